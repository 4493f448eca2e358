using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.Interventions.Files;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>Tracks' chains of interventions: the proposal is changed, then fixed, and opened again as a new version.</summary>
internal static class ChainEndpoints
{
    private const string Track = "/tracks/{trackId:guid}";

    private const string One = Track + "/interventions/{interventionId:guid}";

    public static void MapChains(this IEndpointRouteBuilder api)
    {
        api.MapGet(Track + "/chain", GetAsync).HasNumber("version", "Which version of the chain; the newest where it is left out.").Describe("The track's chain, its faults and versions; its ETag is the version for its assumptions.", typeof(ChainAnswer));
        api.MapPut(Track + "/chain/assumptions", AssumeAsync).NeedsVersion().Accepts<ChainAssumptions>("application/json").Describe("Says what the proposal rests on.");
        api.MapPost(Track + "/chain/fix", FixAsync).Describe("Fixes the proposal, where nothing stands in its way.");
        api.MapPost(Track + "/chain/versions", ReopenAsync).Accepts<ReasonGiven>("application/json").Describe("Opens the fixed chain as a new version.");
        api.MapPost(Track + "/chain/reviews", ReviewAsync).Accepts<OffersReviewed>("application/json").Describe("Notes that the offers of one kind of provider were gone through.");
        api.MapGet(Track + "/coverage", CoverageAsync).Describe("Which interventions of the chain give what the profiles ask for.", typeof(CoverageAnswer));

        api.MapGet(Track + "/interventions", ListAsync).Describe("The track's chain of interventions, the latest version.", typeof(ApiPage<InterventionAnswer>));
        api.MapPost(Track + "/interventions", AddAsync).Accepts<InterventionChange>("application/json").Describe("Adds an intervention to the proposal.", status: StatusCodes.Status201Created);
        api.MapGet(Track + "/interventions.csv", ExportAsync).DescribeFile("The chain as a file.");
        api.MapPost(Track + "/interventions.csv", ImportAsync).HasDryRun().Accepts<string>(ApiTables.MediaType).Describe("Adds interventions of a file to the proposal, all rows or none.", typeof(TableAnswer));
        api.MapGet(One, GetOneAsync).Describe("One intervention of the latest version; its ETag is the version for a change.", typeof(SingleInterventionAnswer));
        api.MapPut(One, ChangeAsync).NeedsVersion().Accepts<InterventionChange>("application/json").Describe("Changes an intervention of the proposal: its details as they were read, with the changes.");
        api.MapDelete(One, RemoveAsync).Describe("Takes an intervention out of the proposal.");
        api.MapPost(One + "/move", MoveAsync).Accepts<TableMove>("application/json").Describe("Moves it one place in the table.");
        api.MapPost(One + "/shift", ShiftAsync).Accepts<TimeShift>("application/json").Describe("Moves it in time, with all that hangs on it.");
        api.MapPut(One + "/coverage", CoverAsync).NeedsVersion().Accepts<GoalsCovered>("application/json").Describe("Says which learning outcomes it gives, and which requirements it leads to. If-Match: the version of the intervention.");
    }

    private static async Task<IResult> GetAsync(ChainQueries chains, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var number = request.Number("version");
        var page = await chains.GetAsync(request.Actor, trackId, number, cancellationToken);
        return number is not null && page.Chain is null ? throw new AccessDeniedException(nameof(AccessAction.ViewInterventions)) : answer.Ok(ChainAnswer.Of(page), page.Chain?.Version ?? 0);
    }

    private static async Task<IResult> AssumeAsync(ChainVersions chains, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await chains.SaveAssumptionsAsync(request.Actor, trackId, version, await request.BodyAsync<ChainAssumptions>(), cancellationToken));
    }

    private static async Task<IResult> FixAsync(ChainVersions chains, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await chains.FixAsync(request.Actor, trackId, cancellationToken));

    private static async Task<IResult> ReopenAsync(ChainVersions chains, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await chains.NewVersionAsync(request.Actor, trackId, (await request.BodyAsync<ReasonGiven>()).Reason, cancellationToken));

    private static async Task<IResult> ReviewAsync(CatalogueCommands catalogue, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var reviewed = await request.BodyAsync<OffersReviewed>();
        return answer.Of(await catalogue.ReviewAsync(request.Actor, trackId, reviewed.Provider, reviewed.Items, cancellationToken));
    }

    private static async Task<IResult> CoverageAsync(CoverageQueries coverage, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(CoverageAnswer.Of(await coverage.GetAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> ListAsync(ChainQueries chains, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of((await chains.GetAsync(request.Actor, trackId, number: null, cancellationToken)).Rows, InterventionAnswer.Of);

    private static async Task<IResult> AddAsync(ChainCommands chains, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await chains.AddAsync(request.Actor, trackId, await request.BodyAsync<InterventionChange>(), cancellationToken), $"tracks/{trackId}/interventions");

    private static Task<IResult> ExportAsync(ChainImport files, ApiTables tables, Guid trackId) =>
        tables.GiveOutAsync("insatser.csv", (actor, file, token) => files.ExportAsync(actor, trackId, file, token));

    private static Task<IResult> ImportAsync(ChainImport files, ApiTables tables, Guid trackId) =>
        tables.TakeInAsync((actor, file, token) => files.DryRunAsync(actor, trackId, file, token), (actor, file, token) => files.ImportAsync(actor, trackId, file, token));

    private static async Task<IResult> GetOneAsync(ChainQueries chains, ApiRequest request, ApiAnswer answer, Guid trackId, Guid interventionId, CancellationToken cancellationToken)
    {
        var page = await chains.GetAsync(request.Actor, trackId, number: null, cancellationToken);
        var row = page.Rows.FirstOrDefault(known => known.Intervention.Id == interventionId) ?? throw new AccessDeniedException(nameof(AccessAction.ViewInterventions));
        return answer.Ok(SingleInterventionAnswer.Of(row), row.Intervention.Version);
    }

    private static async Task<IResult> ChangeAsync(ChainCommands chains, ApiRequest request, ApiAnswer answer, Guid trackId, Guid interventionId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await chains.ChangeAsync(request.Actor, trackId, interventionId, version, await request.BodyAsync<InterventionChange>(), cancellationToken));
    }

    private static async Task<IResult> RemoveAsync(ChainCommands chains, ApiRequest request, ApiAnswer answer, Guid trackId, Guid interventionId, CancellationToken cancellationToken) =>
        answer.Of(await chains.RemoveAsync(request.Actor, trackId, interventionId, cancellationToken));

    private static async Task<IResult> MoveAsync(ChainCommands chains, ApiRequest request, ApiAnswer answer, Guid trackId, Guid interventionId, CancellationToken cancellationToken) =>
        answer.Of(await chains.MoveAsync(request.Actor, trackId, interventionId, (await request.BodyAsync<TableMove>()).Up, cancellationToken));

    private static async Task<IResult> ShiftAsync(ChainCommands chains, ApiRequest request, ApiAnswer answer, Guid trackId, Guid interventionId, CancellationToken cancellationToken) =>
        answer.Of(await chains.ShiftAsync(request.Actor, trackId, interventionId, (await request.BodyAsync<TimeShift>()).Weeks, cancellationToken));

    private static async Task<IResult> CoverAsync(ChainCommands chains, ApiRequest request, ApiAnswer answer, Guid trackId, Guid interventionId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var covered = await request.BodyAsync<GoalsCovered>();
        return answer.Of(await chains.CoverAsync(request.Actor, trackId, interventionId, covered.Outcomes, covered.Requirements, version, cancellationToken));
    }
}
