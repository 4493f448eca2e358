using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck;

/// <summary>A track, as far as being stuck is concerned. Names nobody.</summary>
public sealed record StuckFacts
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Status; for a parked track whose review is overdue the one before.</summary>
    public required TrackStatus Status { get; init; }

    /// <summary>Day on which a parked track was to be looked at again; null where it is not parked.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Day on which its last parking ended.</summary>
    public DateOnly? ResumedOn { get; init; }

    /// <summary>T0.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>RS.</summary>
    public DateOnly? RecruitmentStartedOn { get; init; }

    /// <summary>GS.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>GE.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Day on which its phase was entered.</summary>
    public required DateOnly PhaseSince { get; init; }

    /// <summary>When the track was parked, up to today; that time is no part of a phase.</summary>
    public IReadOnlyList<DateSpan> Parked { get; init; } = [];

    /// <summary>Latest day on which something happened that moves it on.</summary>
    public required DateOnly LastProgressOn { get; init; }

    /// <summary>True while a registered wait for something dated outside goes on.</summary>
    public bool WaitsOutside { get; init; }

    /// <summary>Open tasks that have a due date or hold a gate.</summary>
    public IReadOnlyList<OpenTask> Tasks { get; init; } = [];

    /// <summary>Latest due date of the hard items of the gate that ends its phase, done or not: when the phase was meant to end.</summary>
    public DateOnly? PhaseDueOn { get; init; }

    /// <summary>Obstacles that are not solved.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>Open gaps.</summary>
    public IReadOnlyList<OpenGap> Gaps { get; init; } = [];

    /// <summary>Where each employer stands, and since when.</summary>
    public IReadOnlyList<(TrackEmployerStatus Status, DateOnly? Since)> Employers { get; init; } = [];

    /// <summary>Jobs aimed at by the newest letters of those who take part, and the most that the track aimed at before.</summary>
    public (int Now, int Before) Jobs { get; init; }

    /// <summary>Day on which the latest of the letters was sent, or an employer with letters left.</summary>
    public DateOnly? JobsChangedOn { get; init; }

    /// <summary>Commitments of the letters that hold, not met.</summary>
    public IReadOnlyList<OpenCommitment> Commitments { get; init; } = [];

    /// <summary>Participants who are accepted, active or paused.</summary>
    public int InCare { get; init; }

    /// <summary>Participants who were ever accepted.</summary>
    public int EverAccepted { get; init; }

    /// <summary>Participants who were accepted and left with an outcome that was aimed at: work, studies, or all of the chain.</summary>
    public int Completed { get; init; }

    /// <summary>Latest day on which one of them left.</summary>
    public DateOnly? LastLeftOn { get; init; }

    /// <summary>The oldest answer of the steering group or higher up that is overdue.</summary>
    public DateOnly? DecisionDueOn { get; init; }

    /// <summary>An open task.</summary>
    /// <param name="Code">Item.</param>
    /// <param name="SubjectId">Subject.</param>
    /// <param name="DueOn">Due date.</param>
    /// <param name="Gate">Gate that it holds.</param>
    /// <param name="IsHard">True where the gate cannot be opened without it.</param>
    /// <param name="Every">Working days between occurrences; null where it does not recur.</param>
    /// <param name="Responsible">Code of the function that answers for it.</param>
    public sealed record OpenTask(string Code, Guid SubjectId, DateOnly? DueOn, string? Gate, bool IsHard, int? Every, string Responsible)
    {
        /// <summary>Task.</summary>
        public Guid? Id { get; init; }

        /// <summary>Code of its reminder policy.</summary>
        public string? Policy { get; init; }

        /// <summary>Local day on which it was opened.</summary>
        public DateOnly? OpenedOn { get; init; }
    }

    /// <summary>An open gap.</summary>
    /// <param name="Kind">Kind.</param>
    /// <param name="Severity">Severity.</param>
    /// <param name="SeveritySince">Since when it has been so grave.</param>
    /// <param name="FirstDay">First day.</param>
    /// <param name="ParticipantId">Participant.</param>
    public sealed record OpenGap(GapKind Kind, GapSeverity Severity, DateOnly SeveritySince, DateOnly FirstDay, Guid? ParticipantId);

    /// <summary>A commitment that is not met.</summary>
    /// <param name="Status">How it goes.</param>
    /// <param name="DueOn">Due date.</param>
    /// <param name="CheckedOn">When that was last checked.</param>
    /// <param name="Party">What the party is.</param>
    public sealed record OpenCommitment(CommitmentStatus Status, DateOnly? DueOn, DateOnly? CheckedOn, LetterPartyKind Party);
}
