using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>One intervention in a participant's chain, as far as gaps are concerned.</summary>
public readonly record struct ChainStep
{
    /// <summary>False for support that runs beside everything else (jobbcoach, språkstöd): it would hide every gap.</summary>
    public required bool Occupying { get; init; }

    /// <summary>How far it has come.</summary>
    public required ParticipantInterventionStatus Status { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Local date, counted in.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Local date on which it began, where it has.</summary>
    public DateOnly? ActualStart { get; init; }

    /// <summary>Local date on which it ended, where it has; without it the planned end counts.</summary>
    public DateOnly? ActualEnd { get; init; }

    /// <summary>First day, as far as is known.</summary>
    public DateOnly Starts => ActualStart ?? PlannedStart;

    /// <summary>Last day, as far as is known.</summary>
    public DateOnly Ends => ActualEnd ?? PlannedEnd;

    /// <summary>
    /// The days that it covers; null where none. What is only planned or applied for covers the future and not the past:
    /// a day that has gone by without a confirmed step was not covered by a hope.
    /// </summary>
    /// <param name="asOf">The day from which the chain is seen.</param>
    public DateSpan? Cover(DateOnly asOf) => !Occupying ? null : Status switch
    {
        ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Completed => DateSpan.Between(Starts, Ends),
        ParticipantInterventionStatus.Interrupted => ActualEnd is { } end ? DateSpan.Between(Starts, end) : null,
        ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied when asOf < DateOnly.MaxValue => DateSpan.Between(Later(Starts, asOf.AddDays(1)), Ends),
        _ => null,
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
