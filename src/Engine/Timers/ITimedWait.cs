using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>An activity that does nothing but wait for a time, so that its wait can begin anew without running it.</summary>
internal interface ITimedWait
{
    /// <summary>What it waits for when its wait begins now. The instant may have passed.</summary>
    /// <exception cref="InputException">The time cannot be worked out.</exception>
    BookmarkRequest Wait(BurstContext context);
}
