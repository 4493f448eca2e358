using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Activities;

/// <summary>An activity of the engine itself, which may see more of the burst than others: nodes, executions, scheduling.</summary>
internal abstract class BuiltInActivity : Activity
{
    public sealed override void Execute(ActivityContext context) => Execute((BurstContext)context);

    public sealed override void Resume(ActivityContext context, Resumption resumption) => Resume((BurstContext)context, resumption);

    public sealed override void ChildCompleted(ActivityContext context, ChildCompletion child) => ChildCompleted((BurstContext)context, child);

    protected abstract void Execute(BurstContext context);

    protected virtual void Resume(BurstContext context, Resumption resumption) => context.Complete();

    protected virtual void ChildCompleted(BurstContext context, ChildCompletion child) => context.Complete();

    /// <summary>Makes <see cref="ActivityNode.Details"/> when a definition is compiled, after all its nodes and connections exist.</summary>
    public virtual object? Prepare(ActivityNode node) => null;
}
