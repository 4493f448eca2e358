using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Users are named as readers of a participant whose protected identity is kept, and of no other.</summary>
internal static class ReaderIsNamedForProtected
{
    public static Refusal? Check(Participant participant, bool isCoordinatorOfTrack) =>
        !participant.IdentityIsKept || participant.Protection is ProtectionLevel.None ? new Refusal { Rule = nameof(ReaderIsNamedForProtected), Field = "lasare" }
        : isCoordinatorOfTrack ? null
        : new Refusal { Rule = $"{nameof(ReaderIsNamedForProtected)}.Coordinator", Field = "lasare" };
}
