using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for an interval; where it starts a workflow, its schedule is the interval.</summary>
internal sealed class Timer : BuiltInActivity, ITimedWait
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Timer",
        Category = "Tid och påminnelser",
        DisplayName = "Tidtagare",
        Description = "Väntar tills en viss tid har gått.",
        Inputs =
        [
            new() { Name = "Interval", TypeName = "TimeSpan", DisplayName = "Intervall", IsRequired = true },
            Misfire.Descriptor,
        ],
    };

    public BookmarkRequest Wait(BurstContext context) =>
        new() { Kind = BookmarkKinds.Timer, DueAt = DueTime.After(context, "Interval", context.Input<TimeSpan>("Interval")) };

    /// <summary>The first round after both an earlier one and the clock, in step with the earlier one; rounds are at least a second apart.</summary>
    public DateTimeOffset NextAfter(BurstContext context, DateTimeOffset due)
    {
        var interval = Math.Max(TimeSpan.TicksPerSecond, (Wait(context).DueAt!.Value - context.Now).Ticks);
        var missed = context.Now > due ? (context.Now - due).Ticks / interval : 0;
        return interval > (DateTimeOffset.MaxValue - due).Ticks / (missed + 1)
            ? throw new InputException(context.ActivityId, "Interval", "the next round lies beyond the calendar.")
            : due.AddTicks(interval * (missed + 1));
    }

    protected override void Execute(BurstContext context)
    {
        if (context.TakeTrigger(out _))
        {
            context.Complete();
        }
        else
        {
            context.Wait(Wait(context));
        }
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        if (resumption.Bookmark.DueAt is { } due && !Misfire.StartsLate(context, due))
        {
            context.Wait(Wait(context) with { DueAt = NextAfter(context, due) });
        }
        else
        {
            context.Complete();
        }
    }
}
