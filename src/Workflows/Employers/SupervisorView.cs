namespace Jobbspar.Workflows.Employers;

/// <summary>A supervisor's period.</summary>
public sealed record SupervisorView
{
    /// <summary>The period.</summary>
    public required Supervisor Period { get; init; }

    /// <summary>Her name; empty for those who may not see contacts.</summary>
    public required string Name { get; init; }
}
