using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Host.Accounts;

/// <summary>
/// Ends a page's session soon after the account was closed, locked or given another password. A circuit makes no requests
/// of its own, so nothing else would notice.
/// </summary>
internal sealed class CircuitSession(ILoggerFactory loggers, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccountsSetup.SessionCheck;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<UserAccount>>();
            return await signIn.ValidateSecurityStampAsync(authenticationState.User) is { } user && !await signIn.UserManager.IsLockedOutAsync(user);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            // A database that is away says nothing about the account; the next check asks again.
            return true;
        }
    }
}
