using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Only a number that is kept can be shown.</summary>
internal static class NumberIsKept
{
    public static Refusal? Check(Participant participant) => participant.SealedNumber is null ? new Refusal { Rule = nameof(NumberIsKept) } : null;
}
