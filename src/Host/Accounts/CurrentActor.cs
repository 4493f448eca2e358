using Jobbspar.Workflows.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Jobbspar.Host.Accounts;

/// <summary>Who asks, in pages: the signed-in user of this request or circuit.</summary>
public sealed class CurrentActor(AuthenticationStateProvider session)
{
    /// <summary>The actor to hand to commands and queries.</summary>
    /// <exception cref="AccessDeniedException">Nobody is signed in (any more).</exception>
    public async Task<Actor> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var state = await session.GetAuthenticationStateAsync();
        return AccountClaims.ReadActor(state.User) ?? throw new AccessDeniedException("SignIn");
    }
}
