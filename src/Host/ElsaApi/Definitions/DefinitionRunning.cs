using System.Text.Json.Nodes;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Instances;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>Starts an instance from the designer. The answer's headers say which, or that there is none; the designer reads nothing else.</summary>
internal static class DefinitionRunning
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";
    private const string CannotStartHeader = "x-elsa-workflow-cannot-start";
    private const string ReasonHeader = "x-jobbspar-reason";

    public static async Task<IResult> RunAsync(HttpContext context, string definitionId, DefinitionCommands commands, DefinitionQueries queries, InstanceCommands instances, PageTexts texts)
    {
        var body = await RequestBody.ReadAsync(context);
        var actor = RequestActor.Of(context);
        var asked = RequestBody.Text(body["versionOptions"]);
        var choice = VersionChoice.Parse(asked) ?? throw new ElsaFault(texts["Api.VersionOptions", asked ?? ""]);
        var opened = await queries.OpenAsync(actor, definitionId, choice, context.RequestAborted) ?? throw DefinitionReading.Missing(texts);
        if (opened.Version.IsDraft && await commands.FixDraftAsync(actor, definitionId, context.RequestAborted) is { Accepted: false } refused)
        {
            return CannotStart(context, texts["Api.CannotRun", DefinitionAnswers.Refused(refused.Refusals).Message]);
        }

        var started = await instances.StartAsync(
            actor,
            new()
            {
                InstanceId = Guid.CreateVersion7(),
                DefinitionVersionId = opened.Version.VersionId,
                CorrelationId = RequestBody.Text(body["correlationId"]),
                Input = body["input"] is JsonObject input ? input.ToDictionary(pair => pair.Key, pair => JsonValues.FromJson(pair.Value), StringComparer.Ordinal) : new Dictionary<string, object?>(StringComparer.Ordinal),
            },
            context.RequestAborted);
        if (started.Outcome is not CommandOutcome.Started)
        {
            return CannotStart(context, started.Outcome is CommandOutcome.NeedsTrack ? texts["Api.NeedsTrack"] : texts["Api.CannotRun", started.Outcome]);
        }

        context.Response.Headers[InstanceHeader] = started.InstanceId.ToString();
        return ElsaJson.Ok(new JsonObject { ["workflowInstanceId"] = started.InstanceId.ToString() });
    }

    private static IResult CannotStart(HttpContext context, string reason)
    {
        context.Response.Headers[CannotStartHeader] = "true";
        context.Response.Headers[ReasonHeader] = Uri.EscapeDataString(reason);
        return ElsaJson.Ok(new JsonObject { ["cannotStart"] = true, ["reason"] = reason });
    }
}
