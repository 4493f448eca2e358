namespace Jobbspar.Engine.Activities;

/// <summary>The activity types that definitions may use, by type name. Immutable.</summary>
public sealed class ActivityRegistry
{
    /// <summary>The engine's own activities together with the given ones.</summary>
    /// <exception cref="ArgumentException">Two activities have the same type name.</exception>
    public ActivityRegistry(IEnumerable<Activity> additional) => Additional = [.. additional];

    /// <summary>Activities beside the engine's own.</summary>
    public IReadOnlyList<Activity> Additional { get; }
}
