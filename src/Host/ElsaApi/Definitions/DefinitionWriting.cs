using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>Saves, publishes, retracts, reverts, takes in and deletes definitions.</summary>
internal static class DefinitionWriting
{
    private static readonly string[] Drawable = ["Elsa.Flowchart", "Elsa.Sequence"];

    public static async Task<IResult> SaveAsync(HttpContext context, DefinitionCommands commands, DefinitionQueries queries, DesignerTypes types, PageTexts texts)
    {
        var body = await RequestBody.ReadAsync(context);
        var model = body["model"] as JsonObject ?? throw new ElsaFault(texts["Api.NoModel"]);
        var actor = RequestActor.Of(context);
        var seen = DesignerModel.TakeIn(model) ?? await SeenByIdAsync(actor, model, queries, texts, context.RequestAborted);
        await CheckAsync(actor, model, queries, texts, context.RequestAborted);
        var publishes = RequestBody.Flag(body["publish"]) is true;
        var saved = await commands.SaveDraftAsync(actor, model.ToJsonString(ElsaJson.Options), seen, publishes, context.RequestAborted);
        if (!saved.Accepted)
        {
            return DefinitionAnswers.Refused(saved.Refusals);
        }

        var definitionId = RequestBody.Text(model["definitionId"])!;
        if (!publishes)
        {
            return await SavedAsync(context, definitionId, saved.Value, queries, types, texts);
        }

        var published = await commands.PublishAsync(actor, definitionId, VersionChoice.Latest, saved.Value.Revision, context.RequestAborted);
        return await PublishedAsync(context, definitionId, published, queries, types, texts);
    }

    public static async Task<IResult> PublishAsync(HttpContext context, string definitionId, DefinitionCommands commands, DefinitionQueries queries, DesignerTypes types, PageTexts texts)
    {
        var published = await commands.PublishAsync(RequestActor.Of(context), definitionId, VersionChoice.Latest, null, context.RequestAborted);
        return await PublishedAsync(context, definitionId, published, queries, types, texts);
    }

    public static async Task<IResult> RetractAsync(HttpContext context, string definitionId, DefinitionCommands commands, DefinitionQueries queries, DesignerTypes types, PageTexts texts)
    {
        var retracted = await commands.RetractAsync(RequestActor.Of(context), definitionId, context.RequestAborted);
        return retracted.Accepted ? ElsaJson.Ok(await LatestAsync(context, definitionId, queries, types, texts)) : DefinitionAnswers.Refused(retracted.Refusals);
    }

    /// <summary>Makes a draft of an earlier version.</summary>
    public static async Task<IResult> RevertAsync(HttpContext context, string definitionId, int version, DefinitionCommands commands, DefinitionQueries queries, PageTexts texts)
    {
        var actor = RequestActor.Of(context);
        var reverted = await commands.RevertAsync(actor, definitionId, version, context.RequestAborted);
        if (!reverted.Accepted)
        {
            return DefinitionAnswers.Refused(reverted.Refusals);
        }

        var opened = await queries.OpenAsync(actor, definitionId, VersionChoice.Latest, context.RequestAborted) ?? throw DefinitionReading.Missing(texts);
        return ElsaJson.Ok(DefinitionAnswers.Summary(opened.Version, null));
    }

    public static async Task<IResult> ImportAsync(HttpContext context, DefinitionCommands commands, DefinitionQueries queries, DesignerTypes types, PageTexts texts)
    {
        var model = await RequestBody.ReadAsync(context);
        var definitionId = await TakeInAsync(RequestActor.Of(context), model, commands, queries, texts, context.RequestAborted);
        return ElsaJson.Ok(await LatestAsync(context, definitionId, queries, types, texts));
    }

    public static async Task<IResult> DeleteAsync(HttpContext context, string definitionId, DefinitionCommands commands)
    {
        var deleted = await commands.DeleteAsync(RequestActor.Of(context), definitionId, context.RequestAborted);
        return deleted.Accepted ? TypedResults.NoContent() : DefinitionAnswers.Refused(deleted.Refusals);
    }

    public static async Task<IResult> DeleteVersionAsync(HttpContext context, string versionId, DefinitionCommands commands, DefinitionQueries queries, PageTexts texts)
    {
        var actor = RequestActor.Of(context);
        var opened = await queries.OpenVersionAsync(actor, versionId, context.RequestAborted) ?? throw DefinitionReading.Missing(texts);
        var deleted = await commands.DeleteVersionAsync(actor, opened.Version.DefinitionId, opened.Version.Version, context.RequestAborted);
        return deleted.Accepted ? TypedResults.NoContent() : DefinitionAnswers.Refused(deleted.Refusals);
    }

