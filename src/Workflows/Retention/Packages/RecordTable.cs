using System.Text.Json.Nodes;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>Rows of one kind, in open formats: codes, ISO dates, and what was sealed opened.</summary>
internal sealed record RecordTable
{
    /// <summary>Name of the table.</summary>
    public required string Name { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<RecordColumn> Columns { get; init; }

    /// <summary>Its rows.</summary>
    public required IReadOnlyList<object> Rows { get; init; }

    /// <summary>The rows as JSON.</summary>
    public JsonArray ToJson() => new([.. Rows.Select(row => (JsonNode)new JsonObject(Columns.Select(column => KeyValuePair.Create(column.Name, column.Read(row)))))]);

    /// <summary>What the JSON looks like.</summary>
    public JsonObject ToSchema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)column.Schema.DeepClone()))),
            ["required"] = new JsonArray([.. Columns.Select(column => (JsonNode)column.Name)]),
            ["additionalProperties"] = false,
        },
    };

    /// <summary>The rows as a table with semicolons.</summary>
    public async Task<byte[]> ToCsvAsync(CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await TableFile.WriteAsync(stream, [.. Columns.Select(column => new TableColumn(column.Name))], Rows.Select(row => (IReadOnlyList<string>)[.. Columns.Select(column => Field(column.Read(row)))]), cancellationToken);
        return stream.ToArray();
    }

    private static string Field(JsonNode? value) => value switch
    {
        null => "",
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        JsonArray list => string.Join(", ", list.Select(Field)),
        _ => value.ToJsonString(),
    };
}
