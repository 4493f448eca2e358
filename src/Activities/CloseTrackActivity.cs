using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Activities;

/// <summary>Closes the track (avslutar spåret).</summary>
public sealed class CloseTrackActivity : Activity
{
    /// <summary>Type name.</summary>
    public const string TypeName = "Jobbspar.CloseTrack";

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TypeName,
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Avsluta spår",
        Description = "Avslutar jobbspåret. Rådgivande punkter som fortfarande är öppna upphör.",
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        context.Emit(new CloseTrack());
        context.Complete();
    }
}
