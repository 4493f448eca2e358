using Jobbspar.Host.Accounts;
using Jobbspar.Host.Components.Layout;
using Microsoft.AspNetCore.Localization;

namespace Jobbspar.Host.RestApi;

/// <summary>A program says in <c>Accept-Language</c> which language it wants; a browser's header is not asked, since many are in English by accident of installation.</summary>
internal sealed class LanguageOfPrograms : RequestCultureProvider
{
    /// <inheritdoc />
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var wanted = ApiRefusals.IsRest(httpContext.Request) || httpContext.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
            ? httpContext.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0])
                .Select(language => LanguageEndpoint.Cultures.FirstOrDefault(culture => string.Equals(culture.Split('-')[0], language, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(culture => culture is not null)
            : null;
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted));
    }
}
