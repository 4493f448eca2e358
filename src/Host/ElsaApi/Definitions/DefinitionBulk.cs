using System.Text.Json.Nodes;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>The same done to several definitions. What cannot be done is left as it is, and said where the answer has room for it.</summary>
internal static class DefinitionBulk
{
    private const int Most = 1_000;

    public static async Task<IResult> PublishAsync(HttpContext context, DefinitionCommands commands, DefinitionQueries queries, PageTexts texts)
    {
        var actor = RequestActor.Of(context);
        var (published, already, missing, refused) = (new JsonArray(), new JsonArray(), new JsonArray(), new List<string>());
        foreach (var id in await IdsAsync(context, "definitionIds"))
        {
            var latest = await queries.OpenAsync(actor, id, VersionChoice.Latest, context.RequestAborted);
            if (latest is null)
            {
                missing.Add(id);
            }
            else if (latest.Version.IsPublished)
            {
                already.Add(id);
            }
            else
            {
                var answer = await commands.PublishAsync(actor, id, VersionChoice.Latest, latest.Version.Revision, context.RequestAborted);
                if (!answer.Accepted)
                {
                    refused.Add($"{latest.Version.Name}: {DefinitionAnswers.Refused(answer.Refusals).Message}");
                }
                else if (answer.Value.WaitsForApproval is not null)
                {
                    refused.Add($"{latest.Version.Name}: {texts["Api.WaitsForApproval"]}");
                }
                else
                {
                    published.Add(id);
                }
            }
        }

        return ElsaJson.Ok(new JsonObject
        {
            ["published"] = published,
            ["alreadyPublished"] = already,
            ["notFound"] = missing,
            ["updatedConsumers"] = new JsonArray(),
            ["refused"] = new JsonArray([.. refused]),
        });
    }

    public static async Task<IResult> RetractAsync(HttpContext context, DefinitionCommands commands)
    {
        var (retracted, already, missing) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var id in await IdsAsync(context, "definitionIds"))
        {
            var done = await commands.RetractAsync(RequestActor.Of(context), id, context.RequestAborted);
            (!done.Accepted ? missing : done.Value.Changed ? retracted : already).Add(id);
        }

        return ElsaJson.Ok(new JsonObject { ["retracted"] = retracted, ["alreadyRetracted"] = already, ["notFound"] = missing });
    }

    public static async Task<IResult> DeleteAsync(HttpContext context, DefinitionCommands commands)
    {
        var deleted = 0;
        foreach (var id in await IdsAsync(context, "definitionIds"))
        {
            deleted += (await commands.DeleteAsync(RequestActor.Of(context), id, context.RequestAborted)).Accepted ? 1 : 0;
        }

        return ElsaJson.Ok(new JsonObject { ["deleted"] = deleted });
    }

    public static async Task<IResult> DeleteVersionsAsync(HttpContext context, DefinitionCommands commands, DefinitionQueries queries)
    {
        var actor = RequestActor.Of(context);
        var deleted = 0;
        foreach (var id in await IdsAsync(context, "ids"))
        {
            if (await queries.OpenVersionAsync(actor, id, context.RequestAborted) is { Version: { } version }
                && (await commands.DeleteVersionAsync(actor, version.DefinitionId, version.Version, context.RequestAborted)).Accepted)
            {
                deleted++;
            }
        }

        return ElsaJson.Ok(new JsonObject { ["deleted"] = deleted });
    }

    public static async Task<IResult> ExportAsync(HttpContext context, DefinitionQueries queries, PageTexts texts)
    {
        var actor = RequestActor.Of(context);
        var opened = new List<OpenedDefinition>();
        foreach (var id in await IdsAsync(context, "ids"))
        {
            if (await queries.OpenVersionAsync(actor, id, context.RequestAborted) is { } version)
            {
                opened.Add(version);
            }
        }

        return opened.Count == 0 ? throw DefinitionReading.Missing(texts) : DefinitionArchive.Of(opened);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(HttpContext context, string property) =>
        [.. RequestBody.Texts(await RequestBody.ReadAsync(context), property).Distinct(StringComparer.Ordinal).Take(Most)];
}
