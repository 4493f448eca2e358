using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Host.RestApi.Escalations;

/// <summary>Questions that stand on the ladder.</summary>
internal static class EscalationEndpoints
{
    public static void MapEscalations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/escalations", QueueAsync).Describe("The steering group's queue, by last day to answer.", typeof(ApiPage<EscalationRow>));
        api.MapGet("/escalations/{escalationId:guid}", GetAsync).Describe("One question: figures only, never a participant. Its ETag is the version that a decision builds on.", typeof(EscalationAnswer));
        api.MapPost("/escalations/{escalationId:guid}/acknowledge", AcknowledgeAsync).Describe("Says that somebody has it.");
        api.MapPost("/escalations/{escalationId:guid}/requests", AskForMoreAsync).Accepts<TextGiven>("application/json").Describe("Asks the coordinator for more.");
        api.MapPost("/escalations/{escalationId:guid}/additions", AddAsync).Accepts<TextGiven>("application/json").Describe("Adds new facts.");
        api.MapPost("/escalations/{escalationId:guid}/lift", LiftAsync).Accepts<NewQuestion>("application/json").Describe("Lifts what stands lower to the steering group, as a question that it can decide.");
        api.MapPost("/escalations/{escalationId:guid}/withdraw", WithdrawAsync).Accepts<ReasonGiven>("application/json").Describe("Takes it back.");
        api.MapPost("/escalations/{escalationId:guid}/decisions", DecideAsync).NeedsVersion().Accepts<DecisionMade>("application/json").Describe("Decides; the decision becomes the coordinator's task.");
    }

    private static async Task<IResult> QueueAsync(EscalationQueries escalations, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await escalations.QueueAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> GetAsync(EscalationQueries escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken)
    {
        var page = await escalations.GetAsync(request.Actor, escalationId, cancellationToken);
        return answer.Ok(EscalationAnswer.Of(page), page.Version);
    }

    private static async Task<IResult> AcknowledgeAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken) =>
        answer.Of(await escalations.AcknowledgeAsync(request.Actor, escalationId, cancellationToken));

    private static async Task<IResult> AskForMoreAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken) =>
        answer.Of(await escalations.AskForMoreAsync(request.Actor, escalationId, (await request.BodyAsync<TextGiven>()).Text, cancellationToken));

    private static async Task<IResult> AddAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken) =>
        answer.Of(await escalations.AddAsync(request.Actor, escalationId, (await request.BodyAsync<TextGiven>()).Text, cancellationToken));

    private static async Task<IResult> LiftAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken) =>
        answer.Of(await escalations.LiftAsync(request.Actor, escalationId, await request.BodyAsync<NewQuestion>(), cancellationToken));

    private static async Task<IResult> WithdrawAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken) =>
        answer.Of(await escalations.WithdrawAsync(request.Actor, escalationId, (await request.BodyAsync<ReasonGiven>()).Reason, cancellationToken));

    private static async Task<IResult> DecideAsync(EscalationCommands escalations, ApiRequest request, ApiAnswer answer, Guid escalationId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var made = await request.BodyAsync<DecisionMade>();
        return answer.Of(await escalations.DecideAsync(
            request.Actor,
            escalationId,
            new() { Type = made.Type, Text = made.Text, Owner = made.Owner, DueOn = made.DueOn, DecidedByFunction = made.DecidedByFunction, MeetingId = made.MeetingId, SeenVersion = version },
            cancellationToken));
    }
}
