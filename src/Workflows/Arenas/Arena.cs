namespace Jobbspar.Workflows.Arenas;

/// <summary>A place where employers of a sector already meet (PLAN-10): a network, a council, a fair. Known to all tracks, so that no track begins anew.</summary>
public sealed class Arena
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>At most 120 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Who holds it, at most 120 characters.</summary>
    public required string Owner { get; set; }

    /// <summary>How often it meets, at most 120 characters.</summary>
    public required string Cadence { get; set; }
}
