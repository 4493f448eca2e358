using Microsoft.AspNetCore.Routing.Patterns;

namespace Jobbspar.Host.RestApi;

/// <summary>Which methods an address of the API has. The endpoint for addresses that do not exist takes every method, so routing itself never answers 405.</summary>
/// <param name="endpoints">All endpoints.</param>
internal sealed class OfferedMethods(EndpointDataSource endpoints)
{
    /// <summary>In alphabetical order; empty where there is no such address.</summary>
    public IReadOnlyList<string> At(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. endpoints.Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => Fits(endpoint.RoutePattern, parts))
                .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool Fits(RoutePattern pattern, string[] parts) =>
        pattern.PathSegments.Count == parts.Length && pattern.PathSegments.Zip(parts).All(pair => pair.First.Parts is [var part] && Fits(part, pair.Second));

    private static bool Fits(RoutePatternPart part, string given) => part switch
    {
        RoutePatternLiteralPart literal => string.Equals(literal.Content, given, StringComparison.OrdinalIgnoreCase),
        RoutePatternParameterPart { IsCatchAll: false } parameter => parameter.ParameterPolicies.All(policy => policy.Content is not "guid" || Guid.TryParse(given, out _)),
        _ => false,
    };
}
