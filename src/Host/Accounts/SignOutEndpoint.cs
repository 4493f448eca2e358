using Jobbspar.Workflows.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Host.Accounts;

/// <summary>Signing out, and keeping a session alive while somebody works in a page.</summary>
internal static class SignOutEndpoint
{
    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(AccountsSetup.SignOutPath, SignOutAsync).AllowAnonymous();

        // A circuit sends no requests, so the page calls this while it is used; the cookie slides.
        endpoints.MapGet(AccountsSetup.SessionPath, () => TypedResults.NoContent());
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<UserAccount> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(AccountsSetup.SignInPath);
    }
}
