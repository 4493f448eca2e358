namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A member of a steering group as she is filled in.</summary>
public sealed record NewMember
{
    /// <summary>User.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What she stands for in the group.</summary>
    public required string Function { get; init; }

    /// <summary>True for a substitute.</summary>
    public bool IsSubstitute { get; init; }

    /// <summary>First local date; null for today.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last local date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
}
