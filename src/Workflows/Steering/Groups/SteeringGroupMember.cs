namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A member, or a substitute (ersättare), of a steering group. A user is in a group at most once.</summary>
public sealed class SteeringGroupMember
{
    /// <summary>What a member is said to be where nothing else is said of her.</summary>
    public const string OrdinaryFunction = "Ledamot";

    /// <summary>Group.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>User.</summary>
    public required Guid UserId { get; init; }

    /// <summary>E.g. <c>Ordförande, Göteborgs stad</c>, at most 120 characters.</summary>
    public required string Function { get; set; }

    /// <summary>True for a substitute.</summary>
    public bool IsSubstitute { get; set; }

    /// <summary>First local date; null = from before groups were kept.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last local date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; set; }
}
