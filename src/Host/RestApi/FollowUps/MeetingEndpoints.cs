using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>Meetings with all parties of a track. They are read with its follow-ups.</summary>
internal static class MeetingEndpoints
{
    private const string Meetings = "/tracks/{trackId:guid}/meetings";

    private const string One = Meetings + "/{meetingId:guid}";

    public static void MapMeetings(this IEndpointRouteBuilder api)
    {
        api.MapPost(Meetings, PlanAsync).Accepts<NewSyncMeeting>("application/json").Describe("Plans a meeting.", status: StatusCodes.Status201Created);
        api.MapPost(One + "/hold", HoldAsync).NeedsVersion().Accepts<MeetingHeld>("application/json").Describe("Registers that it was held, who came and what was decided.");
        api.MapPost(One + "/parties/{partyId:guid}/contact", ContactAsync).Accepts<PartyContacted>("application/json").Describe("Registers that an absent party was contacted. The last one completes the meeting.");
        api.MapPost(One + "/cancel", CancelAsync).Describe("Cancels a planned meeting.");
    }

    private static async Task<IResult> PlanAsync(SyncMeetingCommands meetings, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await meetings.PlanAsync(request.Actor, trackId, await request.BodyAsync<NewSyncMeeting>(), cancellationToken), $"tracks/{trackId}/meetings");

    private static async Task<IResult> HoldAsync(SyncMeetingCommands meetings, ApiRequest request, ApiAnswer answer, Guid trackId, Guid meetingId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await meetings.HoldAsync(request.Actor, trackId, (await request.BodyAsync<MeetingHeld>()).ToHeld(meetingId, version), cancellationToken));
    }

    private static async Task<IResult> ContactAsync(SyncMeetingCommands meetings, ApiRequest request, ApiAnswer answer, Guid trackId, Guid meetingId, Guid partyId, CancellationToken cancellationToken) =>
        answer.Of(await meetings.ContactAsync(request.Actor, trackId, meetingId, partyId, (await request.BodyAsync<PartyContacted>()).ContactedOn, cancellationToken));

    private static async Task<IResult> CancelAsync(SyncMeetingCommands meetings, ApiRequest request, ApiAnswer answer, Guid trackId, Guid meetingId, CancellationToken cancellationToken) =>
        answer.Of(await meetings.CancelAsync(request.Actor, trackId, meetingId, cancellationToken));
}
