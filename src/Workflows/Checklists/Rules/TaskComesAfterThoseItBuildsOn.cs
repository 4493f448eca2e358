using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>A task is not completed while one that it builds on has been sent back.</summary>
internal static class TaskComesAfterThoseItBuildsOn
{
    public static IReadOnlyList<Refusal> Check(IEnumerable<ChecklistItem> sentBackBefore, Func<ChecklistItem, string> title) =>
        [.. sentBackBefore.Select(item => new Refusal { Rule = nameof(TaskComesAfterThoseItBuildsOn), Arguments = [item.ItemCode, title(item)] })];
}
