using System.Globalization;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>How an endpoint says what it reads beside its body.</summary>
internal static class ApiParameters
{
    /// <summary>It builds on a version: <c>If-Match</c> is read, and missed (428).</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new VersionNeeded(IsAlways: true));

    /// <summary>It makes something, or changes what its body names: only then <c>If-Match</c> is read.</summary>
    public static RouteHandlerBuilder NeedsVersionOfWhatItChanges(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new VersionNeeded(IsAlways: false));

    /// <summary>Only some requests build on a version: the sentence says which.</summary>
    public static RouteHandlerBuilder NeedsVersionWhere(this RouteHandlerBuilder endpoint, string when) => endpoint.WithMetadata(new VersionNeeded(IsAlways: false, when));

    /// <summary>With <c>dryRun=true</c> it only says what would happen.</summary>
    public static RouteHandlerBuilder HasDryRun(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new ApiParameter("dryRun", "true: nothing is changed; the answer is what would happen, with every fault.", ApiParameterKind.Flag));

    /// <summary>A number narrows what is answered.</summary>
    public static RouteHandlerBuilder HasNumber(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.WithMetadata(new ApiParameter(name, description, ApiParameterKind.Number));

    /// <summary>A text narrows what is answered.</summary>
    public static RouteHandlerBuilder HasText(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.WithMetadata(new ApiParameter(name, description, ApiParameterKind.Text));

    /// <summary>A code narrows what is answered.</summary>
    public static RouteHandlerBuilder HasCodes<T>(this RouteHandlerBuilder endpoint, string name)
        where T : struct, Enum => endpoint.WithMetadata(new ApiParameter(name, "Only rows with this code.", ApiParameterKind.Text, CodeTable<T>.All));

    /// <summary>The two parameters of every list that comes in pages.</summary>
    public static IReadOnlyList<ApiParameter> OfPages { get; } =
    [
        new(ApiPaging.PageName, "Which page, from 1.", ApiParameterKind.Number) { Usual = 1 },
        new(ApiPaging.LimitName, string.Create(CultureInfo.InvariantCulture, $"Rows of a page, 1–{ApiPaging.Largest}; {ApiPaging.Usual} where it is left out."), ApiParameterKind.Number) { Usual = ApiPaging.Usual },
    ];
}
