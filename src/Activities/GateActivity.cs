using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Primitives;
using Jobbspar.Workflows.Gates;

namespace Jobbspar.Activities;

/// <summary>
/// A gate (spärr): waits until it is opened. Who opens it checks the tasks first; the gate does not know which there are.
/// When it opens, the standing duties of the phase that is left end.
/// </summary>
public sealed class GateActivity : Activity
{
    /// <summary>Type name.</summary>
    public const string TypeName = "Jobbspar.Gate";

    /// <summary>Outcome, and only way on.</summary>
    public const string Opened = "Opened";

    private const string Gate = "Gate";

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TypeName,
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Spärr",
        Description = "Släpper spåret vidare till nästa fas när allt som spärren kräver är klart och koordinatorn öppnar den.",
        Inputs =
        [
            new()
            {
                Name = Gate,
                DisplayName = "Spärr",
                Description = "Vilken av de fyra spärrarna det är.",
                IsRequired = true,
                UiHint = "dropdown",
                Choices = Toolbox.PhaseGates,
            },
        ],
        Outcomes = [Opened],
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        var gate = ReadGate(context);
        var bookmark = context.Wait(new BookmarkRequest { Kind = TypeName, StimulusKey = gate.Code });
        context.Emit(new ReachGate(gate.Code, bookmark));
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        var left = ReadGate(context).PhaseLeft;
        context.Publish(left);
        if (context.CorrelationId is { } track)
        {
            // The workflows of employers and participants have duties of the phase, too.
            context.Emit(new EventPublished(left, track, Payload: null));
        }

        context.Complete(Opened);
    }

    private static PhaseGate ReadGate(ActivityContext context)
    {
        var code = context.Input<string>(Gate);
        return PhaseGate.Find(code)
            ?? throw new InputException(context.ActivityId, Gate, $"'{code}' is not a gate. Known: {string.Join(", ", PhaseGate.All.Select(gate => gate.Code))}.");
    }
}
