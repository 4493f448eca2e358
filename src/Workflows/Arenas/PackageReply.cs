namespace Jobbspar.Workflows.Arenas;

/// <summary>An employer that was approached with a package, and what it answered.</summary>
public sealed class PackageReply
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Name, at most 200 characters.</summary>
    public required string Employer { get; init; }

    /// <summary>What it answered.</summary>
    public required PackageAnswer Answer { get; init; }

    /// <summary>In its own words, at most 500 characters.</summary>
    public string? Note { get; init; }
}
