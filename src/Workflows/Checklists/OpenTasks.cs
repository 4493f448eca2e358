namespace Jobbspar.Workflows.Checklists;

/// <summary><see cref="ChecklistItem.IsOpen"/> as SQL.</summary>
internal static class OpenTasks
{
    /// <summary>Tasks in which something remains to be done.</summary>
    public static IQueryable<ChecklistItem> StillOpen(this IQueryable<ChecklistItem> items) =>
        items.Where(item => item.Status == ChecklistStatus.NotStarted || item.Status == ChecklistStatus.InProgress || item.Status == ChecklistStatus.Reopened);
}
