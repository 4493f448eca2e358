using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>
/// What a recurring timer (Timer, Cron) does when its time passed while nobody could act on it: catch up once, however many rounds were
/// missed, or skip to the next. Delay and StartAt always run late, once.
/// </summary>
internal static class Misfire
{
    public const string Input = "MisfirePolicy";
    public const string CatchUpOnce = "CatchUpOnce";
    public const string SkipToNext = "SkipToNext";

    // A sweep that comes a little late has missed nothing.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public static InputDescriptor Descriptor { get; } = new()
    {
        Name = Input,
        DisplayName = "Om tiden missas",
        Description = "Vad som händer när tidpunkten passerade mer än fem minuter innan någon kunde agera.",
        DefaultValue = CatchUpOnce,
        UiHint = "dropdown",
        Choices = [new(CatchUpOnce, "Kör en gång i efterhand"), new(SkipToNext, "Hoppa till nästa tidpunkt")],
    };

    /// <summary>True where what was due is to happen now, also when that is late.</summary>
    public static bool StartsLate(BurstContext context, DateTimeOffset due) =>
        context.Now - due <= Grace || !string.Equals(context.Input<string>(Input), SkipToNext, StringComparison.OrdinalIgnoreCase);
}
