using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// One step of a participant's own chain (DOMAIN 4.8): a copy of a step of the track's chain that may be adapted, or an individual addition.
/// It carries what gaps are reckoned from, so that a later change of the catalogue does not rewrite what was agreed.
/// </summary>
public sealed class ParticipantIntervention
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>
    /// Step of the track's chain that this is a copy of, by the id that it keeps through all versions of the chain (its origin); null for an individual addition.
    /// </summary>
    public Guid? InterventionId { get; init; }

    /// <summary>Item of the catalogue, where it came from one.</summary>
    public Guid? CatalogueItemId { get; init; }

    /// <summary>What it is.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>What it is called, at most 120 characters; names no person.</summary>
    public required string Title { get; set; }

    /// <summary>True where it occupies the participant's days; support such as a jobbcoach does not, and never covers a gap.</summary>
    public required bool Occupying { get; init; }

    /// <summary>True where no other occupying intervention may overlap it, except what it is part of.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Types that it can go on together with; empty where nothing is known.</summary>
    public IReadOnlyList<InterventionType> CombinableWith { get; init; } = [];

    /// <summary>Step that this is part of (APL within its education), if any.</summary>
    public Guid? PartOfId { get; init; }

    /// <summary>Planned first day, local date.</summary>
    public required DateOnly PlannedStart { get; set; }

    /// <summary>Planned last day, local date, not before the first.</summary>
    public required DateOnly PlannedEnd { get; set; }

    /// <summary>First day it was given, local date.</summary>
    public DateOnly? ActualStart { get; set; }

    /// <summary>Last day it was given, local date.</summary>
    public DateOnly? ActualEnd { get; set; }

    /// <summary>Hours a week, 0–40 with at most one decimal; 0 for support without hours of its own.</summary>
    public required decimal HoursPerWeek { get; set; }

    /// <summary>Status.</summary>
    public required ParticipantInterventionStatus Status { get; set; }

    /// <summary>Reference of the decision, admission or place; a number, never its content. At most 60 characters.</summary>
    public string? DecisionReference { get; set; }

    /// <summary>Local date of the decision.</summary>
    public DateOnly? DecisionDate { get; set; }

    /// <summary>Contact who owns the decision; several case-workers can own decisions of one person's chain.</summary>
    public Guid? DecisionOwnerContactId { get; set; }

    /// <summary>Party that confirmed it, where there is no decision with a reference.</summary>
    public OrganisationType? ConfirmedBy { get; set; }

    /// <summary>Local date on which it became confirmed.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>Contact who gives the support or answers for the intervention now; support without one is a gap of support.</summary>
    public Guid? ResponsibleContactId { get; set; }

    /// <summary>Why it differs from the track's chain.</summary>
    public ChainChangeReason? ChangeReason { get; set; }

    /// <summary>Attendance so far in per cent, 0–100.</summary>
    public int? AttendancePercent { get; set; }

    /// <summary>Local date of the latest sign of attendance, progress or contact.</summary>
    public DateOnly? LastSignalOn { get; set; }

    /// <summary>Employer at which it is given, if at one.</summary>
    public Guid? TrackEmployerId { get; set; }

    /// <summary>Workplace at which it is given, if at one.</summary>
    public Guid? WorkplaceId { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
