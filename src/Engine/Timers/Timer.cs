using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for an interval; where it starts a workflow, its schedule is the interval.</summary>
internal sealed class Timer : BuiltInActivity, ITimedWait
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Timer",
        Category = "Tid",
        DisplayName = "Tidtagare",
        Description = "Väntar tills en viss tid har gått.",
        Inputs =
        [
            new() { Name = "Interval", TypeName = "TimeSpan", DisplayName = "Intervall", IsRequired = true },
        ],
    };

    public BookmarkRequest Wait(BurstContext context) =>
        new() { Kind = BookmarkKinds.Timer, DueAt = DueTime.After(context, "Interval", context.Input<TimeSpan>("Interval")) };

    protected override void Execute(BurstContext context) => context.Wait(Wait(context));
}
