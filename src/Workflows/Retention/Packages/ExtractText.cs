using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>Says records in words: names for codes and columns, Swedish time, yes and no. What is empty says nothing.</summary>
internal static class ExtractText
{
    private const string Unnamed = "…";

    /// <summary>Columns that only this product has a use for; what they say is in the file for machines.</summary>
    private static readonly string[] Technical = ["id", "key", "supplied_keys"];

    /// <summary>Columns that come first, as one says who somebody is before all else.</summary>
    private static readonly string[] First = ["name", "identity_number", "birth_year", "gender", "phone", "email", "item_code", "title"];

    /// <summary>Enumerations whose texts stand under another name.</summary>
    private static readonly Dictionary<Type, string> Renamed = new() { [typeof(ParticipantInterventionStatus)] = "StepStatus" };

    /// <summary>The tables of one participant in which there are rows.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="number">Her number within the track, by which the history calls her.</param>
    public static IReadOnlyList<ExtractSection> Of(IReadOnlyList<RecordTable> tables, int number) =>
    [
        .. tables
            .Where(table => table.Rows.Count > 0)
            .Select(table => new ExtractSection(DomainTexts.FindOrNull($"ExtractTable.{table.Name}") ?? table.Name, [.. table.Rows.Select(row => Facts(table, row, number)).Where(facts => facts.Count > 0)]))
            .Where(section => section.Rows.Count > 0),
    ];

    /// <summary>True where a column is told of.</summary>
    public static bool IsTold(RecordColumn column) => Bare(column.Kind) != typeof(Guid) && !Technical.Contains(column.Name, StringComparer.Ordinal);

    /// <summary>What a column is called.</summary>
    public static string LabelOf(string column) => DomainTexts.FindOrNull($"Extract.{column}") ?? column;

    private static IReadOnlyList<string> Facts(RecordTable table, object row, int number) => row is AuditEvent line
        ? [$"{Instant(line.At)}: {DomainTexts.History(line.Action, Arguments(table, row, number))}"]
        : [.. table.Columns.Where(IsTold).OrderBy(PlaceOf).Select(column => Value(column, column.Read(row)) is { Length: > 0 } value ? $"{LabelOf(column.Name)}: {value}" : "").Where(fact => fact.Length > 0)];

    private static string Value(RecordColumn column, JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(item => Value(column with { Kind = ElementOf(column.Kind) }, item)).Where(text => text.Length > 0)),
        JsonValue single when single.TryGetValue<bool>(out var flag) => DomainTexts.YesOrNo(flag),
        JsonValue single when single.TryGetValue<string>(out var text) => Said(column, text),
        JsonValue single when single.TryGetValue<decimal>(out var figure) => figure.ToString(CultureInfo.CurrentCulture),
        _ => value.ToJsonString(),
    };

    private static string Said(RecordColumn column, string text) => (column.Name, Bare(column.Kind)) switch
    {
        (_, { IsEnum: true } kind) => DomainTexts.FindOrNull($"{Renamed.GetValueOrDefault(kind, kind.Name)}.{text}") ?? text,
        (_, var kind) when kind == typeof(DateTimeOffset) => Instant(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)),
        ("item_code", _) => DomainTexts.ItemTitle(text),
        ("responsible_role", _) => DomainTexts.FindOrNull($"Role.{text}") ?? text,
        ("gate", _) => DomainTexts.Gate(text),
        ("gate_strength", _) => DomainTexts.GateStrength(text),
        ("evidence", _) => Evidence(text),
        _ => text,
    };

    /// <summary>What was typed into a task: a line for each field.</summary>
    private static string Evidence(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject fields
                ? string.Join('\n', fields.Select(field => $"{field.Key}: {(field.Value is JsonValue single && single.TryGetValue<string>(out var text) ? text : field.Value?.ToJsonString() ?? "")}"))
                : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }

    /// <summary>What a line of the history names: her, codes and numbers; other ids lead nowhere on paper. Read as it is handed out, so that it names nobody else.</summary>
    private static Dictionary<string, string> Arguments(RecordTable table, object row, int number) =>
        (JsonSerializer.Deserialize<Dictionary<string, string>>(table.Columns.Single(column => column.Name is "arguments").Read(row)!.GetValue<string>()) ?? []).ToDictionary(
            pair => pair.Key,
            pair => pair.Key is "participant" ? ParticipantTexts.Pseudonym(number) : Guid.TryParse(pair.Value, out _) ? Unnamed : pair.Value,
            StringComparer.Ordinal);

    private static string Instant(DateTimeOffset at) => SwedishTime.LocalOf(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int PlaceOf(RecordColumn column) => Array.IndexOf(First, column.Name) is >= 0 and var place ? place : First.Length;

    private static Type Bare(Type kind) => Nullable.GetUnderlyingType(kind) ?? kind;

    private static Type ElementOf(Type kind) => kind.IsGenericType ? kind.GetGenericArguments()[0] : typeof(string);
}
