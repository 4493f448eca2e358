using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Files;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>The catalogue of interventions, row by row and as a file.</summary>
internal static class CatalogueEndpoints
{
    private const string One = "/interventions/{itemId:guid}";

    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        api.MapGet("/interventions", ListAsync).HasCodes<InterventionOwner>("owner").HasCodes<InterventionType>("type").Describe("The catalogue, by name.", typeof(ApiPage<CatalogueAnswer>));
        api.MapPost("/interventions", AddAsync).Accepts<CatalogueItemChange>("application/json").Describe("Adds an intervention to the catalogue.", status: StatusCodes.Status201Created);
        api.MapGet("/interventions.csv", ExportAsync).DescribeFile("The catalogue as a file.");
        api.MapPost("/interventions.csv", ImportAsync).HasDryRun().Accepts<string>(ApiTables.MediaType).Describe("Takes in the catalogue from a file, all rows or none.", typeof(TableAnswer));
        api.MapGet(One, GetAsync).Describe("One intervention of the catalogue; its ETag is the version for a change.", typeof(SingleCatalogueAnswer));
        api.MapPut(One, ChangeAsync).NeedsVersion().Accepts<CatalogueItemChange>("application/json").Describe("Changes an intervention: its details as they were read, with the changes. Starts that are left out are taken away.");
        api.MapPost(One + "/retire", RetireAsync).NeedsVersion().Describe("Takes an intervention out of the catalogue; chains that hold it keep it.");
        api.MapPost(One + "/restore", RestoreAsync).NeedsVersion().Describe("Puts it back.");
    }

    private static async Task<IResult> ListAsync(
        CatalogueQueries catalogue, ApiRequest request, ApiPaging paging, string? text, string? owner, string? type, CancellationToken cancellationToken)
    {
        var filter = new CatalogueFilter
        {
            Text = text,
            Owner = request.Code<InterventionOwner>("owner", owner),
            Type = request.Code<InterventionType>("type", type),
            Page = paging.Page - 1,
            PageSize = paging.Size,
        };
        var page = await catalogue.ListAsync(request.Actor, filter, cancellationToken);
        return paging.Of([.. page.Rows.Select(CatalogueAnswer.Of)], page.Total);
    }

    private static async Task<IResult> AddAsync(CatalogueCommands catalogue, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken) =>
        answer.Created(await catalogue.AddAsync(request.Actor, await request.BodyAsync<CatalogueItemChange>(), cancellationToken), "interventions");

    private static Task<IResult> ExportAsync(CatalogueImport files, ApiTables tables) => tables.GiveOutAsync("insatsutbud.csv", files.ExportAsync);

    private static Task<IResult> ImportAsync(CatalogueImport files, ApiTables tables) => tables.TakeInAsync(files.DryRunAsync, files.ImportAsync);

    private static async Task<IResult> GetAsync(CatalogueQueries catalogue, ApiRequest request, ApiAnswer answer, Guid itemId, CancellationToken cancellationToken)
    {
        var row = await catalogue.GetAsync(request.Actor, itemId, cancellationToken);
        return answer.Ok(SingleCatalogueAnswer.Of(row), row.Item.Version);
    }

    private static async Task<IResult> ChangeAsync(CatalogueCommands catalogue, ApiRequest request, ApiAnswer answer, Guid itemId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await catalogue.ChangeAsync(request.Actor, itemId, version, await request.BodyAsync<CatalogueItemChange>(), cancellationToken));
    }

    private static async Task<IResult> RetireAsync(CatalogueCommands catalogue, ApiRequest request, ApiAnswer answer, Guid itemId, CancellationToken cancellationToken) =>
        answer.Of(await catalogue.RetireAsync(request.Actor, itemId, request.Version, isRetired: true, cancellationToken));

    private static async Task<IResult> RestoreAsync(CatalogueCommands catalogue, ApiRequest request, ApiAnswer answer, Guid itemId, CancellationToken cancellationToken) =>
        answer.Of(await catalogue.RetireAsync(request.Actor, itemId, request.Version, isRetired: false, cancellationToken));
}
