namespace Jobbspar.Workflows.Employers;

/// <summary>A consultation of a trade union by an employer about a track (facklig samverkan, DOMAIN 4.4). Never about a person.</summary>
public sealed class UnionConsultation
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>Trade union; null where there is no counterpart.</summary>
    public string? UnionName { get; init; }

    /// <summary>Its local branch or club.</summary>
    public string? LocalBranch { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>How; null where there is no counterpart.</summary>
    public ConsultationForm? Form { get; init; }

    /// <summary>What it led to.</summary>
    public required ConsultationOutcome Outcome { get; init; }

    /// <summary>Remarks, or the reason, at most 1 000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }
}
