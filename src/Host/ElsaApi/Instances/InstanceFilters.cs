using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Instances;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>Reads the filter of the designer's list of instances.</summary>
internal static class InstanceFilters
{
    private const int DefaultPage = 100;

    /// <exception cref="ElsaFault">A status, a column or an instant is none that is known.</exception>
    public static InstanceFilter Read(JsonObject body, PageTexts texts, int largestPage)
    {
        var definition = RequestBody.Text(body["definitionId"]);
        return new()
        {
            Search = RequestBody.Text(body["searchTerm"]),
            DefinitionIds = [.. RequestBody.Texts(body, "definitionIds"), .. string.IsNullOrEmpty(definition) ? Array.Empty<string>() : [definition]],
            Version = Number(body["version"]),
            CorrelationId = RequestBody.Text(body["correlationId"]),
            Statuses = Codes<InstanceStatus>(body, "status", "statuses", texts),
            SubStatuses = Codes<InstanceSubStatus>(body, "subStatus", "subStatuses", texts),
            HasIncidents = RequestBody.Flag(body["hasIncidents"]),
            Instants = [.. (body["timestampFilters"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(filter => Instants(filter, texts))],
            Order = RequestBody.Text(body["orderBy"]) is { Length: > 0 } order ? Column(order, texts) : InstanceOrder.Created,
            Descending = !string.Equals(RequestBody.Text(body["orderDirection"]), "Ascending", StringComparison.OrdinalIgnoreCase),
            Page = Math.Max(0, Number(body["page"]) ?? 0),
            PageSize = Math.Clamp(Number(body["pageSize"]) ?? DefaultPage, 1, largestPage),
        };
    }

    private static IEnumerable<InstantFilter> Instants(JsonObject filter, PageTexts texts)
    {
        var column = Column(RequestBody.Text(filter["column"]) ?? "", texts);
        if (column is InstanceOrder.Name || !DateTimeOffset.TryParse(RequestBody.Text(filter["timestamp"]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
        {
            throw new ElsaFault(texts["Api.Malformed"]);
        }

        var next = at.AddTicks(1);
        return RequestBody.Text(filter["operator"])?.ToUpperInvariant() switch
        {
            "LESSTHAN" => [new(column, null, at)],
            "LESSTHANOREQUAL" => [new(column, null, next)],
            "GREATERTHAN" => [new(column, next, null)],
            "GREATERTHANOREQUAL" => [new(column, at, null)],
            "IS" => [new(column, at, next)],
            _ => throw new ElsaFault(texts["Api.Malformed"]),
        };
    }

    private static InstanceOrder Column(string name, PageTexts texts) => name.ToUpperInvariant() switch
    {
        "CREATED" or "CREATEDAT" => InstanceOrder.Created,
        "LASTEXECUTED" or "UPDATED" or "UPDATEDAT" => InstanceOrder.Updated,
        "FINISHED" or "FINISHEDAT" => InstanceOrder.Finished,
        "NAME" => InstanceOrder.Name,
        _ => throw new ElsaFault(texts["Api.Malformed"]),
    };

    private static IReadOnlyList<T> Codes<T>(JsonObject body, string one, string several, PageTexts texts)
        where T : struct, Enum
    {
        var names = RequestBody.Texts(body, several).ToList();
        if (RequestBody.Text(body[one]) is { Length: > 0 } single)
        {
            names.Add(single);
        }

        // What this engine never is, nothing is found by: Elsa knows an instance that a host's end interrupted.
        return [.. names.Where(name => name is not "Interrupted").Select(name => Enum.TryParse<T>(name, ignoreCase: true, out var code) ? code : throw new ElsaFault(texts["Api.Malformed"]))];
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
