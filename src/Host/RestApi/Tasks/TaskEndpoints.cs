using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.RestApi.Tasks;

/// <summary>Checklist items as tasks. Changes build on a version: <c>If-Match</c> with the <c>ETag</c> that was read.</summary>
internal static class TaskEndpoints
{
    private delegate Task<Decision<Guid>> Change(Actor actor, TaskChange change, CancellationToken cancellationToken);

    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tasks", InboxAsync).Describe("The user's own open tasks, in order of work.", typeof(ApiPage<TaskRow>));
        api.MapGet("/tracks/{trackId:guid}/tasks", OfTrackAsync).HasCodes<ChecklistStatus>("status").Describe("All tasks of a track, open first.", typeof(ApiPage<TaskRow>));
        api.MapGet("/tasks/{taskId:guid}", GetAsync).Describe("One task, with what is to be filled in and what is; its ETag is the version for a change.", typeof(TaskAnswer));
        api.MapPost("/tasks/{taskId:guid}/complete", CompleteAsync).NeedsVersion().Accepts<TaskValues>("application/json").Describe("Completes a task where its evidence holds.");
        api.MapPut("/tasks/{taskId:guid}/draft", DraftAsync).NeedsVersion().Accepts<TaskValues>("application/json").Describe("Keeps what is filled in so far.");
        api.MapPost("/tasks/{taskId:guid}/send-back", SendBackAsync).NeedsVersion().Accepts<ReasonGiven>("application/json").Describe("Opens a finished task again, and those that build on it.");
        api.MapPost("/tasks/{taskId:guid}/waive", WaiveAsync).NeedsVersion().Accepts<ReasonGiven>("application/json").Describe("Waives a task that may be waived.");
        api.MapPost("/tasks/{taskId:guid}/not-applicable", NotApplicableAsync).NeedsVersion().Accepts<ReasonGiven>("application/json").Describe("Says that an advisory task does not apply.");
        api.MapPost("/tasks/{taskId:guid}/comments", CommentAsync).Accepts<TextGiven>("application/json").Describe("Adds a comment. Needs no If-Match.");
    }

    private static async Task<IResult> InboxAsync(TaskQueries tasks, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await tasks.InboxAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> OfTrackAsync(TrackQueries tracks, ApiRequest request, ApiPaging paging, Guid trackId, string? status, CancellationToken cancellationToken)
    {
        var wanted = request.Code<ChecklistStatus>("status", status);
        var page = await tracks.GetAsync(request.Actor, trackId, cancellationToken);
        return paging.Of([.. page.OpenTasks.Concat(page.FinishedTasks).Where(row => wanted is null || row.Status == wanted)], row => row);
    }

    private static async Task<IResult> GetAsync(TaskQueries tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken)
    {
        var page = await tasks.GetAsync(request.Actor, taskId, cancellationToken);
        return answer.Ok(TaskAnswer.Of(page), page.Version);
    }

    private static Task<IResult> CompleteAsync(TaskCommands tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken) =>
        WithValuesAsync(tasks.CompleteAsync, request, answer, taskId, cancellationToken);

    private static Task<IResult> DraftAsync(TaskCommands tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken) =>
        WithValuesAsync(tasks.SaveDraftAsync, request, answer, taskId, cancellationToken);

    private static Task<IResult> SendBackAsync(TaskCommands tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken) =>
        WithReasonAsync(tasks.SendBackAsync, request, answer, taskId, cancellationToken);

    private static Task<IResult> WaiveAsync(TaskCommands tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken) =>
        WithReasonAsync(tasks.WaiveAsync, request, answer, taskId, cancellationToken);

    private static Task<IResult> NotApplicableAsync(TaskCommands tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken) =>
        WithReasonAsync(tasks.MarkNotApplicableAsync, request, answer, taskId, cancellationToken);

    private static async Task<IResult> CommentAsync(TaskCommands tasks, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken) =>
        answer.Of(await tasks.CommentAsync(request.Actor, taskId, (await request.BodyAsync<TextGiven>()).Text, cancellationToken));

    private static async Task<IResult> WithValuesAsync(Change change, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var said = await request.BodyAsync<TaskValues>();
        return answer.Of(await change(request.Actor, new() { TaskId = taskId, Version = version, Values = said.Given() }, cancellationToken));
    }

    private static async Task<IResult> WithReasonAsync(Change change, ApiRequest request, ApiAnswer answer, Guid taskId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var said = await request.BodyAsync<ReasonGiven>();
        return answer.Of(await change(request.Actor, new() { TaskId = taskId, Version = version, Reason = said.Reason }, cancellationToken));
    }
}
