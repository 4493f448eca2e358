using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Host.Accounts;

/// <summary>An account made by <c>--demo</c> opens nothing on a host without it, neither by password nor by a cookie from a demo host.</summary>
internal sealed class DemoAccountsStayInDemo(HostSettings settings) : IUserConfirmation<UserAccount>
{
    /// <summary>Asked by Identity before every sign-in.</summary>
    public Task<bool> IsConfirmedAsync(UserManager<UserAccount> manager, UserAccount user) => Task.FromResult(settings.Demo || !user.IsDemo);

    /// <summary>Asked for every request that carries a cookie.</summary>
    public bool Refuses(CookieValidatePrincipalContext context) => !settings.Demo && context.Principal?.HasClaim(claim => claim.Type is AccountClaims.Demo) is true;
}
