using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>A meeting that a decision names exists.</summary>
internal static class MeetingIsKnown
{
    public static Refusal? Check(bool isKnown) => isKnown ? null : new() { Rule = nameof(MeetingIsKnown) };
}
