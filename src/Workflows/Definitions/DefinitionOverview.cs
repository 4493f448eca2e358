namespace Jobbspar.Workflows.Definitions;

/// <summary>A definition with what an administrator asks of it first.</summary>
public sealed record DefinitionOverview
{
    /// <summary>The draft, or the newest version where there is none.</summary>
    public required DefinitionVersion Latest { get; init; }

    /// <summary>The version that new instances start from; null where there is none.</summary>
    public DefinitionVersion? Published { get; init; }

    /// <summary>Instances that run from any version.</summary>
    public required int Running { get; init; }

    /// <summary>Of these, instances that run from another version than the published one.</summary>
    public required int RunningElsewhere { get; init; }
}
