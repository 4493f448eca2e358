using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Drafts of forms on the pages of a track, its participants and their tasks. They are sealed, and may hold names; who records are destroyed of is no longer written about.</summary>
internal static class PersonalDrafts
{
    public static async Task<int> ForgetAsync(PeopleInHand hand, CancellationToken cancellationToken)
    {
        string[] ids = [.. hand.People.Concat(hand.Tasks).Append(hand.TrackId).Select(id => id.ToString())];
        var drafts = await hand.Db.FormDrafts.AsNoTracking().Select(row => new { row.Id, row.Form }).ToListAsync(cancellationToken);
        var theirs = drafts.Where(draft => Array.Exists(ids, id => draft.Form.Contains(id, StringComparison.OrdinalIgnoreCase))).Select(draft => draft.Id).ToList();
        return await hand.Db.FormDrafts.Where(row => theirs.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
