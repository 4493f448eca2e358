namespace Jobbspar.Host.RestApi.Steering;

/// <summary>What somebody is in a steering group.</summary>
internal sealed record MemberGiven
{
    /// <summary>What she stands for in the group.</summary>
    public required string Function { get; init; }

    /// <summary>True for a substitute.</summary>
    public bool IsSubstitute { get; init; }

    /// <summary>First local date; null for today.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last local date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
}
