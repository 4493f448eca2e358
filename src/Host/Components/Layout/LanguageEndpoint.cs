using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Jobbspar.Host.Components.Layout;

/// <summary>Remembers the language that a user chose, in a cookie that says nothing else.</summary>
internal static class LanguageEndpoint
{
    private const string Path = "/sprak";

    /// <summary>Languages that the pages exist in, the default first.</summary>
    public static IReadOnlyList<string> Cultures { get; } = ["sv-SE", "en-GB"];

    /// <summary>Address that switches the language and comes back to a page of ours.</summary>
    public static string Link(string language, string page) => $"{Path}/{language}?till={Uri.EscapeDataString("/" + page)}";

    /// <summary>The language that the page is not shown in, as two letters.</summary>
    public static string Other => string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "sv", StringComparison.Ordinal) ? "en" : "sv";

    /// <summary>A page of this host as a query names it, or the start page: nobody is led to another site.</summary>
    public static string OurPageOrStart(string? page) =>
        page is ['/', ..] && !page.StartsWith("//", StringComparison.Ordinal) && !page.StartsWith("/\\", StringComparison.Ordinal) ? page : "/";

    /// <summary>Maps the address.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path + "/{language}", (string language, string? till, HttpContext http) =>
        {
            var culture = Cultures.FirstOrDefault(culture => culture.StartsWith(language, StringComparison.OrdinalIgnoreCase)) ?? Cultures[0];
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
            return Results.LocalRedirect(OurPageOrStart(till));
        }).AllowAnonymous();
}
