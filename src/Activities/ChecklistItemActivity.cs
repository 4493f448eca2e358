using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>An item that is done once, or once per employer. Done when all its tasks are.</summary>
/// <remarks>
/// As long as one task is open, the others stay within reach: a finished one waits at a new bookmark, so that it can be sent back
/// before the item counts as done (docs/adr/0003).
/// </remarks>
public sealed class ChecklistItemActivity(CatalogueItem item) : ChecklistActivity(item)
{
    private const string OpenSubjects = "open";

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        if (Item.AppliesTo is { } approach && context.WorkflowInput(TaskStimulus.ApproachInput)?.ToString() is { } given && !string.Equals(given, approach, StringComparison.Ordinal))
        {
            context.Complete();
            return;
        }

        var subjects = Subjects(context);
        foreach (var subject in subjects)
        {
            Open(context, subject, occurrence: 1);
        }

        if (subjects.Count == 0)
        {
            context.Complete();
            return;
        }

        RememberOpen(context, subjects.ToHashSet());
        WaitForClosure(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (IsOver(resumption))
        {
            End(context, isDone: false);
            return;
        }

        var (subject, occurrence) = TaskOf(resumption);
        var open = RecallOpen(context);
        var isReopened = resumption.Input.TryGetValue(TaskStimulus.Action, out var action) && action?.ToString() is TaskStimulus.Reopen;
        if (isReopened)
        {
            open.Add(subject);
        }
        else
        {
            open.Remove(subject);
        }

        if (open.Count == 0)
        {
            context.Complete();
            return;
        }

        RememberOpen(context, open);
        context.Emit(new RebindChecklistItem(Item.Code, subject, occurrence, WaitForTask(context, subject, occurrence), IsOfTrack(context)));
    }

    private static void RememberOpen(ActivityContext context, IEnumerable<Guid> subjects) => context.Remember(OpenSubjects, string.Join(',', subjects));

    private static HashSet<Guid> RecallOpen(ActivityContext context) =>
        [.. (context.Recall(OpenSubjects)?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}
