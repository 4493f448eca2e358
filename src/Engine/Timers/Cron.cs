using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for the next time in a cron schedule.</summary>
internal sealed class Cron : BuiltInActivity, ITimedWait
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Cron",
        Category = "Tid och påminnelser",
        DisplayName = "Enligt schema",
        Description = "Väntar till nästa tidpunkt i ett cron-schema.",
        Inputs =
        [
            new() { Name = "CronExpression", TypeName = "String", DisplayName = "Cron-uttryck", IsRequired = true },
            TimerZone.Descriptor,
            Misfire.Descriptor,
        ],
    };

    public BookmarkRequest Wait(BurstContext context)
    {
        var text = context.Input<string>("CronExpression") ?? "";
        var zone = TimerZone.Of(context);
        try
        {
            var schedule = CronSchedule.Parse(text);
            var next = schedule.NextAfter(context.Now, zone) ?? throw new FormatException($"'{text}' never comes round again.");
            return new BookmarkRequest { Kind = BookmarkKinds.Cron, StimulusKey = text, DueAt = next };
        }
        catch (FormatException fault)
        {
            throw new InputException(context.ActivityId, "CronExpression", fault.Message);
        }
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
            context.Wait(Wait(context));
        }
        else
        {
            context.Complete();
        }
    }
}
