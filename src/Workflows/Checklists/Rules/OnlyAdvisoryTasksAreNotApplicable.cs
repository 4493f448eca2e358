using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>Only an advisory task (strength <c>A</c>) can be marked as not applicable.</summary>
internal static class OnlyAdvisoryTasksAreNotApplicable
{
    public static Refusal? Check(ChecklistItem item) => item.GateStrength is "A" ? null : new() { Rule = nameof(OnlyAdvisoryTasksAreNotApplicable) };
}
