using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>Closes the participant's part in the track: duties and items that are still open for her end, except what follows a closure.</summary>
public sealed class CloseParticipantActivity : Activity
{
    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Jobbspar.CloseParticipant",
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Avsluta deltagare",
        Description = "Avslutar deltagarens del i spåret. Löpande uppgifter om deltagaren upphör; kontakten efter anställningen och intygen finns kvar.",
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        context.Publish(ClosureEvents.Closed);
        context.Complete();
    }
}
