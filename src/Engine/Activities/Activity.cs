namespace Jobbspar.Engine.Activities;

/// <summary>
/// What one type of activity does. One object serves all nodes, instances and threads, so it holds no state: what an
/// execution must remember goes through <see cref="ActivityContext"/>.
/// </summary>
public abstract class Activity
{
    /// <summary>Type name, inputs, outputs, outcomes and how the designer shows it. Always the same object.</summary>
    public abstract ActivityDescriptor Descriptor { get; }

    /// <summary>Runs when the activity is reached. Either completes, or leaves bookmarks or children to wait for.</summary>
    public abstract void Execute(ActivityContext context);

    /// <summary>Runs when one of the activity's bookmarks is resumed.</summary>
    public virtual void Resume(ActivityContext context, Resumption resumption) => context.Complete();

    /// <summary>Runs when a child that <see cref="ActivityContext.RunPort"/> started has come to its end. Completes the activity unless overridden.</summary>
    public virtual void ChildCompleted(ActivityContext context, ChildCompletion child) => context.Complete();
}
