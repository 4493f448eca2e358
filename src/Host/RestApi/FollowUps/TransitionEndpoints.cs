using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>Participants' transitions from one intervention to the next step. They are read with the follow-ups.</summary>
internal static class TransitionEndpoints
{
    private const string One = "/tracks/{trackId:guid}/transitions/{transitionId:guid}";

    public static void MapTransitions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/tracks/{trackId:guid}/participants/{participantId:guid}/transitions", RegisterAsync).Accepts<TransitionContent>("application/json").Describe("Registers a transition.", status: StatusCodes.Status201Created);
        api.MapPost("/tracks/{trackId:guid}/transitions/proposals", TakeProposalsAsync).Describe("Registers every proposed transition of the follow-ups. Once more registers nothing twice.");
        api.MapPut(One, ChangeAsync).NeedsVersion().Accepts<TransitionContent>("application/json").Describe("Changes what is known of it; whether it is secured follows.");
        api.MapPost(One + "/make", MakeAsync).Describe("Registers that the participant has gone over.");
        api.MapPost(One + "/break", BreakAsync).Accepts<ReasonGiven>("application/json").Describe("Registers that it did not come about.");
    }

    private static async Task<IResult> RegisterAsync(TransitionCommands transitions, ApiRequest request, ApiAnswer answer, Guid trackId, Guid participantId, CancellationToken cancellationToken) =>
        answer.Created(await transitions.RegisterAsync(request.Actor, trackId, participantId, await request.BodyAsync<TransitionContent>(), cancellationToken), $"tracks/{trackId}/transitions");

    private static async Task<IResult> TakeProposalsAsync(TransitionCommands transitions, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await transitions.TakeProposalsAsync(request.Actor, trackId, cancellationToken));

    private static async Task<IResult> ChangeAsync(TransitionCommands transitions, ApiRequest request, ApiAnswer answer, Guid trackId, Guid transitionId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await transitions.ChangeAsync(request.Actor, trackId, transitionId, version, await request.BodyAsync<TransitionContent>(), cancellationToken));
    }

    private static async Task<IResult> MakeAsync(TransitionCommands transitions, ApiRequest request, ApiAnswer answer, Guid trackId, Guid transitionId, CancellationToken cancellationToken) =>
        answer.Of(await transitions.MakeAsync(request.Actor, trackId, transitionId, cancellationToken));

    private static async Task<IResult> BreakAsync(TransitionCommands transitions, ApiRequest request, ApiAnswer answer, Guid trackId, Guid transitionId, CancellationToken cancellationToken) =>
        answer.Of(await transitions.BreakAsync(request.Actor, trackId, transitionId, (await request.BodyAsync<ReasonGiven>()).Reason, cancellationToken));
}
