using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>A track ends after it has started (DOMAIN 4.1: GE &gt; GS).</summary>
internal static class PlannedEndIsAfterPlannedStart
{
    public static Refusal? Check(DateOnly? start, DateOnly? end) =>
        end <= start ? new Refusal { Rule = nameof(PlannedEndIsAfterPlannedStart), Field = "planeratSlut", Arguments = [Written.Date(start.Value)] } : null;
}
