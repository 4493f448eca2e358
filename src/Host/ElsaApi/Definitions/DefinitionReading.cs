using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>Lists definitions and opens them.</summary>
internal static class DefinitionReading
{
    public static async Task<IResult> ListAsync(HttpContext context, DefinitionQueries queries, PageTexts texts)
    {
        var query = context.Request.Query;
        var options = query["versionOptions"].ToString();
        var size = Number(query["PageSize"]);
        var filter = new DefinitionFilter
        {
            Versions = VersionFilter.Parse(options) ?? throw new ElsaFault(texts["Api.VersionOptions", Shortened(options)]),
            DefinitionIds = Values(query, "DefinitionIds"),
            VersionIds = Values(query, "Ids"),
            Search = query["SearchTerm"],
            Order = query["OrderBy"].ToString().ToUpperInvariant() switch { "CREATED" or "CREATEDAT" => DefinitionOrder.Created, "VERSION" => DefinitionOrder.Version, _ => DefinitionOrder.Name },
            Descending = string.Equals(query["OrderDirection"], "Descending", StringComparison.OrdinalIgnoreCase),
            Page = Math.Max(0, Number(query["Page"]) ?? 0),
            PageSize = size is > 0 ? size : null,
        };
        var page = await queries.PageAsync(RequestActor.Of(context), filter, context.RequestAborted);
        return ElsaJson.Ok(new JsonObject
        {
            ["items"] = new JsonArray([.. page.Items.Select(version => DefinitionAnswers.Summary(version, page.Descriptions.GetValueOrDefault(version.VersionId)))]),
            ["totalCount"] = page.Total,
            ["count"] = page.Items.Count,
            ["links"] = DefinitionLinks.OfList(),
        });
    }

    public static async Task<IResult> OpenAsync(HttpContext context, string definitionId, DefinitionQueries queries, DesignerTypes types, PageTexts texts)
    {
        var choice = Choice(context, texts);
        var opened = await queries.OpenAsync(RequestActor.Of(context), definitionId, choice, context.RequestAborted) ?? throw Missing(texts);
        return ElsaJson.Ok(DesignerModel.ForDesigner(opened, await types.KnownAsync(context.RequestAborted)));
    }

    public static async Task<IResult> OpenVersionAsync(HttpContext context, string versionId, DefinitionQueries queries, DesignerTypes types, PageTexts texts) =>
        ElsaJson.Ok(DesignerModel.ForDesigner(await VersionAsync(context, versionId, queries, texts), await types.KnownAsync(context.RequestAborted)));

    /// <summary>Several versions at once, by their ids.</summary>
    public static async Task<IResult> OpenManyAsync(HttpContext context, DefinitionQueries queries, DesignerTypes types)
    {
        var known = await types.KnownAsync(context.RequestAborted);
        var items = new JsonArray();
        foreach (var id in Values(context.Request.Query, "Ids").Take(100))
        {
            if (await queries.OpenVersionAsync(RequestActor.Of(context), id, context.RequestAborted) is { } opened)
            {
                items.Add(DesignerModel.ForDesigner(opened, known));
            }
        }

        return ElsaJson.Ok(new JsonObject { ["items"] = items, ["count"] = items.Count });
    }

    public static async Task<IResult> IsNameUniqueAsync(HttpContext context, DefinitionQueries queries)
    {
        var query = context.Request.Query;
        var taken = await queries.NameTakenByAsync(RequestActor.Of(context), query["name"].ToString(), query["definitionId"], context.RequestAborted);
        return ElsaJson.Ok(new JsonObject { ["isUnique"] = taken is null });
    }

    public static async Task<IResult> ExportAsync(HttpContext context, string definitionId, DefinitionQueries queries, PageTexts texts)
    {
        var opened = await queries.OpenAsync(RequestActor.Of(context), definitionId, Choice(context, texts), context.RequestAborted) ?? throw Missing(texts);
        var consuming = string.Equals(context.Request.Query["includeConsumingWorkflows"], "true", StringComparison.OrdinalIgnoreCase)
            ? await ConsumersAsync(context, definitionId, queries)
            : [];
        return consuming.Count == 0
            ? TypedResults.File(Encoding.UTF8.GetBytes(FileOf(opened)), "application/json", FileName(opened))
            : DefinitionArchive.Of([opened, .. consuming]);
    }

