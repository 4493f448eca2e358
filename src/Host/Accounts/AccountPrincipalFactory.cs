using System.Security.Claims;
using Jobbspar.Workflows.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jobbspar.Host.Accounts;

/// <summary>Puts the name to show into the cookie, so that pages need not read it.</summary>
internal sealed class AccountPrincipalFactory(UserManager<UserAccount> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<UserAccount, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(UserAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AccountClaims.DisplayName, user.DisplayName));
        if (user.IsDemo)
        {
            identity.AddClaim(new Claim(AccountClaims.Demo, "true"));
        }

        return identity;
    }
}
