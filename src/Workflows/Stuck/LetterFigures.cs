using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Workflows.Stuck;

/// <summary>What the letters of intent of some tracks say of jobs and commitments.</summary>
internal sealed class LetterFigures(ILookup<Guid, LetterFigures.Letter> letters, ILookup<Guid, StuckFacts.OpenCommitment> commitments)
{
    /// <summary>
    /// Jobs that a track aims at by the newest letters of the employers who take part, and the most that it ever aimed at by the letters of those who did. An employer who leaves takes her jobs with her,
    /// though others remain; one who comes instead of her makes up for them. Whoever left without any letter confirmed had promised nothing.
    /// </summary>
    /// <param name="trackId">Track.</param>
    /// <param name="parts">Its employers.</param>
    /// <param name="takesPart">True for an employer whose jobs count in the track's present phase.</param>
    public (int Now, int Before) Jobs(Guid trackId, IEnumerable<Part> parts, Func<TrackEmployerStatus, bool> takesPart)
    {
        var ofParts = letters[trackId].ToLookup(letter => letter.TrackEmployerId);
        var aims = parts
            .Select(part => (IsIn: takesPart(part.Status), Left: takesPart(part.Status) ? null : part.StatusChangedOn, Steps: StepsOf([.. ofParts[part.Id].OrderBy(letter => letter.TextVersion)])))
            .Where(aim => aim.Steps.Count > 0 && (aim.IsIn || aim.Steps.Exists(step => step.WasConfirmed)))
            .ToList();
        var now = aims.Where(aim => aim.IsIn).Sum(aim => aim.Steps[^1].Jobs);
        var before = aims
            .SelectMany(aim => aim.Steps.Select(step => step.From))
            .Distinct()
            .Select(day => aims.Where(aim => aim.Left is null || aim.Left > day).Sum(aim => aim.Steps.FindLast(step => step.From <= day)?.Jobs ?? 0))
            .DefaultIfEmpty(0)
            .Max();
        return (now, Math.Max(now, before));
    }

    /// <summary>The latest day on which a letter was sent, or an employer with letters who takes part no more left.</summary>
    public DateOnly? JobsChangedOn(Guid trackId, IEnumerable<Part> parts, Func<TrackEmployerStatus, bool> takesPart)
    {
        var left = parts.Where(part => !takesPart(part.Status) && letters[trackId].Any(letter => letter.TrackEmployerId == part.Id)).Max(part => part.StatusChangedOn);
        var sent = letters[trackId].Max(letter => letter.SentOn);
        return left is null || sent > left ? sent : left;
    }

    public IReadOnlyList<StuckFacts.OpenCommitment> Commitments(Guid trackId) => [.. commitments[trackId]];

    /// <summary>A letter that was refused, or never sent, aims at nothing unless a later one followed: then it was what that one cut.</summary>
    private static List<Step> StepsOf(List<Letter> versions) =>
    [
        .. versions.Select((letter, at) => new Step(
            letter.SentOn ?? DateOnly.MinValue,
            at == versions.Count - 1 && letter.Status is LetterStatus.Declined ? 0 : letter.JobsIntended,
            letter.Status is LetterStatus.Confirmed or LetterStatus.Expired)),
    ];

    /// <param name="Id">The employer's part in the track.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="StatusChangedOn">Since when.</param>
    internal sealed record Part(Guid Id, TrackEmployerStatus Status, DateOnly? StatusChangedOn);

    internal sealed record Letter(Guid TrackId, Guid Id, Guid TrackEmployerId, int TextVersion, LetterStatus Status, int JobsIntended, DateOnly? SentOn);

    private sealed record Step(DateOnly From, int Jobs, bool WasConfirmed);
}
