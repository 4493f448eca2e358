using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>How tracks recruit: the plan, the activities with their speed dating, and the selection.</summary>
internal static class RecruitmentEndpoints
{
    private const string Track = "/tracks/{trackId:guid}/recruitment";

    private const string One = "/activities/{activityId:guid}";

    public static void MapRecruitment(this IEndpointRouteBuilder api)
    {
        api.MapGet(Track, GetAsync).Describe("The recruitment plan of a track, and its activities; its ETag is the version of the plan.", typeof(RecruitmentAnswer));
        api.MapPut(Track + "/plan", PlanAsync).NeedsVersion().Accepts<NewRecruitmentPlan>("application/json").Describe("Makes the plan, or changes it. If-Match: its version, \"0\" where there is none.");
        api.MapPost(Track + "/intake", TakeUpAsync).Accepts<ReasonGiven>("application/json").Describe("Takes recruitment up again while the track is carried out: its finished tasks are opened once more.");
        api.MapPost(Track + "/activities", PlanActivityAsync).Accepts<NewActivity>("application/json").Describe("Plans an activity.", status: StatusCodes.Status201Created);
        api.MapGet(One, GetActivityAsync).Describe("One activity with its candidates, as far as the user may see them, and its meetings.", typeof(SingleActivityAnswer));
        api.MapPost(One + "/end", EndAsync).Accepts<ActivityEnd>("application/json").Describe("Says that it was held, cancelled or moved.");
        api.MapPost(One + "/invitations", InviteAsync).Accepts<Invitations>("application/json").Describe("Invites candidates; those invited before stay so.");
        api.MapPut(One + "/attendance", AttendAsync).Accepts<AttendancesSeen>("application/json").Describe("Records who came, and what it led to.");
        api.MapPut(One + "/meetings", ScheduleAsync).Accepts<SpeedMeetingOrder>("application/json").Describe("Makes the schedule of speed dating anew: everyone invited meets every employer.");
        api.MapPost("/participants/{participantId:guid}/selection", DecideAsync).Accepts<SelectionMade>("application/json").Describe("Records what the parties decided about a candidate: the only way to be accepted.");
        api.MapPost("/participants/{participantId:guid}/notice", NotifyAsync).Accepts<NoticeGiven>("application/json").Describe("Records that somebody who was not accepted was told, and what comes next.");
    }

    private static async Task<IResult> GetAsync(RecruitmentQueries recruitment, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await recruitment.GetAsync(request.Actor, trackId, cancellationToken);
        return answer.Ok(RecruitmentAnswer.Of(page), page.Plan?.Version ?? 0);
    }

    private static async Task<IResult> PlanAsync(RecruitmentCommands recruitment, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await recruitment.SavePlanAsync(request.Actor, trackId, await request.BodyAsync<NewRecruitmentPlan>() with { Version = version }, cancellationToken));
    }

    private static async Task<IResult> TakeUpAsync(IntakeCommands intakes, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await intakes.TakeUpAsync(request.Actor, trackId, (await request.BodyAsync<ReasonGiven>()).Reason, cancellationToken));

    private static async Task<IResult> PlanActivityAsync(RecruitmentCommands recruitment, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await recruitment.PlanActivityAsync(request.Actor, trackId, await request.BodyAsync<NewActivity>(), cancellationToken), "activities");

    private static async Task<IResult> GetActivityAsync(RecruitmentQueries recruitment, ApiRequest request, Guid activityId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(SingleActivityAnswer.Of(await recruitment.GetActivityAsync(request.Actor, activityId, cancellationToken)));

    private static async Task<IResult> EndAsync(RecruitmentCommands recruitment, ApiRequest request, ApiAnswer answer, Guid activityId, CancellationToken cancellationToken)
    {
        var end = await request.BodyAsync<ActivityEnd>();
        return answer.Of(await recruitment.EndActivityAsync(request.Actor, activityId, end.Status, end.Reason, end.ReplacementId, cancellationToken));
    }

    private static async Task<IResult> InviteAsync(RecruitmentCommands recruitment, ApiRequest request, ApiAnswer answer, Guid activityId, CancellationToken cancellationToken) =>
        answer.Of(await recruitment.InviteAsync(request.Actor, activityId, (await request.BodyAsync<Invitations>()).ParticipantIds, cancellationToken));

    private static async Task<IResult> AttendAsync(RecruitmentCommands recruitment, ApiRequest request, ApiAnswer answer, Guid activityId, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<Guid, (AttendanceStatus Status, ActivityResult? Result)>();
        foreach (var candidate in (await request.BodyAsync<AttendancesSeen>()).Candidates)
        {
            seen[candidate.ParticipantId] = (candidate.Status, candidate.Result);
        }

        return answer.Of(await recruitment.RecordAttendanceAsync(request.Actor, activityId, seen, cancellationToken));
    }

    private static async Task<IResult> ScheduleAsync(RecruitmentCommands recruitment, ApiRequest request, ApiAnswer answer, Guid activityId, CancellationToken cancellationToken) =>
        answer.Of(await recruitment.ScheduleAsync(request.Actor, activityId, await request.BodyAsync<SpeedMeetingOrder>(), cancellationToken));

    private static async Task<IResult> DecideAsync(SelectionCommands selection, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken) =>
        answer.Of(await selection.DecideAsync(request.Actor, (await request.BodyAsync<SelectionMade>()).ToDecision(participantId), cancellationToken));

    private static async Task<IResult> NotifyAsync(ParticipantCommands participants, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var notice = await request.BodyAsync<NoticeGiven>();
        return answer.Of(await participants.GiveNoticeAsync(request.Actor, participantId, notice.On, notice.NextStep, cancellationToken));
    }
}
