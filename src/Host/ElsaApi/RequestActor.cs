using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.ElsaApi;

/// <summary>Who sends a request.</summary>
internal static class RequestActor
{
    /// <exception cref="AccessDeniedException">Nobody is signed in.</exception>
    public static Actor Of(HttpContext context) => AccountClaims.ReadActor(context.User) ?? throw new AccessDeniedException("SignIn");
}
