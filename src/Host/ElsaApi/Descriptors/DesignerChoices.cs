using System.Text.Json.Nodes;

namespace Jobbspar.Host.ElsaApi.Descriptors;

/// <summary>The fixed choices of the designer's forms: what this engine knows, under the names that Elsa's definitions use.</summary>
internal static class DesignerChoices
{
    /// <summary>Languages of expressions. Those that the engine refuses are not offered.</summary>
    public static IReadOnlyList<JsonObject> Languages { get; } =
    [
        Language("Literal", "Värde", isBrowsable: false),
        Language("Object", "Objekt", isBrowsable: false),
        Language("JavaScript", "JavaScript", isBrowsable: true, "javascript"),
        Language("Variable", "Variabel", isBrowsable: true),
        Language("Input", "Indata", isBrowsable: true),
    ];

    /// <summary>Types of variables, inputs and outputs.</summary>
    public static IReadOnlyList<JsonObject> VariableTypes { get; } =
    [
        VariableType("String", "Text", "Enkla"),
        VariableType("Boolean", "Ja eller nej", "Enkla"),
        VariableType("Int32", "Heltal", "Enkla"),
        VariableType("Int64", "Stort heltal", "Enkla"),
        VariableType("Decimal", "Decimaltal", "Enkla"),
        VariableType("Double", "Flyttal", "Enkla"),
        VariableType("DateTimeOffset", "Tidpunkt", "Enkla"),
        VariableType("TimeSpan", "Tidslängd", "Enkla"),
        VariableType("Object", "Vad som helst", "Sammansatta"),
        VariableType("JsonObject", "JSON-objekt", "Sammansatta"),
    ];

    /// <summary>Where variables are kept: with the instance, always.</summary>
    public static IReadOnlyList<JsonObject> StorageDrivers { get; } =
    [
        new() { ["typeName"] = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core", ["displayName"] = "Instansen", ["priority"] = 5, ["deprecated"] = false },
    ];

    /// <summary>Whether a trigger may start an instance beside others.</summary>
    public static IReadOnlyList<JsonObject> ActivationStrategies { get; } =
    [
        Strategy("Elsa.Workflows.Activities.Strategies.AllowAlwaysStrategy, Elsa.Workflows.Core", "Alltid", "Startar alltid."),
        Strategy("Elsa.Workflows.Activities.Strategies.SingletonStrategy, Elsa.Workflows.Core", "En åt gången", "Startar bara om inget annat pågår av arbetsflödet."),
        Strategy("Elsa.Workflows.Activities.Strategies.CorrelatedSingletonStrategy, Elsa.Workflows.Core", "En per korrelations-id", "Startar bara om inget annat pågår av arbetsflödet med samma korrelations-id."),
        Strategy("Elsa.Workflows.Activities.Strategies.CorrelationStrategy, Elsa.Workflows.Core", "En per korrelations-id, oavsett arbetsflöde", "Startar bara om inget arbetsflöde alls pågår med samma korrelations-id."),
    ];

    /// <summary>What a fault in an activity does to the others.</summary>
    public static IReadOnlyList<JsonObject> IncidentStrategies { get; } =
    [
        Strategy("Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core", "Stanna", "Arbetsflödet stannar tills felet är avhjälpt."),
        Strategy("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", "Fortsätt", "Andra grenar går vidare; den felande väntar."),
    ];

    /// <summary>What of an activity is written to the journal.</summary>
    public static IReadOnlyList<JsonObject> LogStrategies { get; } =
    [
        Strategy("Elsa.Workflows.LogPersistence.Strategies.Include, Elsa.Workflows.Core", "Skriv", "Aktiviteten skrivs i journalen."),
        Strategy("Elsa.Workflows.LogPersistence.Strategies.Exclude, Elsa.Workflows.Core", "Skriv inte", "Aktiviteten skrivs inte i journalen."),
    ];

    /// <summary>Parts of the server that the designer asks about; there is none of them here, so it looks for changes by itself.</summary>
    public static IReadOnlyList<JsonObject> Features { get; } = [];

    private static JsonObject Language(string type, string displayName, bool isBrowsable, string? editor = null) => new()
    {
        ["type"] = type,
        ["displayName"] = displayName,
        ["isSerializable"] = true,
        ["isBrowsable"] = isBrowsable,
        ["properties"] = editor is null ? [] : new JsonObject { ["MonacoLanguage"] = editor },
    };

    private static JsonObject VariableType(string typeName, string displayName, string category) =>
        new() { ["typeName"] = typeName, ["displayName"] = displayName, ["category"] = category, ["description"] = null };

    private static JsonObject Strategy(string typeName, string displayName, string description) =>
        new() { ["typeName"] = typeName, ["displayName"] = displayName, ["description"] = description };
}
