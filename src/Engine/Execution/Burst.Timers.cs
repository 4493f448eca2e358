using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Timers;

namespace Jobbspar.Engine.Execution;

/// <summary>What a timer or a join would do now, without running it.</summary>
internal sealed partial class Burst
{
    /// <exception cref="InputException">The time cannot be worked out.</exception>
    public BookmarkRequest WaitOf(ActivityExecution execution, ITimedWait timer)
    {
        context.Current = execution;
        return timer.Wait(context);
    }

    /// <summary>How a join of a running flowchart joins.</summary>
    public Graph.MergeMode ModeOf(ActivityExecution flowchart, Graph.ActivityNode join)
    {
        context.Current = flowchart;
        try
        {
            return Flow.FlowJoin.ModeOf(context, join);
        }
        catch (InputException)
        {
            // Said as an incident when something arrives there.
            return join.MergeMode;
        }
    }
}