    /// <summary>Takes in one definition of a file, as a draft.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ElsaFault">It cannot be taken in.</exception>
    public static async Task<string> TakeInAsync(Actor actor, JsonObject model, DefinitionCommands commands, DefinitionQueries queries, PageTexts texts, CancellationToken cancellationToken)
    {
        // Elsa's own answers hold the definition in an envelope; files do not.
        var own = model["root"] is null && model["activities"] is null && (model["workflowDefinition"] ?? model["model"]) is JsonObject inner ? (JsonObject)inner.DeepClone() : model;
        DesignerModel.TakeIn(own);
        await CheckAsync(actor, own, queries, texts, cancellationToken);
        var imported = await commands.ImportDraftAsync(actor, own.ToJsonString(ElsaJson.Options), cancellationToken);
        return imported.Accepted ? RequestBody.Text(own["definitionId"])! : throw new ElsaFault(DefinitionAnswers.Refused(imported.Refusals));
    }

    private static async Task<IResult> SavedAsync(HttpContext context, string definitionId, SavedDefinition saved, DefinitionQueries queries, DesignerTypes types, PageTexts texts) =>
        ElsaJson.Ok(new JsonObject
        {
            ["workflowDefinition"] = await LatestAsync(context, definitionId, queries, types, texts),
            ["alreadyPublished"] = false,
            ["consumingWorkflowCount"] = 0,
            ["validationErrors"] = new JsonArray([.. saved.Findings.Select(Shown)]),
        });

    /// <summary>That a second person is asked is told as an error: it is the only answer to "publish" by which the designer does not say that it was done.</summary>
    private static async Task<IResult> PublishedAsync(HttpContext context, string definitionId, Decision<SavedDefinition> published, DefinitionQueries queries, DesignerTypes types, PageTexts texts) =>
        !published.Accepted ? DefinitionAnswers.Refused(published.Refusals)
        : published.Value.WaitsForApproval is not null ? throw new ElsaFault(texts["Api.WaitsForApproval"])
        : await SavedAsync(context, definitionId, published.Value, queries, types, texts);

    private static JsonObject Shown(Finding finding) => new()
    {
        ["message"] = Workflows.Texts.DomainTexts.Finding(finding),
        ["activityId"] = finding.ActivityId,
        ["severity"] = finding.Severity.ToString(),
        ["code"] = finding.Code,
    };

    private static async Task<JsonObject> LatestAsync(HttpContext context, string definitionId, DefinitionQueries queries, DesignerTypes types, PageTexts texts)
    {
        var opened = await queries.OpenAsync(RequestActor.Of(context), definitionId, VersionChoice.Latest, context.RequestAborted) ?? throw DefinitionReading.Missing(texts);
        return DesignerModel.ForDesigner(opened, await types.KnownAsync(context.RequestAborted));
    }

    /// <summary>What can be told from the definition alone; gives a new one its id.</summary>
    private static async Task CheckAsync(Actor actor, JsonObject model, DefinitionQueries queries, PageTexts texts, CancellationToken cancellationToken)
    {
        var name = RequestBody.Text(model["name"]);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ElsaFault(texts["Api.NameMissing"]);
        }

        if (model["root"] is not JsonObject root || RequestBody.Text(root["type"]) is not { } type)
        {
            throw new ElsaFault(texts["Api.NoModel"]);
        }

        if (!Drawable.Contains(type, StringComparer.Ordinal))
        {
            throw new ElsaFault(texts["Api.RootType", type.Length <= 60 ? type : string.Concat(type.AsSpan(0, 60), "…")]);
        }

        if (string.IsNullOrEmpty(RequestBody.Text(model["definitionId"])))
        {
            model["definitionId"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        }

        if (await queries.NameTakenByAsync(actor, name, RequestBody.Text(model["definitionId"]), cancellationToken) is not null)
        {
            throw new ElsaFault(texts["Api.NameTaken", name]);
        }
    }

    /// <summary>A program that carries no revision says with the version's id what it changed. Where that cannot be the latest content, it is told.</summary>
    private static async Task<DefinitionRevision?> SeenByIdAsync(Actor actor, JsonObject model, DefinitionQueries queries, PageTexts texts, CancellationToken cancellationToken)
    {
        if (RequestBody.Text(model["definitionId"]) is not { Length: > 0 } definitionId
            || await queries.OpenAsync(actor, definitionId, VersionChoice.Latest, cancellationToken) is not { } latest)
        {
            return null;
        }

        var id = RequestBody.Text(model["id"]);
        var isHers = !latest.Version.IsDraft || latest.Version.ChangedBy == actor.UserId;
        return string.Equals(id, latest.Version.VersionId, StringComparison.Ordinal) && isHers
            ? latest.Version.Revision
            : throw new ElsaFault(texts["Api.OtherVersion", id ?? "–", latest.Version.VersionId]);
    }
}
