using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>All that the page of one track shows.</summary>
public sealed record TrackPage
{
    /// <summary>Its head.</summary>
    public TrackHead Head => new() { Id = Row.Id, PublicCode = Row.PublicCode, Title = Row.Title, Status = Row.Status, AllowedActions = AllowedActions };

    /// <summary>The track.</summary>
    public required TrackRow Row { get; init; }

    /// <summary>The version that changes build on.</summary>
    public required int Version { get; init; }

    /// <summary>Its facts, as they are corrected.</summary>
    public required TrackDetails Details { get; init; }

    /// <summary>Background text.</summary>
    public string? Description { get; init; }

    /// <summary>Where it comes from, and whom it is for.</summary>
    public required TrackBackground Background { get; init; }

    /// <summary>Round, 1 for the first.</summary>
    public required int Round { get; init; }

    /// <summary>T0.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Places planned.</summary>
    public required int PlacesPlanned { get; init; }

    /// <summary>Leading organisation.</summary>
    public required string LeadOrganisation { get; init; }

    /// <summary>The steering group that answers for the track: its own, or the default group.</summary>
    public required string SteeringGroup { get; init; }

    /// <summary>True where the track belongs to no steering group, so that the default group answers.</summary>
    public required bool HasNoSteeringGroup { get; init; }

    /// <summary>The four phases in order.</summary>
    public required IReadOnlyList<PhaseProgress> Phases { get; init; }

    /// <summary>Open tasks, late first, then by due date.</summary>
    public required IReadOnlyList<TaskRow> OpenTasks { get; init; }

    /// <summary>Finished tasks (done, waived, not applicable), latest first.</summary>
    public required IReadOnlyList<TaskRow> FinishedTasks { get; init; }

    /// <summary>The gate that the track stands before, with what is missing; null when closed.</summary>
    public GateView? Gate { get; init; }

    /// <summary>History, latest first.</summary>
    public required IReadOnlyList<HistoryRow> History { get; init; }

    /// <summary>Names of actions that the actor may take here (D9), e.g. <c>OpenGate</c>, <c>RaiseItem</c>, <c>CompleteTask</c>.</summary>
    public required IReadOnlySet<string> AllowedActions { get; init; }
}
