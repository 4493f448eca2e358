namespace Jobbspar.Workflows.Employers;

/// <summary>An organisation in the register's list.</summary>
public sealed record OrganisationRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind.</summary>
    public required OrganisationType Type { get; init; }

    /// <summary><c>NNNNNN-NNNN</c>; a sole trader's masked.</summary>
    public string? ShownNumber { get; init; }

    /// <summary>Enskild firma.</summary>
    public required bool IsSoleTrader { get; init; }

    /// <summary>When it was checked against the register of companies.</summary>
    public DateOnly? VerifiedByRegisterOn { get; init; }

    /// <summary>Open workplaces.</summary>
    public required int Workplaces { get; init; }

    /// <summary>Tracks that it takes part in as employer.</summary>
    public required int Tracks { get; init; }
}
