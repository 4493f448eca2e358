using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>Only a task that holds its gate with strength <c>W</c> can be waived.</summary>
internal static class OnlyWaivableTasksAreWaived
{
    public static Refusal? Check(ChecklistItem item) => item.GateStrength is "W" ? null : new() { Rule = nameof(OnlyWaivableTasksAreWaived) };
}
