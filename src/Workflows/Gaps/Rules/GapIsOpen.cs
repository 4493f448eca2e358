using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gaps.Rules;

/// <summary>Only about a gap that is open can anything be done.</summary>
internal static class GapIsOpen
{
    public static Refusal? Check(Gap gap) => gap.ClosedAt is null ? null : new Refusal { Rule = nameof(GapIsOpen) };
}
