using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Only a samordningsnummer is declared dormant (vilande).</summary>
internal static class DormantNumberIsACoordinationNumber
{
    public static Refusal? Check(bool isDormant, IdentityKind kind) =>
        !isDormant || kind is IdentityKind.CoordinationNumber ? null : new Refusal { Rule = nameof(DormantNumberIsACoordinationNumber), Field = "vilande" };
}
