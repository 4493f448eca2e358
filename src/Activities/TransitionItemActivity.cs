using System.Globalization;
using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>
/// An item per transition between interventions. In a participant's workflow one task opens whenever a transition is planned; in a track
/// without such workflows there is one for all.
/// </summary>
public sealed class TransitionItemActivity(CatalogueItem item) : ChecklistActivity(item)
{
    private const string Raised = "raised";

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        if (!IsOfMember(context))
        {
            Open(context, context.InstanceId, occurrence: 1);
            return;
        }

        WaitToBeRaised(context);
        WaitForPhaseLeft(context);
        WaitForClosure(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (!IsOfMember(context))
        {
            context.Complete();
        }
        else if (IsOver(resumption))
        {
            End(context);
        }
        else if (resumption.Bookmark.Kind is TaskStimulus.RaiseKind)
        {
            var occurrence = int.Parse(context.Recall(Raised)?.ToString() ?? "0", CultureInfo.InvariantCulture) + 1;
            context.Remember(Raised, occurrence.ToString(CultureInfo.InvariantCulture));
            Open(context, Subjects(context)[0], occurrence);
            WaitToBeRaised(context);
        }
    }

    private void WaitToBeRaised(ActivityContext context) => context.Wait(new BookmarkRequest { Kind = TaskStimulus.RaiseKind, StimulusKey = Item.Code });
}
