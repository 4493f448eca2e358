using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>There are records left that this has not been done with.</summary>
internal static class SomebodysRecordsAreLeft
{
    public static Refusal? Check(int people, bool isDone) =>
        people > 0 && !isDone ? null : new() { Rule = nameof(SomebodysRecordsAreLeft) };
}
