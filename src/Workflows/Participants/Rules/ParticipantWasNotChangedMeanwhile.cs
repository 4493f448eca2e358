using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A change builds on what its author saw.</summary>
internal static class ParticipantWasNotChangedMeanwhile
{
    public static Refusal? Check(int seen, int current) => seen == current ? null : new Refusal { Rule = nameof(ParticipantWasNotChangedMeanwhile) };
}
