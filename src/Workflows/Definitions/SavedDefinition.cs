using Jobbspar.Engine.Definitions;

namespace Jobbspar.Workflows.Definitions;

/// <summary>What a command made of a definition.</summary>
public sealed record SavedDefinition
{
    /// <summary>The version concerned, and its revision now.</summary>
    public required DefinitionRevision Revision { get; init; }

    /// <summary>Number of that version.</summary>
    public required int Version { get; init; }

    /// <summary>False where everything was so already.</summary>
    public required bool Changed { get; init; }

    /// <summary>The request to publish that waits for another administrator; null where nothing does.</summary>
    public Guid? WaitsForApproval { get; init; }

    /// <summary>What validation found. A draft may hold errors; what is published holds warnings at most.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
