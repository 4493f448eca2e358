using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>Only a task that is finished can be sent back.</summary>
internal static class OnlyFinishedTasksAreSentBack
{
    public static Refusal? Check(ChecklistItem item) => item.IsOpen ? new() { Rule = nameof(OnlyFinishedTasksAreSentBack) } : null;
}
