using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>A decision of the selection about one candidate (REKR-06). A later decision is a row of its own. There is no room for a judgement in words.</summary>
public sealed class SelectionResult
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Candidate.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Round of the selection, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>What was decided.</summary>
    public required SelectionOutcome Outcome { get; init; }

    /// <summary>Kinds of parties that decided.</summary>
    public required IReadOnlyList<OrganisationType> DecidedBy { get; init; }

    /// <summary>Criteria that she meets, among those of the plan.</summary>
    public required IReadOnlyList<string> CriteriaMet { get; init; }

    /// <summary>Local date of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User who registered it.</summary>
    public required Guid CreatedBy { get; init; }
}
