using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Planned dates lie within ten years of today, before or after: what lies farther off is a slip of the finger.</summary>
internal static class PlannedDatesAreWithinReach
{
    private const int Years = 10;

    public static Refusal? Check(string field, DateOnly? date, DateOnly today) =>
        date < today.AddYears(-Years) || date > today.AddYears(Years)
            ? new Refusal { Rule = nameof(PlannedDatesAreWithinReach), Field = field, Arguments = [Written.Date(today.AddYears(-Years)), Written.Date(today.AddYears(Years))] }
            : null;
}
