namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What a type of intervention usually is.</summary>
public sealed record InterventionDefaults
{
    /// <summary>What it is for.</summary>
    public required InterventionCategory Category { get; init; }

    /// <summary>What it is for as well.</summary>
    public InterventionCategory? SecondCategory { get; init; }

    /// <summary>Who gives it.</summary>
    public required InterventionOwner Owner { get; init; }

    /// <summary>Who decides.</summary>
    public required DecisionMaker DecisionMaker { get; init; }

    /// <summary>True where it fills time.</summary>
    public required bool IsOccupying { get; init; }

    /// <summary>True where nothing else that fills time goes on beside it.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Most weeks that the known rule allows.</summary>
    public int? MaxWeeks { get; init; }

    /// <summary>First day of the known rule.</summary>
    public DateOnly? RuleValidFrom { get; init; }

    /// <summary>Where the rule stands.</summary>
    public string? SourceUrl { get; init; }
}
