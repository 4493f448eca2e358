using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>
/// An item that is asked after each of a participant's periods, such as each period at a workplace. One task opens at once; when it is done the activity waits
/// to be told of a further period, until she is closed. In a track without workflows of participants there is one task for all.
/// </summary>
public sealed class PeriodItemActivity(CatalogueItem item) : ChecklistActivity(item)
{
    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        Open(context, Subjects(context)[0], occurrence: 1);
        WaitForClosure(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (IsOver(resumption))
        {
            End(context, isDone: false);
        }
        else if (!IsOfMember(context))
        {
            context.Complete();
        }
        else if (resumption.Bookmark.Kind is TaskStimulus.RaiseKind)
        {
            Open(context, Subjects(context)[0], TaskOf(resumption).Occurrence + 1);
        }
        else
        {
            // How many there were stands at the bookmark: a workflow that began before periods were asked one by one remembers nothing else.
            context.Wait(new BookmarkRequest { Kind = TaskStimulus.RaiseKind, StimulusKey = Item.Code, Payload = resumption.Bookmark.Payload });
        }
    }
}
