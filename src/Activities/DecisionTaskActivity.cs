using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Activities;

/// <summary>Gives a decision to the coordinators as a task, and waits until it has been carried out.</summary>
public sealed class DecisionTaskActivity : Activity
{
    /// <summary>Type name.</summary>
    public const string TypeName = "Jobbspar.DecisionTask";

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TypeName,
        CanStandAlone = false,
        Category = Toolbox.EscalationCategory,
        DisplayName = "Beslut till koordinatorn",
        Description = "Ger beslutet till koordinatorn som en uppgift och väntar tills det är verkställt.",
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context) =>
        context.Emit(new OpenDecisionTask(context.Wait(new BookmarkRequest { Kind = TaskStimulus.TaskKind, StimulusKey = EscalationEffects.DecisionItem }), context.ActivityId));

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        context.Emit(new DecisionCarriedOut());
        context.Complete();
    }
}
