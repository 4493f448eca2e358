using System.Globalization;
using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>An item of which somebody raises an occurrence when something happens, such as an obstacle. Done when the phase is left.</summary>
public sealed class RaisedItemActivity(CatalogueItem item) : ChecklistActivity(item)
{
    private const string Raised = "raised";

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        WaitToBeRaised(context);
        WaitForPhaseLeft(context);
        WaitForClosure(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (IsOver(resumption))
        {
            End(context);
        }
        else if (resumption.Bookmark.Kind is TaskStimulus.RaiseKind)
        {
            var occurrence = Convert.ToInt32(context.Recall(Raised)?.ToString() ?? "0", CultureInfo.InvariantCulture) + 1;
            context.Remember(Raised, occurrence.ToString(CultureInfo.InvariantCulture));
            Open(context, Subjects(context)[0], occurrence);
            WaitToBeRaised(context);
        }
    }

    private void WaitToBeRaised(ActivityContext context) =>
        context.Wait(new BookmarkRequest { Kind = TaskStimulus.RaiseKind, StimulusKey = Item.Code });
}
