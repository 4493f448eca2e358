namespace Jobbspar.Workflows.Participants;

/// <summary>A step of the track's chain that a participant has not got yet.</summary>
public sealed record OfferedStep
{
    /// <summary>The id that it keeps through all versions of the chain.</summary>
    public required Guid OriginId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>True where every participant has it.</summary>
    public required bool IsMandatory { get; init; }

    /// <summary>Places that are left; null where they are not limited.</summary>
    public int? PlacesLeft { get; init; }
}
