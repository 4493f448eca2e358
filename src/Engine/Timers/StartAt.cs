using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for an instant; one that has passed does not wait. A date and time without an offset is local time of the activity's zone.</summary>
internal sealed class StartAt : BuiltInActivity, ITimedWait
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.StartAt",
        Category = "Tid och påminnelser",
        DisplayName = "Vid tidpunkt",
        Description = "Väntar till en viss tidpunkt.",
        Inputs =
        [
            new() { Name = "DateTime", TypeName = "DateTimeOffset", DisplayName = "Tidpunkt", IsRequired = true, UiHint = "datetime-picker" },
            TimerZone.Descriptor,
        ],
    };

    public BookmarkRequest Wait(BurstContext context)
    {
        var zone = TimerZone.Of(context);
        var instant = (context.RawInput("DateTime") is string text ? TimerZone.LocalInstant(text, zone) : null)
            ?? context.Input<DateTimeOffset?>("DateTime")
            ?? throw new InputException(context.ActivityId, "DateTime", "it is not set.");
        return new BookmarkRequest { Kind = BookmarkKinds.StartAt, DueAt = instant };
    }

    protected override void Execute(BurstContext context)
    {
        if (context.TakeTrigger(out _))
        {
            context.Complete();
            return;
        }

        var wait = Wait(context);
        if (wait.DueAt <= context.Now)
        {
            context.Complete();
            return;
        }

        context.Wait(wait);
    }
}
