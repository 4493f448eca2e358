namespace Jobbspar.Workflows.FollowUps;

/// <summary>What one employer's part has come to.</summary>
public sealed record EmployerProgress
{
    /// <summary>The latest follow-up (GENO-03).</summary>
    public FollowUp? LatestFollowUp { get; init; }

    /// <summary>Local date of the next one.</summary>
    public required DateOnly FollowUpDueOn { get; init; }

    /// <summary>Participants that the employer has hired, of those that are closed (AVSL-07).</summary>
    public required int Hired { get; init; }
}
