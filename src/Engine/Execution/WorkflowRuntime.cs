using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

#pragma warning disable CS9113, CA1822 // replaced by the engine itself in the next commits
/// <summary>
/// Carries out commands on instances. Each command reads through the session, runs one burst in memory and writes once;
/// the caller owns the transaction. Safe for use by several threads with one session each.
/// </summary>
public sealed class WorkflowRuntime(ActivityRegistry activities, IDefinitionSource definitions, TimeProvider clock)
{
    /// <summary>Starts an instance and runs it until it waits or ends.</summary>
    public ValueTask<CommandResult> StartAsync(IEngineSession session, StartWorkflow command, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Resumes an instance from one bookmark and runs it until it waits or ends.</summary>
    public ValueTask<CommandResult> ResumeAsync(IEngineSession session, ResumeBookmark command, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Ends an instance; its bookmarks and timers go with it.</summary>
    public ValueTask<CommandResult> CancelAsync(IEngineSession session, Guid instanceId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
