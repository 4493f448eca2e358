using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Definitions;

/// <summary>An activity where it stands in a definition.</summary>
/// <param name="Node">The activity as JSON.</param>
/// <param name="NodeId">Its path.</param>
/// <param name="Parent">What holds it; null for the root.</param>
/// <param name="Port">The port that holds it, as the descriptor names it (e.g. <c>Body</c>); null where it is one of a list.</param>
public sealed record ActivityPlace(JsonObject Node, string NodeId, ActivityPlace? Parent, string? Port)
{
    /// <summary>Its id in the definition.</summary>
    public string ActivityId => ActivityPlaces.Text(Node["id"]) ?? "";

    /// <summary>Its type.</summary>
    public string Type => ActivityPlaces.Text(Node["type"]) ?? "";

    /// <summary>Its name.</summary>
    public string? Name => ActivityPlaces.Text(Node["name"]);
}
