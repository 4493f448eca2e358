using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Workflows.Steering;

/// <summary>All that the page of a meeting shows: agenda before, minutes after.</summary>
public sealed record MeetingPage
{
    /// <summary>The meeting.</summary>
    public required SteeringMeetingRow Row { get; init; }

    /// <summary>Those present.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>Anything else for the minutes.</summary>
    public string? Notes { get; init; }

    /// <summary>Agenda: the queue as it stands; empty once the minutes are closed.</summary>
    public required IReadOnlyList<EscalationRow> Agenda { get; init; }

    /// <summary>What was decided at the meeting, in order.</summary>
    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>Questions that were put off at it.</summary>
    public required IReadOnlyList<PutOffQuestion> PutOff { get; init; }

    /// <summary>Earlier decisions that have not been carried out; part of the agenda.</summary>
    public required IReadOnlyList<DecisionRow> NotCarriedOut { get; init; }

    /// <summary>Version that was read.</summary>
    public required int Version { get; init; }
}
