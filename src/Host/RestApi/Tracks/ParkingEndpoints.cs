using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks.Cancelling;
using Jobbspar.Workflows.Tracks.Parking;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>How tracks stand, why they rest, what they wait for outside themselves, and that one ends before its time.</summary>
internal static class ParkingEndpoints
{
    private const string Track = "/tracks/{trackId:guid}";

    public static void MapParking(this IEndpointRouteBuilder api)
    {
        api.MapGet(Track + "/standing", StandingAsync).Describe("How the track stands, why, and what it waits for.", typeof(StandingAnswer));
        api.MapPost(Track + "/park", ParkAsync).Accepts<Parked>("application/json").Describe("Lets the track rest until somebody takes it up again.");
        api.MapPost(Track + "/resume", ResumeAsync).Describe("Takes it up again where it stood.");
        api.MapPost(Track + "/waits", WaitAsync).Accepts<NewWait>("application/json").Describe("Registers something outside the track that it waits for.", status: StatusCodes.Status201Created);
        api.MapPost(Track + "/cancel", CancelAsync).Accepts<ReasonGiven>("application/json").Describe("Ends the track before its time; no participant may be open.");
        api.MapDelete("/waits/{waitId:guid}", EndAsync).Describe("Ends a wait before its day.");
    }

    private static async Task<IResult> StandingAsync(StuckQueries stuck, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(StandingAnswer.Of(await stuck.OfTrackAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> ParkAsync(ParkingCommands parking, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var parked = await request.BodyAsync<Parked>();
        return answer.Of(await parking.ParkAsync(request.Actor, trackId, parked.Reason, parked.ReviewOn, cancellationToken));
    }

    private static async Task<IResult> CancelAsync(CancellingCommands cancelling, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await cancelling.CancelAsync(request.Actor, trackId, (await request.BodyAsync<ReasonGiven>()).Reason, cancellationToken));

    private static async Task<IResult> ResumeAsync(ParkingCommands parking, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await parking.ResumeAsync(request.Actor, trackId, cancellationToken));

    private static async Task<IResult> WaitAsync(ParkingCommands parking, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var wait = await request.BodyAsync<NewWait>();
        return answer.Created(await parking.RegisterWaitAsync(request.Actor, trackId, wait.Kind, wait.Description, wait.Until, cancellationToken), "waits");
    }

    private static async Task<IResult> EndAsync(ParkingCommands parking, ApiRequest request, ApiAnswer answer, Guid waitId, CancellationToken cancellationToken) =>
        answer.Of(await parking.EndWaitAsync(request.Actor, waitId, cancellationToken));
}
