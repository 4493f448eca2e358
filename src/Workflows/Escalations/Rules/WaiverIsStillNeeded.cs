using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>A steering group waives a task that is open; one that was completed meanwhile needs no waiver.</summary>
internal static class WaiverIsStillNeeded
{
    /// <param name="type">Code of the kind of decision.</param>
    /// <param name="task">The task that the question asks to have waived; null where it asks for something else.</param>
    public static Refusal? Check(string? type, ChecklistItem? task) =>
        type is "UNDANTAG_SPARR" && task is { IsOpen: false } ? new() { Rule = nameof(WaiverIsStillNeeded), Field = "beslutstyp" } : null;
}
