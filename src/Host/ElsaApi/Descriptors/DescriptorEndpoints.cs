using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Host.ElsaApi.Definitions;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Definitions.Publishing;

namespace Jobbspar.Host.ElsaApi.Descriptors;

/// <summary>What there is to draw with: activities, languages, types, strategies.</summary>
internal static class DescriptorEndpoints
{
    public static void MapDescriptorEndpoints(this IEndpointRouteBuilder api)
    {
        var descriptors = api.MapGroup("/descriptors");
        descriptors.MapGet("/activities", ActivitiesAsync);
        descriptors.MapPost("/activities/{type}/options/{input}", Answer(() => new JsonObject { ["items"] = new JsonObject() }));
        descriptors.MapGet("/expression-descriptors", Answer(() => List(DesignerChoices.Languages)));
        descriptors.MapGet("/variables", Answer(() => List(DesignerChoices.VariableTypes)));
        descriptors.MapGet("/storage-drivers", Answer(() => List(DesignerChoices.StorageDrivers)));
        descriptors.MapGet("/workflow-activation-strategies", Answer(() => List(DesignerChoices.ActivationStrategies)));
        descriptors.MapGet("/incident-strategies", Answer(() => List(DesignerChoices.IncidentStrategies)));
        descriptors.MapGet("/log-persistence-strategies", Answer(() => List(DesignerChoices.LogStrategies)));
        descriptors.MapGet("/commit-strategies/workflows", Answer(() => List([])));
        descriptors.MapGet("/commit-strategies/activities", Answer(() => List([])));
        descriptors.MapGet("/output-converters", Answer(() => List([])));
        api.MapGet("/features/installed", Answer(() => List(DesignerChoices.Features)));
        api.MapPost("/scripting/javascript/type-definitions/{definitionId}", TypeDefinitionsAsync);
    }

    /// <summary>Everything that may stand in a drawing. Asked for after each save, so an answer that has not changed is not sent again.</summary>
    private static async Task<IResult> ActivitiesAsync(HttpContext context, ActivityRegistry activities, DesignerTypes types, AccessRights access, PublicationRule rule)
    {
        access.Demand(RequestActor.Of(context), AccessAction.ViewDefinitions, AccessScope.Nothing);
        var items = new JsonArray();
        foreach (var descriptor in activities.All.Select(activity => activity.Descriptor))
        {
            items.Add(ActivityDescriptorAnswers.Of(descriptor, !rule.TypesNotAllowed.Contains(descriptor.TypeName)));
        }

        foreach (var workflow in await types.UsableAsync(context.RequestAborted))
        {
            items.Add(ActivityDescriptorAnswers.Of(workflow));
        }

        var content = Encoding.UTF8.GetBytes(new JsonObject { ["count"] = items.Count, ["items"] = items }.ToJsonString(ElsaJson.Options));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return string.Equals(context.Request.Headers.IfNoneMatch, tag, StringComparison.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(content, "application/json; charset=utf-8");
    }

    /// <summary>What a script may call, for the editor to complete and check.</summary>
    private static async Task<IResult> TypeDefinitionsAsync(HttpContext context, string definitionId, DefinitionQueries queries)
    {
        var opened = await queries.OpenAsync(RequestActor.Of(context), definitionId, VersionChoice.Latest, context.RequestAborted);
        return TypedResults.Text(ScriptTypes.Of(opened), "application/typescript; charset=utf-8");
    }

    private static Func<HttpContext, AccessRights, IResult> Answer(Func<JsonObject> answer) => (context, access) =>
    {
        access.Demand(RequestActor.Of(context), AccessAction.ViewDefinitions, AccessScope.Nothing);
        return ElsaJson.Ok(answer());
    };

    private static JsonObject List(IEnumerable<JsonObject> items)
    {
        var list = new JsonArray([.. items.Select(item => item.DeepClone())]);
        return new() { ["count"] = list.Count, ["items"] = list };
    }
}
