namespace Jobbspar.Workflows.Checklists;

/// <summary>Which statuses leave something to be done.</summary>
internal static class OpenStatuses
{
    /// <summary>True while something remains to be done. In queries, <c>StillOpen</c> says the same to the database.</summary>
    public static bool IsOpen(this ChecklistStatus status) => status is ChecklistStatus.NotStarted or ChecklistStatus.InProgress or ChecklistStatus.Reopened;
}
