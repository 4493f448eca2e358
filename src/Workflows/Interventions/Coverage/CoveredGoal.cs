namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>A learning outcome or a requirement, and what gives it.</summary>
public sealed record CoveredGoal
{
    /// <summary>The id that it keeps through all versions of its profile.</summary>
    public required Guid Id { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Module or employer that it belongs to.</summary>
    public required string Group { get; init; }

    /// <summary>True where the role cannot be filled without it.</summary>
    public required bool IsMust { get; init; }

    /// <summary>True where it is met already when participants are selected.</summary>
    public bool IsMetAtSelection { get; init; }

    /// <summary>Interventions that give it.</summary>
    public required IReadOnlySet<Guid> GivingInterventions { get; init; }

    /// <summary>True where something gives it, or it is met at selection.</summary>
    public bool IsCovered => IsMetAtSelection || GivingInterventions.Count > 0;
}
