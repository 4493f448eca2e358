using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Storage;

/// <summary>Which versions an instance goes on with, beside its own: those of the definitions that it uses as activities.</summary>
public static class PinnedVersions
{
    /// <summary>Ids of the versions; empty where the instance uses none.</summary>
    /// <param name="state">State of the instance as stored.</param>
    public static IReadOnlyCollection<string> In(ReadOnlySpan<byte> state) => StateReader.ReadPins(state)?.Values ?? (IReadOnlyCollection<string>)[];
}
