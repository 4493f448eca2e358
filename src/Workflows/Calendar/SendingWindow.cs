namespace Jobbspar.Workflows.Calendar;

/// <summary>When reminders may leave: working days from 07:30 until 16:30 Swedish time (DOMAIN 3.1).</summary>
public sealed class SendingWindow(WorkingDayCalendar calendar)
{
    /// <summary>Local time at which the window opens.</summary>
    public static readonly TimeOnly Opens = new(7, 30);

    /// <summary>Local time at which the window shuts.</summary>
    public static readonly TimeOnly Shuts = new(16, 30);

    /// <summary>UTC instant at which the window opens on a date, or on the next working day when that is none.</summary>
    public DateTimeOffset OpensOn(DateOnly date) => SwedishTime.InstantOf(calendar.OnOrAfter(date), Opens);

    /// <summary>True when a reminder may leave at this instant.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var local = SwedishTime.LocalOf(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return time >= Opens && time < Shuts && calendar.IsWorkingDay(DateOnly.FromDateTime(local.DateTime));
    }

    /// <summary>The instant itself while the window is open, else the UTC instant at which it opens next.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset instant)
    {
        if (IsOpen(instant))
        {
            return instant;
        }

        var today = SwedishTime.DateOf(instant);
        var opening = OpensOn(today);
        return opening >= instant ? opening : OpensOn(today.AddDays(1));
    }
}
