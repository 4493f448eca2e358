using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Activities;

/// <summary>A phase (fas): a container whose body holds the checklist items. Done when all of them are.</summary>
public sealed class PhaseActivity : Activity
{
    /// <summary>Type name.</summary>
    public const string TypeName = "Jobbspar.Phase";

    private const string Body = "Body";

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TypeName,
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Fas",
        Description = "En fas i jobbspåret. Lägg fasens checklistpunkter i dess innehåll; de pågår samtidigt om de inte kopplas efter varandra.",
        Inputs =
        [
            new()
            {
                Name = nameof(Phase),
                DisplayName = "Fas",
                Description = "Den fas som spåret går in i.",
                IsRequired = true,
                UiHint = "dropdown",
                Choices = Toolbox.Phases,
            },
        ],
        Ports = [Body],
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        var code = context.Input<string>(nameof(Phase));
        if (!CodeTable<Phase>.TryParse(code, out var phase))
        {
            throw new InputException(context.ActivityId, nameof(Phase), $"'{code}' is not a phase. Known: {string.Join(", ", CodeTable<Phase>.All)}.");
        }

        context.Emit(new EnterPhase(phase));
        if (!context.RunPort(Body))
        {
            context.Complete();
        }
    }
}
