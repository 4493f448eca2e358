using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>One version of a letter of intent. It binds nobody in law.</summary>
internal sealed record LetterAnswer
{
    /// <summary>Key of the version.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the employer's part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int TextVersion { get; init; }

    /// <summary>Where it stands today.</summary>
    public required LetterStatus Status { get; init; }

    /// <summary>Local date on which it was sent to the parties.</summary>
    public required DateOnly? SentOn { get; init; }

    /// <summary>What it says: what is sent back to change a draft.</summary>
    public required LetterContent Content { get; init; }

    /// <summary>Parties with their answers, in order.</summary>
    public required IReadOnlyList<PartyOfLetter> Parties { get; init; }

    /// <summary>What they undertake, in order.</summary>
    public required IReadOnlyList<CommitmentAnswer> Commitments { get; init; }

    /// <summary>The <c>If-Match</c> of a change.</summary>
    public required int Version { get; init; }

    public static LetterAnswer Of(LetterView view) => new()
    {
        Id = view.Letter.Id,
        EmployerId = view.Letter.TrackEmployerId,
        TextVersion = view.Letter.TextVersion,
        Status = view.Status,
        SentOn = view.Letter.SentOn,
        Content = view.Content,
        Parties = [.. view.Parties.Select(PartyOfLetter.Of)],
        Commitments = [.. view.Commitments.Select(CommitmentAnswer.Of)],
        Version = view.Letter.Version,
    };
}
