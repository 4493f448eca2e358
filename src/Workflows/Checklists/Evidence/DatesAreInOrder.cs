using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A date is not before the one that precedes it.</summary>
internal static class DatesAreInOrder
{
    public static Refusal? Check(EvidenceValues values, string earlier, string later) =>
        values.Date(earlier) is { } first && values.Date(later) < first
            ? new Refusal { Rule = nameof(DatesAreInOrder), Field = later, Arguments = [Written.Date(first)] }
            : null;
}
