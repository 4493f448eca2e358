using System.Globalization;
using System.Reflection;
using Jobbspar.Workflows.Codes;
using Microsoft.OpenApi;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>The OpenAPI document. It names no data, so everybody may read it.</summary>
internal static class ApiDescription
{
    public const string Address = "/openapi/v1.json";

    // The schema of an answer lies deeper than the answer: bodies are read by ApiJson.Options.
    private const int DeepestSchema = 64;

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            ApiJson.Apply(options.SerializerOptions);
            options.SerializerOptions.MaxDepth = DeepestSchema;
        });
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
            options.AddOperationTransformer(ApiOperations.CompleteAsync);
            options.AddDocumentTransformer(ApiDocument.CompleteAsync);
            options.AddSchemaTransformer((schema, context, _) =>
            {
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                if (type.IsEnum)
                {
                    Name(schema, type);
                }
                else if (context.JsonTypeInfo.ElementType is { IsEnum: true } element && schema.Items is null)
                {
                    var item = new OpenApiSchema();
                    Name(item, element);
                    schema.Items = item;
                }

                return Task.CompletedTask;
            });
        });
    }

    /// <summary>An enumeration travels as its codes.</summary>
    private static void Name(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member => member.GetCustomAttribute<CodeAttribute>()).OfType<CodeAttribute>().Select(code => System.Text.Json.Nodes.JsonValue.Create(code.Code))];
    }

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

        // The same below the API's own root, where the profile has it.
        endpoints.MapOpenApi($"{ApiEndpoints.Prefix}/openapi.json").AllowAnonymous();
    }

    /// <summary>What an operation does, what it answers, and that it may be refused.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string summary, Type? answer = null, int status = StatusCodes.Status200OK)
    {
        endpoint.WithSummary(summary);
        return answer is null
            ? endpoint.Produces(status is StatusCodes.Status200OK ? StatusCodes.Status204NoContent : status).Refuses()
            : endpoint.Produces(status, answer, "application/json").Refuses();
    }

    /// <summary>An operation that gives out a file, as a rule a table.</summary>
    public static RouteHandlerBuilder DescribeFile(this RouteHandlerBuilder endpoint, string summary, string mediaType = ApiTables.MediaType) =>
        endpoint.WithSummary(summary).Produces<string>(StatusCodes.Status200OK, mediaType).Refuses();

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in ApiOperations.Statuses.Select(status => int.Parse(status, CultureInfo.InvariantCulture)).Where(status => status >= StatusCodes.Status400BadRequest))
        {
            endpoint.Produces<ApiProblem>(status, ApiProblem.MediaType);
        }

        return endpoint;
    }
}
