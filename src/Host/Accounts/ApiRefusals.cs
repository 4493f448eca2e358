using Jobbspar.Host.ElsaApi;
using Jobbspar.Host.RestApi;
using Jobbspar.Host.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jobbspar.Host.Accounts;

/// <summary>Programs get an answer where people are sent to another page.</summary>
internal static class ApiRefusals
{
    /// <summary>True where a request is for an API, or the designer's hub.</summary>
    public static bool Concerns(HttpRequest request) => request.Path.StartsWithSegments(ElsaApiEndpoints.Root, StringComparison.OrdinalIgnoreCase) || IsRest(request);

    public static Task AnswerOrRedirectAsync(RedirectContext<CookieAuthenticationOptions> context, int statusCode, string text)
    {
        if (Concerns(context.Request))
        {
            if (statusCode is StatusCodes.Status401Unauthorized && IsRest(context.Request))
            {
                context.Response.Headers.WWWAuthenticate = $"{ApiKeyHandler.SchemeName} realm=\"jobbspar\"";
            }

            return AnswerAsync(context.HttpContext, statusCode, text);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    public static Task AnswerAsync(HttpContext context, int statusCode, string text) => Of(context.Request, statusCode, context.RequestServices.GetRequiredService<PageTexts>()[text]).ExecuteAsync(context);

    /// <summary>A refusal in the shape of the API that was asked.</summary>
    public static IResult Of(HttpRequest request, int statusCode, string sentence) => IsRest(request) ? ApiProblem.Of(statusCode, sentence) : ElsaError.Of(statusCode, sentence);

    /// <summary>True where a request is for the REST API.</summary>
    public static bool IsRest(HttpRequest request) => request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.OrdinalIgnoreCase);
}
