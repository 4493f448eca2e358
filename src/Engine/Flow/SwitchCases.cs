using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Flow;

/// <summary>The cases of a switch as the definition holds them: <c>[{label, condition: {type, value}}]</c>, in an array or wrapped as an Object expression.</summary>
internal static class SwitchCases
{
    public static InputDescriptor ModeInput { get; } = new()
    {
        Name = "Mode",
        TypeName = "SwitchMode",
        DisplayName = "Läge",
        DefaultValue = "MatchFirst",
        UiHint = "dropdown",
        Choices = [new("MatchFirst", "Första fall som gäller"), new("MatchAny", "Alla fall som gäller")],
    };

    /// <summary>The cases of a node, compiled; one whose condition does not parse is left without.</summary>
    public static SwitchCase[] Of(ActivityNode node)
    {
        var json = ArrayOf(node.Json);
        var cases = new SwitchCase[json.Count];
        for (var i = 0; i < cases.Length; i++)
        {
            cases[i] = new SwitchCase(i, LabelOf(json[i], i), ConditionOf(json[i]));
        }

        return cases;
    }

    /// <summary>The cases whose conditions hold: the first one, or all where the mode says so.</summary>
    public static List<SwitchCase> Matching(BurstContext context)
    {
        var all = string.Equals(context.Input<string>("Mode"), "MatchAny", StringComparison.OrdinalIgnoreCase) || string.Equals(context.Input<string>("Mode"), "1", StringComparison.Ordinal);
        var matching = new List<SwitchCase>();
        foreach (var candidate in (SwitchCase[])context.Node.Details!)
        {
            if (Holds(context, candidate))
            {
                matching.Add(candidate);
                if (!all)
                {
                    break;
                }
            }
        }

        return matching;
    }

    /// <summary>Name of the port that holds a case's activity; no embedded port of a descriptor can have this name.</summary>
    public static string PortOf(SwitchCase one) => PortOf(one.Position);

    /// <summary>The same, by position.</summary>
    public static string PortOf(int position) => $"case {position}";

    /// <summary>The array of cases in a node's JSON.</summary>
    public static JsonArray ArrayOf(JsonObject node, string property = "cases") => node[property] switch
    {
        JsonArray array => array,
        JsonObject wrapper when wrapper["expression"]?["value"] is { } value => value as JsonArray ?? (value.GetValueKind() == System.Text.Json.JsonValueKind.String ? ValueConversion.TryParseJson(value.GetValue<string>()) as JsonArray : null) ?? [],
        _ => [],
    };

    /// <summary>The expression of a case, still as JSON.</summary>
    public static JsonNode? ConditionJson(JsonNode? json) => (json as JsonObject)?["condition"];

    private static string LabelOf(JsonNode? json, int index) =>
        json is JsonObject map && map["label"] is JsonValue label && label.TryGetValue(out string? text) ? text : $"Case {index + 1}";

    private static Expression? ConditionOf(JsonNode? json)
    {
        try
        {
            return ExpressionCompiler.Compile(ConditionJson(json), isWrapped: true);
        }
        catch (ExpressionException fault)
        {
            return new FaultyExpression(fault.Message);
        }
    }

    private static bool Holds(BurstContext context, SwitchCase candidate)
    {
        try
        {
            return candidate.Condition is { } condition && ValueConversion.To<bool>(condition.Evaluate(context));
        }
        catch (Exception fault) when (fault is ExpressionException or FormatException)
        {
            throw new InputException(context.ActivityId, $"Cases[{candidate.Label}]", fault.Message);
        }
    }
}
