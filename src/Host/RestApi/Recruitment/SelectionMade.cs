using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>What the parties decided about a candidate. There is no field for a judgement in words.</summary>
internal sealed record SelectionMade
{
    /// <summary>Decision.</summary>
    public required SelectionOutcome Outcome { get; init; }

    /// <summary>Kinds of parties that decided.</summary>
    public required IReadOnlyList<OrganisationType> DecidingParties { get; init; }

    /// <summary>Keys of the criteria of the plan that she meets.</summary>
    public IReadOnlyList<string> MetCriteria { get; init; } = [];

    /// <summary>Local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Employer's part in the track that she is meant for.</summary>
    public Guid? EmployerId { get; init; }

    public SelectionDecision ToDecision(Guid participantId) => new()
    {
        ParticipantId = participantId,
        Outcome = Outcome,
        DecidedBy = DecidingParties,
        CriteriaMet = MetCriteria,
        DecidedOn = DecidedOn,
        TrackEmployerId = EmployerId,
    };
}
