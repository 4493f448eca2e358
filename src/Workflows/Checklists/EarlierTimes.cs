using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Tasks of somebody who left and came back, from before she left. An item that is done once has a later occurrence only for her; of standing
/// duties, items that an event raises, and those asked after each period or once more, each occurrence stands for itself.
/// </summary>
internal static class EarlierTimes
{
    private static readonly string[] OnceOnly = [.. ChecklistCatalogue.Shipped.Items.Where(item => item is { IsRaisedByEvent: false, RecursEvery: null, IsPerPeriod: false, IsAskedAgain: false }).Select(item => item.Code)];

    /// <summary>Tasks but those that were opened anew since their member came back.</summary>
    public static IQueryable<ChecklistItem> ButEarlierTimes(this IQueryable<ChecklistItem> items, JobbsparDbContext db) => items.Where(item => !OnceOnly.Contains(item.ItemCode)
        || !db.ChecklistItems.Any(later => later.TrackId == item.TrackId && later.ItemCode == item.ItemCode && later.SubjectId == item.SubjectId && later.Occurrence > item.Occurrence));
}
