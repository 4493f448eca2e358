using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>Waits for a length of time.</summary>
internal sealed class Delay : BuiltInActivity, ITimedWait
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Delay",
        Category = "Tid och påminnelser",
        DisplayName = "Vänta",
        Description = "Väntar en viss tid.",
        Inputs = [new() { Name = "TimeSpan", TypeName = "TimeSpan", DisplayName = "Tid", Description = "Till exempel 02:00:00 (två timmar) eller 7.00:00:00 (sju dygn).", IsRequired = true }],
    };

    public BookmarkRequest Wait(BurstContext context) =>
        new() { Kind = BookmarkKinds.Delay, DueAt = DueTime.After(context, "TimeSpan", context.Input<TimeSpan>("TimeSpan")) };

    protected override void Execute(BurstContext context) => context.Wait(Wait(context));
}
