using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Identity numbers and protection of participants. Numbers travel in bodies only, and every look is written down.</summary>
internal static class IdentityEndpoints
{
    private const string Number = "/participants/{participantId:guid}/identity-number";

    public static void MapIdentities(this IEndpointRouteBuilder api)
    {
        api.MapPut(Number, ReplaceAsync).Accepts<NumberReplaced>("application/json").Describe("Replaces her identity number. The former is kept sealed, so that duplicates are found by both.");
        api.MapPost(Number + "/looks", LookAsync).Accepts<NumberAskedFor>("application/json").Describe("Answers her whole identity number, for a stated reason. Who looked, when and why is written down; the answer is not kept under an Idempotency-Key.", typeof(NumberAnswer)).WithMetadata(AnswerNotKept.Mark);
        api.MapPut("/participants/{participantId:guid}/protection", ProtectAsync).NeedsVersionWhere("What lowers it builds on the version in If-Match, hers; what raises it takes effect at once.").Accepts<ProtectionChosen>("application/json").Describe("Says how her identity is protected, and whether it is kept for readers that are named.");
    }

    private static async Task<IResult> ReplaceAsync(IdentityCommands identities, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<NumberReplaced>();
        return answer.Of(await identities.ReplaceNumberAsync(request.Actor, participantId, said.Kind, said.Number, said.Reason, cancellationToken));
    }

    private static async Task<IResult> LookAsync(IdentityCommands identities, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var decision = await identities.RevealAsync(request.Actor, participantId, (await request.BodyAsync<NumberAskedFor>()).Reason, cancellationToken);
        return decision.Accepted ? ApiAnswer.Ok(new NumberAnswer(decision.Value)) : answer.Of(decision);
    }

    private static async Task<IResult> ProtectAsync(IdentityCommands identities, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<ProtectionChosen>();
        return answer.Of(await identities.ProtectAsync(request.Actor, participantId, said.Level, said.KeepIdentity, said.Level is ProtectionLevel.None ? request.Version : request.VersionIfGiven, cancellationToken));
    }
}
