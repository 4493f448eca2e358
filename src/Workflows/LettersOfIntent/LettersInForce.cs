using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>
/// Letters by which the parties are held: of each employer the latest version that all of them confirmed. It stays so when its time is over and
/// while a newer version is written or waits for answers; only a newer one that is confirmed takes its place.
/// </summary>
internal static class LettersInForce
{
    /// <summary>Of all employers.</summary>
    public static IQueryable<LetterOfIntent> Of(JobbsparDbContext db)
    {
        var confirmed = db.LettersOfIntent.Where(letter => letter.Status == LetterStatus.Confirmed
            || (letter.Status == LetterStatus.Expired
                && db.LetterOfIntentParties.Any(party => party.LetterOfIntentId == letter.Id)
                && !db.LetterOfIntentParties.Any(party => party.LetterOfIntentId == letter.Id && party.ConfirmedOn == null)));
        return confirmed.Where(letter => !confirmed.Any(later => later.TrackEmployerId == letter.TrackEmployerId && later.TextVersion > letter.TextVersion));
    }
}
