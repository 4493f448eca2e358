using System.Reflection;
using Jobbspar.Workflows.Codes;
using Microsoft.OpenApi;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>The OpenAPI document. It names no data, so everybody may read it.</summary>
internal static class ApiDescription
{
    public const string Address = "/openapi/v1.json";

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Jobbspår", Version = "1.0.0", Description = "The same queries and commands as the pages. Needs the cookie of a signed-in user, jobbspar.session." };
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                if (type.IsEnum)
                {
                    schema.Type = JsonSchemaType.String;
                    schema.Enum = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member => member.GetCustomAttribute<CodeAttribute>()).OfType<CodeAttribute>().Select(code => System.Text.Json.Nodes.JsonValue.Create(code.Code))];
                }

                return Task.CompletedTask;
            });
        });
    }

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    /// <summary>What an operation does, what it answers, and that it may be refused.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string summary, Type? answer = null, int status = StatusCodes.Status200OK)
    {
        endpoint.WithSummary(summary);
        return answer is null
            ? endpoint.Produces(status is StatusCodes.Status200OK ? StatusCodes.Status204NoContent : status).Refuses()
            : endpoint.Produces(status, answer, "application/json").Refuses();
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in (ReadOnlySpan<int>)[400, 401, 403, 404, 412, 422, 428])
        {
            endpoint.Produces<ApiProblem>(status, ApiProblem.MediaType);
        }

        return endpoint;
    }
}
