using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering.Groups;

namespace Jobbspar.Workflows.Operations;

/// <summary>What the page about operations shows.</summary>
public sealed record OperationsView
{
    /// <summary>Figures of now.</summary>
    public required OperationsFigures Figures { get; init; }

    /// <summary>Promises that fall due before midnight and have not left.</summary>
    public required int LeftToday { get; init; }

    /// <summary>Promises settled since midnight.</summary>
    public required int SettledToday { get; init; }

    /// <summary>True while sending is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>UTC instant at which sending opens next, where it is shut.</summary>
    public required DateTimeOffset NextOpening { get; init; }

    /// <summary>The staff pause of today, or null.</summary>
    public required PauseSpan? Pause { get; init; }

    /// <summary>Promises that rest because their track is parked.</summary>
    public required int Resting { get; init; }

    /// <summary>E-mails of the last seven days that the mail server refused for good.</summary>
    public required int Refused { get; init; }

    /// <summary>E-mails of the last seven days of which nobody knows whether they arrived.</summary>
    public required int Uncertain { get; init; }

    /// <summary>E-mails that were put off and will be tried again.</summary>
    public required int PutOff { get; init; }

    /// <summary>Since when the oldest of them waits, and what went wrong at the latest attempt of any; null where none does.</summary>
    public required MailTrouble? Trouble { get; init; }

    /// <summary>E-mails of the last seven days that no mail server took until they were given up.</summary>
    public required int GivenUp { get; init; }

    /// <summary>Jobs, by name.</summary>
    public required IReadOnlyDictionary<string, JobRun> Jobs { get; init; }

    /// <summary>Tracks whose gaps, or whose being stuck, could not be worked out, the oldest first; at most 50.</summary>
    public required IReadOnlyList<FaultRow> Faults { get; init; }

    /// <summary>Who gets no mail because the mail server refuses it for good, the longest first.</summary>
    public required IReadOnlyList<MailRefusalRow> MailRefusals { get; init; }

    /// <summary>What of the last seven days did not leave as e-mail: how many promises for each <see cref="ReceiptReason"/>, most first.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> WithoutMail { get; init; }

    /// <summary>Tracks that have not ended and belong to no steering group, at most 50.</summary>
    public required IReadOnlyList<SteeredTrackRow> TracksWithoutGroup { get; init; }

    /// <summary>Name of the default group, which answers for them.</summary>
    public required string DefaultGroup { get; init; }

    /// <summary>Of how many authorities and tracks the records may go, as it was found last night; less what has gone since.</summary>
    public required int RecordsToDestroy { get; init; }

    /// <summary>The newest closing of the books.</summary>
    public required LedgerEntry? Ledger { get; init; }

    /// <summary>True while reminders are being planned anew.</summary>
    public required bool IsReplanning { get; init; }
}

/// <summary>Why e-mails wait.</summary>
/// <param name="Since">UTC instant at which the oldest that was put off was made.</param>
/// <param name="Why">What went wrong, in one line without addresses.</param>
public sealed record MailTrouble(DateTimeOffset Since, string Why);

/// <summary>A track for which something could not be worked out.</summary>
/// <param name="Consequence">What: <c>glapp</c> or <c>fastnat</c>.</param>
/// <param name="TrackCode">Track.</param>
/// <param name="Fault">Kind and place of the fault in the program.</param>
/// <param name="OccurredAt">UTC.</param>
public sealed record FaultRow(string Consequence, string TrackCode, string Fault, DateTimeOffset OccurredAt);
