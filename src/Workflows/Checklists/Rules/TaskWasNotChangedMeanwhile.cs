using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>A change is made to the task as its author saw it.</summary>
internal static class TaskWasNotChangedMeanwhile
{
    public static Refusal? Check(ChecklistItem item, int versionSeen) =>
        item.Version == versionSeen ? null : new() { Rule = nameof(TaskWasNotChangedMeanwhile) };
}
