using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A participant is closed once; a closure is not changed afterwards.</summary>
internal static class ParticipantIsClosedOnlyOnce
{
    public static Refusal? Check(bool isClosed) => isClosed ? new() { Rule = nameof(ParticipantIsClosedOnlyOnce) } : null;
}
