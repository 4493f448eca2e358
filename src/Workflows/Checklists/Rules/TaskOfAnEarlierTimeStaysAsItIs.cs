using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>A task of somebody who left and came back stays as it ended: no workflow waits for it, and it has been opened anew for her.</summary>
internal static class TaskOfAnEarlierTimeStaysAsItIs
{
    public static Refusal? Check(bool isOpenedAnew) => isOpenedAnew ? new() { Rule = nameof(TaskOfAnEarlierTimeStaysAsItIs) } : null;
}
