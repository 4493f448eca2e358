using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Graph;

/// <summary>Reads whether an activity or a definition wants to be written to the journal: Elsa's log persistence, in both forms that occur.</summary>
internal static class JournalLevel
{
    /// <summary>True to write, false not to, null to do as what is around it.</summary>
    public static bool? Of(JsonObject json)
    {
        if (json["customProperties"] is not JsonObject custom)
        {
            return null;
        }

        return Read((custom["logPersistenceConfig"] as JsonObject)?["default"] is JsonObject config ? config["strategyType"] : null)
            ?? Read(custom["logPersistenceMode"] is JsonObject mode ? mode["default"] : custom["logPersistenceMode"]);
    }

    // A mode is a name or its number; a strategy the full name of a type, of which the last part before the assembly counts.
    private static bool? Read(JsonNode? json)
    {
        if (json is not JsonValue value)
        {
            return null;
        }

        if (value.TryGetValue(out int number))
        {
            return number switch { 1 => true, 2 => false, _ => null };
        }

        if (!value.TryGetValue(out string? text))
        {
            return null;
        }

        var type = text.Split(',')[0].Trim();
        return type[(type.LastIndexOf('.') + 1)..].ToUpperInvariant() switch
        {
            "INCLUDE" => true,
            "EXCLUDE" => false,
            _ => null,
        };
    }
}
