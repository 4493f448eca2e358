using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Host.LettersOfIntent;
using Jobbspar.Host.Texts;
using Microsoft.OpenApi;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>A whole example of every request and every answer, made from its schema so that it never says anything else than the schema does.</summary>
internal static class ApiExamples
{
    /// <summary>Name of the example in the description.</summary>
    public const string Name = "exempel";

    // What lies deeper is a list that stays empty.
    private const int Deepest = 14;

    private const string Table = "kolumn1;kolumn2\r\nvärde1;värde2\r\n";

    /// <summary>Bodies that are files of a form of their own.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["/rounds"] = """{"omgångar":[]}""",
        ["/national-profiles"] = """{"titel":"Lokalvårdare","ssyk":"9111","moduler":[]}""",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "Renova Miljö AB",
        ["displayName"] = "Karin Lund",
        ["email"] = "karin.lund@example.se",
        ["phone"] = "010-123 45 67",
        ["organisationNumber"] = "556000-4615",
        ["publicCode"] = "JS-2026-001",
        ["municipalityCode"] = "1480",
        ["occupationCode"] = "7412",
        ["reason"] = "Arbetsgivaren har flyttat starten.",
        ["text"] = "Avstämt med arbetsgivaren.",
        ["field"] = "planeratSlut",
        ["rule"] = "PlannedEndIsAfterPlannedStart",
        ["maskedNumber"] = "850312-****",
        ["apiName"] = "jobbspar",
        ["apiStatus"] = "active",
        ["apiDocumentation"] = "https://jobbspar.example.se/openapi/v1.json",
        ["link"] = "/jobbspar/0198c1f2-7a00-7000-8000-000000000001",
    };

    public static void AddTo(OpenApiDocument document, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in item.Operations?.Values.ToList() ?? [])
            {
                AddTo(operation, path, texts);
            }
        }
    }

    private static void AddTo(OpenApiOperation operation, string path, PageTexts texts)
    {
        foreach (var (type, content) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
        {
            Give(content, type is ApiTables.MediaType ? JsonValue.Create(Table) : Files.TryGetValue(path, out var file) ? JsonNode.Parse(file) : Of(content.Schema, "", 0));
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
            {
                Give(content, type is ApiProblem.MediaType ? Problem(status, path, texts) : type is ApiTables.MediaType ? JsonValue.Create(Table) : type is LetterPdf.MediaType ? JsonValue.Create("%PDF-1.7 …") : Of(content.Schema, "", 0));
            }
        }
    }

    /// <summary>An example of a schema; null where it says nothing of itself.</summary>
    public static JsonNode? Of(IOpenApiSchema? schema, string name, int depth)
    {
        if (schema is null)
        {
            return null;
        }

        if ((schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(one => one.Type is not JsonSchemaType.Null) is { } chosen)
        {
            return Of(chosen, name, depth);
        }

        if (schema.Enum is [{ } code, ..])
        {
            return code.DeepClone();
        }

        var type = schema.Type & ~JsonSchemaType.Null;
        if (type is null || type.Value.HasFlag(JsonSchemaType.Object) || schema.Properties?.Count > 0)
        {
            return OfObject(schema, depth);
        }

        return type.Value switch
        {
            JsonSchemaType.Array => depth < Deepest && Of(schema.Items, Singular(name), depth + 1) is { } item ? new JsonArray(item) : new JsonArray(),
            JsonSchemaType.Boolean => JsonValue.Create(true),
            JsonSchemaType.Integer => JsonValue.Create(NumberOf(name)),
            JsonSchemaType.Number => JsonValue.Create(NumberOf(name)),
            _ => JsonValue.Create(TextOf(schema, name)),
        };
    }

    private static JsonObject OfObject(IOpenApiSchema schema, int depth)
    {
        var example = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            example[name] = depth < Deepest ? Of(property, name, depth + 1) : null;
        }

        if (example.Count == 0 && schema.AdditionalProperties is { } values)
        {
            example["datum"] = Of(values, "datum", depth + 1);
        }

        return example;
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;

    private static int NumberOf(string name) => name.ToUpperInvariant() switch
    {
        "STATUS" => StatusCodes.Status422UnprocessableEntity,
        "LIMIT" or "PAGESIZE" => ApiPaging.Usual,
        _ => 1,
    };

    private static string TextOf(IOpenApiSchema schema, string name) => schema.Format switch
    {
        "uuid" => "0198c1f2-7a00-7000-8000-000000000001",
        "date" => "2026-03-02",
        "date-time" => "2026-03-02T08:00:00+00:00",
        "time" => "09:00:00",
        "uri" => "https://jobbspar.example.se/",
        _ => Words.TryGetValue(name, out var word) ? word
            : name.EndsWith("version", StringComparison.OrdinalIgnoreCase) ? ApiIdentity.Version
            : name.EndsWith("Id", StringComparison.Ordinal) ? "0198c1f2-7a00-7000-8000-000000000001"
            : "Exempel",
    };

    private static JsonObject Problem(string status, string path, PageTexts texts)
    {
        var problem = new JsonObject
        {
            ["type"] = ApiProblem.Blank,
            ["title"] = texts[$"RestApi.Status.{status}"],
            ["status"] = int.Parse(status, CultureInfo.InvariantCulture),
            ["detail"] = status is "422" ? texts.Count("Form.Faults", 1) : texts[$"RestApi.Status.{status}"],
            ["instance"] = ApiEndpoints.Prefix + path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
        };
        if (status is "422")
        {
            problem["errors"] = new JsonArray(new JsonObject { ["field"] = "planeratSlut", ["rule"] = "PlannedEndIsAfterPlannedStart", ["text"] = texts["RestApi.Example"] });
        }

        return problem;
    }

    private static void Give(OpenApiMediaType content, JsonNode? value)
    {
        if (value is not null)
        {
            content.Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal) { [Name] = new OpenApiExample { Value = value } };
        }
    }
}
