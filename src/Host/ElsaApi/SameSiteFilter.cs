using Jobbspar.Host.Accounts;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Texts;

namespace Jobbspar.Host.ElsaApi;

/// <summary>
/// Lets no page of another site change anything with a user's cookie. Browsers name the page's origin with every such request;
/// a program without a browser names none, and has no cookie that somebody else could use. Whoever brings a key of her own needs no such guard.
/// </summary>
internal sealed class SameSiteFilter(HostSettings settings, PageTexts texts) : IEndpointFilter
{
    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return !ApiKeyHandler.LetIn(context.HttpContext.User) && IsOfAnotherSite(context.HttpContext.Request)
            ? ValueTask.FromResult<object?>(ApiRefusals.Of(context.HttpContext.Request, StatusCodes.Status403Forbidden, texts["Api.OtherSite"]))
            : next(context);
    }

    private bool IsOfAnotherSite(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? !IsOurs(origin, request)
            : request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }

    private bool IsOurs(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, settings.PublicUrl.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
