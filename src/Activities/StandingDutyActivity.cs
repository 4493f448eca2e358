using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>An item that recurs as long as its phase lasts: when one occurrence is done, the next opens. Done when the phase is left.</summary>
public sealed class StandingDutyActivity(CatalogueItem item) : ChecklistActivity(item)
{
    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        foreach (var subject in Subjects(context))
        {
            Open(context, subject, occurrence: 1);
        }

        WaitForPhaseLeft(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (IsPhaseLeft(resumption))
        {
            End(context);
            return;
        }

        var (subject, occurrence) = TaskOf(resumption);
        Open(context, subject, occurrence + 1);
    }
}
