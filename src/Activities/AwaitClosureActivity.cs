using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>
/// Waits, in a participant's workflow, until her closure is prepared: towards one outcome, or any. What is still waited for when she
/// has been closed ends.
/// </summary>
public sealed class AwaitClosureActivity : Activity
{
    private const string Outcome = nameof(Outcome);
    private const string Ended = nameof(Ended);

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Jobbspar.AwaitClosure",
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Invänta avslut",
        Description = "Väntar tills deltagarens avslut förbereds: mot ett visst utfall, eller mot vilket som helst om inget väljs.",
        Inputs =
        [
            new()
            {
                Name = Outcome,
                DisplayName = "Utfall",
                Description = "Det utfall som väntas. Tomt för alla.",
                UiHint = "dropdown",
                Choices = Toolbox.Closures,
            },
        ],
        HasDynamicOutcomes = true,
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        var outcome = context.Input<string>(Outcome) is { Length: > 0 } code ? code : null;
        if (outcome is not null && !Toolbox.Closures.Any(choice => string.Equals(choice.Key, outcome, StringComparison.Ordinal)))
        {
            throw new InputException(context.ActivityId, Outcome, $"'{outcome}' is not an outcome. Known: {string.Join(", ", Toolbox.Closures.Select(choice => choice.Key))}.");
        }

        context.Wait(new BookmarkRequest { Kind = BookmarkKinds.Event, StimulusKey = ClosureEvents.Prepared(outcome) });
        context.Wait(new BookmarkRequest { Kind = BookmarkKinds.Event, StimulusKey = ClosureEvents.Closed });
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption) =>
        context.Complete(string.Equals(resumption.Bookmark.StimulusKey, ClosureEvents.Closed, StringComparison.Ordinal) ? Ended : "Done");
}
