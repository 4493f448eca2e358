namespace Jobbspar.Workflows.Employers;

/// <summary>A fixed version of a profile.</summary>
public sealed record ProfileFact
{
    /// <summary>Its key.</summary>
    public required Guid ProfileId { get; init; }

    /// <summary>Its number.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>When it was approved.</summary>
    public required DateOnly FixedOn { get; init; }

    /// <summary>Contact who approved.</summary>
    public Guid? ApprovedById { get; init; }
}
