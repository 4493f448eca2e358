using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Timers;

namespace Jobbspar.Engine.Execution;

/// <summary>What a timer would wait for now, without running it.</summary>
internal sealed partial class Burst
{
    /// <exception cref="InputException">The time cannot be worked out.</exception>
    public BookmarkRequest WaitOf(ActivityExecution execution, ITimedWait timer)
    {
        context.Current = execution;
        return timer.Wait(context);
    }
}