    /// <summary>Where an activity stands: what holds it, from the outermost on.</summary>
    public static async Task<IResult> SegmentsAsync(HttpContext context, string versionId, DefinitionQueries queries, PageTexts texts)
    {
        var opened = await VersionAsync(context, versionId, queries, texts);
        var root = (JsonObject)DesignerModel.ForFile(opened)["root"]!;
        var places = ActivityPlaces.In(root).ToList();
        var child = places.Find(place => string.Equals(place.NodeId, context.Request.Query["childNodeId"], StringComparison.Ordinal)) ?? throw Missing(texts);
        var segments = new List<(ActivityPlace Holder, string? Port)>();
        for (var place = child; place.Parent is { } holder; place = holder)
        {
            if (holder.Type is not ("Elsa.Workflow" or "Elsa.Flowchart"))
            {
                segments.Insert(0, (holder, place.Port));
            }
        }

        var container = segments.Count > 0 ? segments[^1].Holder : places[0];
        return ElsaJson.Ok(new JsonObject
        {
            ["childNode"] = Tree(child),
            ["container"] = Tree(container),
            ["pathSegments"] = new JsonArray(
            [
                .. segments.Select(segment => new JsonObject
                {
                    ["activityNodeId"] = segment.Holder.NodeId,
                    ["activityId"] = segment.Holder.ActivityId,
                    ["activityType"] = segment.Holder.Type,
                    ["portName"] = segment.Port ?? "",
                    ["activityName"] = segment.Holder.Name,
                }),
            ]),
        });
    }

    public static async Task<IResult> SubgraphAsync(HttpContext context, string versionId, DefinitionQueries queries, PageTexts texts)
    {
        var opened = await VersionAsync(context, versionId, queries, texts);
        var places = ActivityPlaces.In((JsonObject)DesignerModel.ForFile(opened)["root"]!).ToList();
        var parent = context.Request.Query["parentNodeId"].ToString();
        return ElsaJson.Ok(Tree((parent.Length == 0 ? places[0] : places.Find(place => string.Equals(place.NodeId, parent, StringComparison.Ordinal))) ?? throw Missing(texts)));
    }

    /// <summary>The text of an exported file.</summary>
    public static string FileOf(OpenedDefinition opened) => DesignerModel.ForFile(opened).ToJsonString(new(ElsaJson.Options) { WriteIndented = true });

    /// <summary>Name of an exported file, e.g. <c>lokalt-jobbspår-3.json</c>.</summary>
    public static string FileName(OpenedDefinition opened)
    {
        // Without accents: the designer reads the form of the header that knows none.
        var letters = opened.Version.Name.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark);
        var name = new string([.. letters.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length == 0 ? "workflow" : name)}-{opened.Version.Version}.json");
    }

    public static ElsaFault Missing(PageTexts texts) => new(ElsaError.Of(StatusCodes.Status404NotFound, texts["Api.NoSuchDefinition"]));

    /// <summary>The latest versions of the definitions that use one as an activity.</summary>
    private static async Task<List<OpenedDefinition>> ConsumersAsync(HttpContext context, string definitionId, DefinitionQueries queries)
    {
        var actor = RequestActor.Of(context);
        var consumers = new List<OpenedDefinition>();
        foreach (var other in (await queries.PageAsync(actor, new(), context.RequestAborted)).Items.Where(version => !string.Equals(version.DefinitionId, definitionId, StringComparison.Ordinal)))
        {
            if (await queries.OpenAsync(actor, other.DefinitionId, VersionChoice.Latest, context.RequestAborted) is { } opened && Uses(opened, definitionId))
            {
                consumers.Add(opened);
            }
        }

        return consumers;
    }

    private static bool Uses(OpenedDefinition opened, string definitionId) =>
        opened.Json.Contains("workflowDefinitionId", StringComparison.Ordinal)
        && ActivityPlaces.In(WorkflowDefinition.Parse(opened.Json).Root).Any(place => string.Equals(RequestBody.Text(place.Node["workflowDefinitionId"]), definitionId, StringComparison.Ordinal));

    private static async Task<OpenedDefinition> VersionAsync(HttpContext context, string versionId, DefinitionQueries queries, PageTexts texts) =>
        await queries.OpenVersionAsync(RequestActor.Of(context), versionId, context.RequestAborted) ?? throw Missing(texts);

    private static JsonObject Tree(ActivityPlace place) => new()
    {
        ["nodeId"] = place.NodeId,
        ["port"] = place.Port ?? "",
        ["activity"] = place.Node.DeepClone(),
        ["children"] = new JsonArray([.. ActivityPlaces.Children(place).Select(Tree)]),
    };

    private static VersionChoice Choice(HttpContext context, PageTexts texts)
    {
        var text = context.Request.Query["versionOptions"].ToString();
        return VersionChoice.Parse(text) ?? throw new ElsaFault(texts["Api.VersionOptions", Shortened(text)]);
    }

    private static IReadOnlyList<string> Values(IQueryCollection query, string name) => [.. query[name].OfType<string>().Where(value => value.Length > 0)];

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
