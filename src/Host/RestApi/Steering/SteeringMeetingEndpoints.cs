using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Steering;

namespace Jobbspar.Host.RestApi.Steering;

/// <summary>Meetings of steering groups: agenda, minutes, what was put off. Questions are decided at <c>/escalations/{id}/decisions</c>.</summary>
internal static class SteeringMeetingEndpoints
{
    private const string One = "/steering-meetings/{meetingId:guid}";

    private delegate Task<Decision<Guid>> Write(Actor actor, Guid meetingId, int version, IReadOnlyList<string> present, string text, CancellationToken cancellationToken);

    public static void MapSteeringMeetings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/steering-meetings", ListAsync).Describe("Meetings of the user's steering groups.", typeof(ApiPage<SteeringMeetingRow>));
        api.MapPost("/steering-meetings", PlanAsync).Accepts<MeetingPlanned>("application/json").Describe("Plans a meeting.", status: StatusCodes.Status201Created);
        api.MapGet(One, GetAsync).Describe("One meeting with its agenda, or its minutes; its ETag is the version for a change.", typeof(SteeringMeetingAnswer));
        api.MapPut(One + "/minutes", SaveAsync).NeedsVersion().Accepts<MinutesWritten>("application/json").Describe("Keeps the minutes as far as they have come.");
        api.MapPost(One + "/close", CloseAsync).NeedsVersion().Accepts<MinutesWritten>("application/json").Describe("Closes the minutes; they do not change after that.");
        api.MapPost(One + "/put-off", PutOffAsync).Accepts<QuestionPutOff>("application/json").Describe("Puts a question off.");
        api.MapPost(One + "/cancel", CancelAsync).Describe("Calls the meeting off.");
    }

    private static async Task<IResult> ListAsync(SteeringMeetings meetings, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await meetings.ListAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> PlanAsync(SteeringMeetings meetings, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken) =>
        answer.Created(await meetings.PlanAsync(request.Actor, (await request.BodyAsync<MeetingPlanned>()).ToMeeting(), cancellationToken), "steering-meetings");

    private static async Task<IResult> GetAsync(SteeringMeetings meetings, ApiRequest request, ApiAnswer answer, Guid meetingId, CancellationToken cancellationToken)
    {
        var page = await meetings.GetAsync(request.Actor, meetingId, cancellationToken);
        return answer.Ok(SteeringMeetingAnswer.Of(page), page.Version);
    }

    private static Task<IResult> SaveAsync(SteeringMeetings meetings, ApiRequest request, ApiAnswer answer, Guid meetingId, CancellationToken cancellationToken) =>
        WriteAsync(meetings.SaveAsync, request, answer, meetingId, cancellationToken);

    private static Task<IResult> CloseAsync(SteeringMeetings meetings, ApiRequest request, ApiAnswer answer, Guid meetingId, CancellationToken cancellationToken) =>
        WriteAsync(meetings.CloseAsync, request, answer, meetingId, cancellationToken);

    private static async Task<IResult> PutOffAsync(SteeringMeetings meetings, ApiRequest request, ApiAnswer answer, Guid meetingId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<QuestionPutOff>();
        return answer.Of(await meetings.PutOffAsync(request.Actor, meetingId, said.EscalationId, said.Reason, cancellationToken));
    }

    private static async Task<IResult> CancelAsync(SteeringMeetings meetings, ApiRequest request, ApiAnswer answer, Guid meetingId, CancellationToken cancellationToken) =>
        answer.Of(await meetings.CancelAsync(request.Actor, meetingId, cancellationToken));

    private static async Task<IResult> WriteAsync(Write write, ApiRequest request, ApiAnswer answer, Guid meetingId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var said = await request.BodyAsync<MinutesWritten>();
        return answer.Of(await write(request.Actor, meetingId, version, said.PresentPeople, said.Notes ?? "", cancellationToken));
    }
}
