using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>When a timer that is armed now falls due.</summary>
internal static class DueTime
{
    /// <exception cref="InputException">The instant lies beyond the calendar.</exception>
    public static DateTimeOffset After(BurstContext context, string input, TimeSpan length)
    {
        try
        {
            return context.Now + (length < TimeSpan.Zero ? TimeSpan.Zero : length);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InputException(context.ActivityId, input, $"{length} from now lies beyond the calendar.");
        }
    }
}
