using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for an interval; where it starts a workflow, its schedule is the interval.</summary>
internal sealed class Timer : BuiltInActivity
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

    protected override void Execute(BurstContext context)
    {
        var interval = context.Input<TimeSpan>("Interval");
        context.Wait(new BookmarkRequest { Kind = BookmarkKinds.Timer, DueAt = DueTime.After(context, "Interval", interval) });
    }
}
