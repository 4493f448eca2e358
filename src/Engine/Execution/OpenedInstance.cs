using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>An instance that a command has locked and read, with what it takes to begin a burst on it – twice, where the first one's result cannot be kept.</summary>
internal sealed class OpenedInstance(StoredInstance instance, CompiledWorkflow workflow, IReadOnlyList<StoredBookmark> bookmarks, DateTimeOffset now, EngineLimits limits)
{
    public StoredInstance Instance { get; } = instance;

    /// <summary>Bookmarks as they lie in the store.</summary>
    public IReadOnlyList<StoredBookmark> Bookmarks { get; } = bookmarks;

    /// <summary>A burst on the stored state, and the executions in it by number.</summary>
    public (Burst Burst, Dictionary<int, ActivityExecution> Executions) Begin()
    {
        var (state, executions) = StateReader.Read(Instance.State.Span, workflow);
        var burst = new Burst(workflow, state, Instance, now, limits);
        burst.Bookmarks.Load(Bookmarks, executions);
        return (burst, executions);
    }
}
