using Jobbspar.Host.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jobbspar.Host.ElsaApi;

/// <summary>Programs get an answer where people are sent to another page.</summary>
internal static class ElsaRefusals
{
    /// <summary>True where a request is for the API or its hub.</summary>
    public static bool Concerns(HttpRequest request) => request.Path.StartsWithSegments(ElsaApiEndpoints.Root, StringComparison.OrdinalIgnoreCase);

    public static Task AnswerOrRedirectAsync(RedirectContext<CookieAuthenticationOptions> context, int statusCode, string text)
    {
        if (Concerns(context.Request))
        {
            return AnswerAsync(context.HttpContext, statusCode, text);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    public static Task AnswerAsync(HttpContext context, int statusCode, string text) =>
        ElsaError.Of(statusCode, context.RequestServices.GetRequiredService<PageTexts>()[text]).ExecuteAsync(context);
}
