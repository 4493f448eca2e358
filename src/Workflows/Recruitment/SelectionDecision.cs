using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>What the selection decided about one candidate. There is no field for a judgement in words.</summary>
public sealed record SelectionDecision
{
    /// <summary>Candidate.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Decision.</summary>
    public required SelectionOutcome Outcome { get; init; }

    /// <summary>Kinds of parties that decided.</summary>
    public required IReadOnlyList<OrganisationType> DecidedBy { get; init; }

    /// <summary>Ids of the criteria that she meets.</summary>
    public required IReadOnlyList<string> CriteriaMet { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The employer that she is meant for, where that is known.</summary>
    public Guid? TrackEmployerId { get; init; }
}
