using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Activities;

/// <summary>Waits until the track has come to a phase; goes on at once where it already has. For the workflows of employers and participants.</summary>
public sealed class AwaitPhaseActivity : Activity
{
    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TaskStimulus.AwaitPhaseKind,
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Invänta fas",
        Description = "Väntar tills spåret har kommit till en fas. Går vidare direkt om det redan är där eller längre fram.",
        Inputs =
        [
            new()
            {
                Name = nameof(Phase),
                DisplayName = "Fas",
                Description = "Den fas som ska ha inletts.",
                IsRequired = true,
                UiHint = "dropdown",
                Choices = Toolbox.Phases,
            },
        ],
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        var code = context.Input<string>(nameof(Phase));
        if (!CodeTable<Phase>.TryParse(code, out _))
        {
            throw new InputException(context.ActivityId, nameof(Phase), $"'{code}' is not a phase. Known: {string.Join(", ", CodeTable<Phase>.All)}.");
        }

        context.Wait(new BookmarkRequest { Kind = TaskStimulus.AwaitPhaseKind, StimulusKey = code });
    }
}
