using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>An item that recurs as long as its phase lasts: when one occurrence is done, the next opens. Done when the phase is left, or after as many as it has.</summary>
public sealed class StandingDutyActivity(CatalogueItem item) : ChecklistActivity(item)
{
    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        foreach (var subject in Subjects(context))
        {
            Open(context, subject, occurrence: 1);
        }

        if (!Item.OutlivesTrack)
        {
            WaitForPhaseLeft(context);
        }

        WaitForClosure(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (IsOver(resumption))
        {
            End(context);
            return;
        }

        var (subject, occurrence) = TaskOf(resumption);
        if (occurrence == Item.Times)
        {
            context.Complete();
            return;
        }

        Open(context, subject, occurrence + 1);
    }
}
