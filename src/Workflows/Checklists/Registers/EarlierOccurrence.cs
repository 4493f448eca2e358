using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists.Registers;

/// <summary>What a standing duty was completed with last: a meeting or a follow-up answers for one occurrence, not for the next one too.</summary>
internal static class EarlierOccurrence
{
    /// <summary>The date that the latest completed occurrence of an item rests on; the first day there is where none is completed.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="question">Item and object.</param>
    /// <param name="field">Key of the form's date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<DateOnly> DateAsync(JobbsparDbContext db, EvidenceQuestion question, string field, CancellationToken cancellationToken)
    {
        var latest = await db.ChecklistItems
            .Where(row => row.TrackId == question.TrackId && row.SubjectId == question.SubjectId && row.ItemCode == question.ItemCode && row.Status == ChecklistStatus.Done)
            .OrderByDescending(row => row.Occurrence)
            .Select(row => row.Evidence)
            .FirstOrDefaultAsync(cancellationToken);
        return EvidenceValues.FromJson(latest).Date(field) ?? DateOnly.MinValue;
    }
}
