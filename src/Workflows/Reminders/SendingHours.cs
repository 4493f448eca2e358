using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Reminders;

/// <summary>When staff are sent something: the sending window of working days outside staff pauses (DOMAIN 5.3, 6.2). What fell due in a pause comes on the first day after it.</summary>
public sealed class SendingHours(SendingWindow window, StaffPauses pauses)
{
    // Longer than any pause with the days off around it; a calendar without end would otherwise never answer.
    private const int Furthest = 400;

    /// <summary>The same hours with staff pauses, for what concerns safety.</summary>
    public SendingWindow Window => window;

    /// <summary>UTC instant at which sending begins on a date, or on the next day on which anything is sent.</summary>
    public DateTimeOffset OpensOn(DateOnly date)
    {
        for (var n = 0; n < Furthest; n++)
        {
            var opening = window.OpensOn(date);
            var day = SwedishTime.DateOf(opening);
            if (!pauses.IsPause(day))
            {
                return opening;
            }

            date = day.AddDays(1);
        }

        return window.OpensOn(date);
    }

    /// <summary>True when something may leave at this instant.</summary>
    public bool IsOpen(DateTimeOffset instant) => window.IsOpen(instant) && !pauses.IsPause(SwedishTime.DateOf(instant));

    /// <summary>The instant itself while something may leave, else the next opening.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset instant) => IsOpen(instant) ? instant : NextOpening(instant);

    /// <summary>The first opening after an instant, UTC.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset instant)
    {
        var today = SwedishTime.DateOf(instant);
        var opening = OpensOn(today);
        return opening > instant ? opening : OpensOn(today.AddDays(1));
    }

    /// <summary>The pause that a date lies in, or null.</summary>
    public PauseSpan? PauseOn(DateOnly date) => pauses.SpanOn(date);
}
