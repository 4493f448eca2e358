using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>A task that somebody has finished is not finished again; whoever comes second is told who did it and when.</summary>
internal static class TaskIsCompletedOnlyOnce
{
    public static Refusal? Check(ChecklistItem item, string finishedBy) => item.IsOpen
        ? null
        : new()
        {
            Rule = nameof(TaskIsCompletedOnlyOnce),
            Arguments = [finishedBy, item.CompletedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? ""],
        };
}
