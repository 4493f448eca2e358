using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Participants' own chains, step by step. They are read with the participant.</summary>
internal static class IndividualChainEndpoints
{
    private const string One = "/steps/{stepId:guid}";

    public static void MapIndividualChains(this IEndpointRouteBuilder api)
    {
        api.MapPost("/participants/{participantId:guid}/steps", PlanAsync).Accepts<NewStep>("application/json").Describe("Adds a step to her chain.");
        api.MapPost("/participants/{participantId:guid}/steps/copies", CopyAsync).Accepts<StepsToCopy>("application/json").Describe("Copies steps of the track's chain into hers, all or none.");
        api.MapPost("/participants/{participantId:guid}/chain/decide", DecideAsync).Accepts<ChainDecision>("application/json").Describe("Decides her chain. A later change of it asks for a new decision.");
        api.MapPut(One, ReplanAsync).NeedsVersion().Accepts<StepReplanned>("application/json").Describe("Moves, shortens or lengthens a step that has not ended.");
        api.MapPut(One + "/host", HostAsync).NeedsVersion().Accepts<StepHosted>("application/json").Describe("Says where a step that has not ended is given, and who answers for it.");
        api.MapPost(One + "/status", MoveAsync).NeedsVersion().Accepts<StepMove>("application/json").Describe("Moves a step along its path.");
        api.MapPost(One + "/attendance", AttendAsync).Accepts<AttendanceSoFar>("application/json").Describe("Records attendance so far.");
    }

    private static async Task<IResult> PlanAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken) =>
        answer.Of(await chains.PlanAsync(request.Actor, participantId, [(await request.BodyAsync<NewStep>()).ToPlan()], cancellationToken));

    private static async Task<IResult> CopyAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken) =>
        answer.Of(await chains.CopyAsync(request.Actor, participantId, (await request.BodyAsync<StepsToCopy>()).Origins, cancellationToken));

    private static async Task<IResult> DecideAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var decision = await request.BodyAsync<ChainDecision>();
        return answer.Of(await chains.DecideAsync(request.Actor, participantId, decision.DecidedOn, decision.InformedOn, cancellationToken));
    }

    private static async Task<IResult> ReplanAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid stepId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var plan = await request.BodyAsync<StepReplanned>();
        return answer.Of(await chains.ReplanAsync(request.Actor, stepId, plan.PlannedStart, plan.PlannedEnd, plan.HoursPerWeek, plan.Reason, version, cancellationToken));
    }

    private static async Task<IResult> HostAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid stepId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var hosted = await request.BodyAsync<StepHosted>();
        return answer.Of(await chains.HostAsync(request.Actor, stepId, hosted.WorkplaceId, hosted.ResponsibleContactId, version, cancellationToken));
    }

    private static async Task<IResult> MoveAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid stepId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await chains.MoveAsync(request.Actor, (await request.BodyAsync<StepMove>()).ToChange(stepId, version), cancellationToken));
    }

    private static async Task<IResult> AttendAsync(IndividualChainCommands chains, ApiRequest request, ApiAnswer answer, Guid stepId, CancellationToken cancellationToken) =>
        answer.Of(await chains.RecordAttendanceAsync(request.Actor, stepId, (await request.BodyAsync<AttendanceSoFar>()).Percent, cancellationToken));
}
