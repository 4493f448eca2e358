using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Workflows.Stuck;

/// <summary>What the letters of intent of some tracks say of jobs and commitments.</summary>
internal sealed class LetterFigures(ILookup<Guid, LetterFigures.Letter> letters, ILookup<Guid, StuckFacts.OpenCommitment> commitments)
{
    /// <summary>Jobs by the newest letters, and by the greatest of those before them; employers with one letter only have cut nothing.</summary>
    public (int Now, int Before) Jobs(Guid trackId)
    {
        var (now, before) = (0, 0);
        foreach (var ofEmployer in letters[trackId].GroupBy(letter => letter.TrackEmployerId).Where(group => group.Count() > 1))
        {
            var inOrder = ofEmployer.OrderBy(letter => letter.TextVersion).ToList();
            now += inOrder[^1].Status is LetterStatus.Declined ? 0 : inOrder[^1].JobsIntended;
            before += inOrder[..^1].Max(letter => letter.JobsIntended);
        }

        return (now, before);
    }

    public DateOnly? JobsChangedOn(Guid trackId) => letters[trackId].Max(letter => letter.SentOn);

    public IReadOnlyList<StuckFacts.OpenCommitment> Commitments(Guid trackId) => [.. commitments[trackId]];

    internal sealed record Letter(Guid TrackId, Guid Id, Guid TrackEmployerId, int TextVersion, LetterStatus Status, int JobsIntended, DateOnly? SentOn);
}
