using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for an instant; one that has passed does not wait.</summary>
internal sealed class StartAt : BuiltInActivity, ITimedWait
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.StartAt",
        Category = "Tid",
        DisplayName = "Vid tidpunkt",
        Description = "Väntar till en viss tidpunkt.",
        Inputs =
        [
            new() { Name = "DateTime", TypeName = "DateTimeOffset", DisplayName = "Tidpunkt", IsRequired = true, UiHint = "datetime-picker" },
        ],
    };

    public BookmarkRequest Wait(BurstContext context) => new()
    {
        Kind = BookmarkKinds.StartAt,
        DueAt = context.Input<DateTimeOffset?>("DateTime") ?? throw new InputException(context.ActivityId, "DateTime", "it is not set."),
    };

    protected override void Execute(BurstContext context)
    {
        var wait = Wait(context);
        if (wait.DueAt <= context.Now)
        {
            context.Complete();
            return;
        }

        context.Wait(wait);
    }
}
