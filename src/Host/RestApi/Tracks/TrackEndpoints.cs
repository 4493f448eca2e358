using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Rounds;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>Job tracks.</summary>
internal static class TrackEndpoints
{
    public static void MapTracks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks", ListAsync).HasCodes<TrackStatus>("status").Describe("The tracks that the user may see, those with late tasks first.", typeof(ApiPage<TrackRow>));
        api.MapPost("/tracks", StartAsync).Accepts<NewTrack>("application/json").Describe("Starts a track; the same fields as the import file. All or nothing.", status: StatusCodes.Status201Created);
        api.MapPost("/rounds", ImportAsync).HasDryRun().Accepts<string>("application/json").Describe("Takes in tracks with their participants from one file, as the page does, all or none.", typeof(RoundsAnswer));
        api.MapGet("/tracks/{trackId:guid}", GetAsync).Describe("One track: its progress by phase and the gate it stands before, with what is missing; its ETag is the version for a change.", typeof(TrackAnswer));
        api.MapPut("/tracks/{trackId:guid}", CorrectAsync).NeedsVersion().Accepts<TrackDetails>("application/json").Describe("Corrects what the track says of itself: all its facts as they were read, with the corrections.");
        api.MapPut("/tracks/{trackId:guid}/plan", ReplanAsync).NeedsVersion().Accepts<TrackPlan>("application/json").Describe("Moves the planned first and last day.");
        api.MapPost("/tracks/{trackId:guid}/gates/{gate}/open", OpenGateAsync).Describe("Opens the gate that the track stands before, where nothing is missing.");
        api.MapPost("/tracks/{trackId:guid}/items", RaiseAsync).Accepts<RaisedItem>("application/json").Describe("Raises a checklist item that comes up by an event.", status: StatusCodes.Status201Created);
        api.MapPost("/tracks/{trackId:guid}/coordinators", AssignAsync).Accepts<CoordinatorChange>("application/json").Describe("Gives the track a coordinator or a substitute, and ends the assignment of the one who is replaced. Administrators.");
        api.MapGet("/tracks/{trackId:guid}/history", HistoryAsync).Describe("What happened in the track, latest first.", typeof(ApiPage<HistoryRow>));
        api.MapGet("/tracks/{trackId:guid}/escalations", EscalationsAsync).Describe("Questions of the track, open first.", typeof(ApiPage<EscalationRow>));
        api.MapPost("/tracks/{trackId:guid}/escalations", AskAsync).Accepts<NewQuestion>("application/json").Describe("Lifts a question to the steering group.", status: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(TrackQueries tracks, ApiRequest request, ApiPaging paging, string? status, CancellationToken cancellationToken)
    {
        var wanted = request.Code<TrackStatus>("status", status);
        var rows = await tracks.ListAsync(request.Actor, cancellationToken);
        return paging.Of([.. rows.Where(row => wanted is null || row.Status == wanted)], row => row);
    }

    private static async Task<IResult> StartAsync(TrackCommands tracks, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken) =>
        answer.Created(await tracks.StartAsync(request.Actor, await request.BodyAsync<NewTrack>(), cancellationToken), "tracks");

    private static async Task<IResult> ImportAsync(RoundsImport rounds, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken)
    {
        var (actor, isDryRun) = (request.Actor, request.IsDryRun);
        await using var file = await request.FileAsync(ApiRequest.LargestBody, "application/json");
        var outcome = isDryRun ? await rounds.DryRunAsync(actor, file, cancellationToken) : await rounds.ImportAsync(actor, file, cancellationToken);
        return isDryRun || outcome.Faults.Count == 0 ? ApiAnswer.Ok(RoundsAnswer.Of(outcome)) : answer.Of(Decision<Guid>.Refuse(outcome.Faults));
    }

    private static async Task<IResult> GetAsync(TrackQueries tracks, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await tracks.GetAsync(request.Actor, trackId, cancellationToken);
        return answer.Ok(TrackAnswer.Of(page), page.Version);
    }

    private static async Task<IResult> CorrectAsync(TrackCorrections corrections, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await corrections.CorrectAsync(request.Actor, trackId, version, await request.BodyAsync<TrackDetails>(), cancellationToken));
    }

    private static async Task<IResult> ReplanAsync(TrackCommands tracks, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var plan = await request.BodyAsync<TrackPlan>();
        return answer.Of(await tracks.ReplanAsync(request.Actor, trackId, plan.PlannedStart, plan.PlannedEnd, version, cancellationToken));
    }

    private static async Task<IResult> OpenGateAsync(TrackCommands tracks, ApiRequest request, ApiAnswer answer, Guid trackId, string gate, CancellationToken cancellationToken) =>
        answer.Of(await tracks.OpenGateAsync(request.Actor, trackId, gate, cancellationToken));

    private static async Task<IResult> RaiseAsync(TrackCommands tracks, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var raised = await request.BodyAsync<RaisedItem>();
        return answer.Created(
            raised.SubjectId is { } subject
                ? await tracks.RaiseItemAsync(request.Actor, trackId, subject, raised.ItemCode, raised.Reason, cancellationToken)
                : await tracks.RaiseItemAsync(request.Actor, trackId, raised.ItemCode, raised.Reason, cancellationToken),
            "tasks");
    }

    private static async Task<IResult> AssignAsync(TrackCommands tracks, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await tracks.AssignCoordinatorAsync(request.Actor, trackId, await request.BodyAsync<CoordinatorChange>(), cancellationToken));

    private static async Task<IResult> HistoryAsync(HistoryQueries history, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of((await history.GetAsync(request.Actor, trackId, cancellationToken)).Rows, row => row);

    private static async Task<IResult> EscalationsAsync(EscalationQueries escalations, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of(await escalations.OfTrackAsync(request.Actor, trackId, cancellationToken), row => row);

    private static async Task<IResult> AskAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await escalations.AskAsync(request.Actor, trackId, await request.BodyAsync<NewQuestion>(), cancellationToken), "escalations");
}
