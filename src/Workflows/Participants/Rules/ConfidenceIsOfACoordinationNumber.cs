using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>How sure an identity is, is stated of samordningsnummer only.</summary>
internal static class ConfidenceIsOfACoordinationNumber
{
    public static Refusal? Check(IdentityConfidence? confidence, IdentityKind kind) =>
        confidence is null || kind is IdentityKind.CoordinationNumber ? null : new Refusal { Rule = nameof(ConfidenceIsOfACoordinationNumber), Field = "sakerhet" };
}
