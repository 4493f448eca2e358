namespace Jobbspar.Engine.Execution;

/// <summary>What protects the host from a definition that runs wild. Exceeding one is an incident, not a crash.</summary>
public sealed record EngineLimits
{
    /// <summary>Activities that one burst may execute.</summary>
    public int ActivitiesPerBurst { get; init; } = 100_000;

    /// <summary>Activities nested in each other at run time, counting child scopes of embedded definitions.</summary>
    public int NestingDepth { get; init; } = 250;

    /// <summary>Instances that start each other in a chain.</summary>
    public int ChildDepth { get; init; } = 50;

    /// <summary>Characters of one value that an instance keeps.</summary>
    public int ValueSize { get; init; } = 1024 * 1024;

    /// <summary>Journal rows of one instance.</summary>
    public int JournalRows { get; init; } = 1_000_000;

    /// <summary>UTF-8 bytes of one instance's state.</summary>
    public int StateSize { get; init; } = 4 * 1024 * 1024;
}
