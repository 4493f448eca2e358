using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>How a track ends: its summary, its evaluation, whether there is a new round, and how its hirings go.</summary>
internal static class TrackClosingEndpoints
{
    private const string Track = "/tracks/{trackId:guid}";

    public static void MapTrackClosing(this IEndpointRouteBuilder api)
    {
        api.MapGet(Track + "/summary", SummaryAsync).Describe("What the track came to, in figures; also for the steering group.", typeof(SummaryAnswer));
        api.MapPost(Track + "/summary/fix", FixAsync).Describe("Fixes the figures, when every participant is closed.");
        api.MapGet(Track + "/evaluation", EvaluationAsync).Describe("The evaluation as far as it has come; its ETag is the version for a change.", typeof(TrackEvaluationAnswer));
        api.MapPut(Track + "/evaluation", SaveAsync).NeedsVersion().Accepts<EvaluationDetails>("application/json").Describe("Keeps the evaluation; it may be incomplete.");
        api.MapPost(Track + "/evaluation/complete", CompleteAsync).NeedsVersion().Accepts<EvaluationDetails>("application/json").Describe("Completes it: every question answered, two parties named.");
        api.MapPost(Track + "/new-round", DecideAsync).Accepts<NewRoundContent>("application/json")
            .Describe("Decides about a new round. JA starts it and answers 201 with its address, the others 204.", status: StatusCodes.Status201Created).Produces(StatusCodes.Status204NoContent);
        api.MapPost(Track + "/closing/hirings/{contactId:guid}", FollowAsync).Accepts<HiringFollowed>("application/json").Describe("Registers a contact after a hiring; also when the track is closed.");
    }

    private static async Task<IResult> SummaryAsync(ClosureQueries closures, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(SummaryAnswer.Of(await closures.SummaryAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> FixAsync(TrackClosingCommands closing, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await closing.FixSummaryAsync(request.Actor, trackId, cancellationToken));

    private static async Task<IResult> EvaluationAsync(ClosureQueries closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var evaluation = await closures.EvaluationAsync(request.Actor, trackId, cancellationToken);
        return answer.Ok(TrackEvaluationAnswer.Of(evaluation), evaluation.Evaluation?.Version ?? 0);
    }

    private static async Task<IResult> SaveAsync(TrackClosingCommands closing, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await closing.SaveEvaluationAsync(request.Actor, trackId, (await request.BodyAsync<EvaluationDetails>()).ToContent(version), cancellationToken));
    }

    private static async Task<IResult> CompleteAsync(TrackClosingCommands closing, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await closing.CompleteEvaluationAsync(request.Actor, trackId, (await request.BodyAsync<EvaluationDetails>()).ToContent(version), cancellationToken));
    }

    private static async Task<IResult> DecideAsync(TrackClosingCommands closing, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<NewRoundContent>();
        var decision = await closing.DecideNewRoundAsync(request.Actor, trackId, said, cancellationToken);
        return said.Answer is NewRoundAnswer.Yes ? answer.Created(decision, "tracks") : answer.Of(decision);
    }

    private static async Task<IResult> FollowAsync(EmploymentCommands employments, ApiRequest request, ApiAnswer answer, Guid trackId, Guid contactId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<HiringFollowed>();
        return answer.Of(await employments.ContactAsync(request.Actor, trackId, contactId, said.HeldOn, said.State, cancellationToken));
    }
}
