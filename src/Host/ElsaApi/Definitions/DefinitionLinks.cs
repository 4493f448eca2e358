using System.Text.Json.Nodes;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>What may be done with a version. The designer lets its user change what has a link to publish, and shows everything else read-only.</summary>
internal static class DefinitionLinks
{
    public static JsonArray Of(DefinitionVersion version)
    {
        var address = $"{ElsaApiEndpoints.Prefix}/workflow-definitions/{Uri.EscapeDataString(version.DefinitionId)}";
        var links = new JsonArray { Link(address, "self", "GET") };
        if (version.IsLatest || version.IsPublished)
        {
            links.Add(Link($"{address}/publish", "publish", "POST"));
            links.Add(Link($"{address}/retract", "retract", "POST"));
            links.Add(Link(address, "delete", "DELETE"));
        }

        return links;
    }

    /// <summary>What may be done with many at once; without it the designer's list is read-only.</summary>
    public static JsonArray OfList() =>
    [
        Link($"{ElsaApiEndpoints.Prefix}/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
        Link($"{ElsaApiEndpoints.Prefix}/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
        Link($"{ElsaApiEndpoints.Prefix}/bulk-actions/delete/workflow-definitions/by-definition-id", "bulk-delete", "POST"),
    ];

    private static JsonObject Link(string href, string rel, string method) => new() { ["href"] = href, ["rel"] = rel, ["method"] = method };
}
