using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Escalations;

/// <summary>What the drawing of the ladder says of its levels.</summary>
internal static class LadderDrawing
{
    /// <summary>True where a level is drawn and not switched off.</summary>
    public static bool Has(this WorkflowDefinition ladder, EscalationLevel level) =>
        ActivityPlaces.In(ladder.Root).Any(place =>
            string.Equals(place.Node["type"]?.ToString(), EscalationStimulus.LevelKind, StringComparison.Ordinal)
            && string.Equals(Value(place.Node, "level"), level.Code(), StringComparison.Ordinal)
            && !string.Equals(Value(place.Node, "isOn"), bool.FalseString, StringComparison.OrdinalIgnoreCase));

    private static string? Value(JsonObject activity, string input) => (activity[input] as JsonObject)?["expression"]?["value"]?.ToString();
}
