using System.Text.Json.Nodes;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Instances;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>Cancels, retries and deletes instances. That of a job track is ended with the track, not here.</summary>
internal static class InstanceControl
{
    private const int Most = 1_000;

    public static async Task<IResult> CancelAsync(HttpContext context, Guid instanceId, InstanceCommands commands, PageTexts texts)
    {
        var result = await commands.CancelAsync(RequestActor.Of(context), instanceId, context.RequestAborted);
        return result.Outcome is CommandOutcome.Cancelled or CommandOutcome.AlreadyDone ? ElsaJson.Ok(new JsonObject()) : Refused(result.Outcome, texts);
    }

    public static async Task<IResult> DeleteAsync(HttpContext context, Guid instanceId, InstanceCommands commands, PageTexts texts)
    {
        var result = await commands.DeleteAsync(RequestActor.Of(context), instanceId, context.RequestAborted);
        return result.Outcome is CommandOutcome.Deleted ? TypedResults.NoContent() : Refused(result.Outcome, texts);
    }

    /// <summary>Cancels those that are named, or all that run from a version or a definition.</summary>
    public static async Task<IResult> CancelManyAsync(HttpContext context, InstanceCommands commands, InstanceQueries queries)
    {
        var body = await RequestBody.ReadAsync(context);
        var actor = RequestActor.Of(context);
        var ids = Ids(body);
        var (version, definition) = (RequestBody.Text(body["definitionVersionId"]), RequestBody.Text(body["definitionId"]));
        if (ids.Count == 0 && (version ?? definition) is { Length: > 0 })
        {
            var running = new InstanceFilter
            {
                DefinitionVersionId = version,
                DefinitionIds = string.IsNullOrEmpty(definition) ? [] : [definition],
                Statuses = [InstanceStatus.Running],
                PageSize = Most,
            };
            ids = [.. (await queries.PageAsync(actor, running, context.RequestAborted)).Items.Select(instance => instance.Id)];
        }

        var (cancelled, kept) = (0, 0);
        foreach (var id in ids)
        {
            var isDone = (await commands.CancelAsync(actor, id, context.RequestAborted)).Outcome is CommandOutcome.Cancelled;
            (cancelled, kept) = isDone ? (cancelled + 1, kept) : (cancelled, kept + 1);
        }

        return ElsaJson.Ok(new JsonObject { ["cancelled"] = cancelled, ["notCancelled"] = kept });
    }

    public static async Task<IResult> DeleteManyAsync(HttpContext context, InstanceCommands commands)
    {
        var deleted = 0;
        foreach (var id in Ids(await RequestBody.ReadAsync(context)))
        {
            deleted += (await commands.DeleteAsync(RequestActor.Of(context), id, context.RequestAborted)).Outcome is CommandOutcome.Deleted ? 1 : 0;
        }

        return ElsaJson.Ok(new JsonObject { ["deleted"] = deleted });
    }

    /// <summary>Runs what has failed again, in each of the named instances.</summary>
    public static async Task<IResult> RetryAsync(HttpContext context, InstanceCommands commands)
    {
        var body = await RequestBody.ReadAsync(context);
        var results = new JsonArray();
        foreach (var id in RequestBody.Texts(body, "workflowInstanceIds").Take(Most))
        {
            var outcome = Guid.TryParse(id, out var instanceId)
                ? (await commands.RetryAsync(RequestActor.Of(context), new RetryActivity { InstanceId = instanceId }, context.RequestAborted)).Outcome
                : CommandOutcome.NotFound;
            results.Add(new JsonObject { ["workflowInstanceId"] = id, ["isSuccessful"] = outcome is CommandOutcome.Resumed, ["outcome"] = outcome.ToString() });
        }

        return ElsaJson.Ok(new JsonObject { ["results"] = results });
    }

    public static ElsaError ImportRefused(PageTexts texts) => ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.InstanceImport"]);

    private static ElsaError Refused(CommandOutcome outcome, PageTexts texts) => outcome switch
    {
        CommandOutcome.NotFound => ElsaError.Of(StatusCodes.Status404NotFound, texts["Api.NoSuchInstance"]),
        CommandOutcome.BelongsToTrack => ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.OfTrack"]),
        CommandOutcome.StillRunning => ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.StillRunning"]),
        CommandOutcome.WaitedTooLong => ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.Busy"]),
        _ => ElsaError.Of(StatusCodes.Status400BadRequest, outcome.ToString()),
    };

    private static List<Guid> Ids(JsonObject body) =>
        [.. RequestBody.Texts(body, "ids").Take(Most).Select(id => Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
