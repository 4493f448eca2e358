using System.Globalization;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Timers;

/// <summary>The zone whose local times a timer speaks of: the input <c>TimeZone</c>, Swedish time where it says nothing.</summary>
internal static class TimerZone
{
    public const string Input = "TimeZone";

    /// <summary>Swedish time.</summary>
    public static TimeZoneInfo Default { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static InputDescriptor Descriptor { get; } = new()
    {
        Name = Input,
        TypeName = "String",
        DisplayName = "Tidszon",
        Description = "IANA-namn, till exempel Europe/Helsinki. Svensk tid gäller där inget står.",
    };

    /// <exception cref="InputException">There is no such zone.</exception>
    public static TimeZoneInfo Of(BurstContext context)
    {
        try
        {
            return Parse(context.Input<string>(Input));
        }
        catch (FormatException fault)
        {
            throw new InputException(context.ActivityId, Input, fault.Message);
        }
    }

    /// <exception cref="FormatException">There is no such zone.</exception>
    public static TimeZoneInfo Parse(string? id) =>
        string.IsNullOrWhiteSpace(id) ? Default
        : TimeZoneInfo.TryFindSystemTimeZoneById(id.Trim(), out var zone) ? zone
        : throw new FormatException($"'{id}' is not the name of a time zone, such as Europe/Stockholm.");

    /// <summary>Reads a date and time that names no offset as local time of the zone.</summary>
    /// <returns>Null where the text names its offset, or is no date and time.</returns>
    public static DateTimeOffset? LocalInstant(string text, TimeZoneInfo zone) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local) && local.Kind is DateTimeKind.Unspecified
            ? InstantOf(local, zone)
            : null;

    /// <summary>When clocks go forward, a time that does not exist is the first instant after the gap; when they go back, the first of the two is meant.</summary>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified).AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return local.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(utc, TimeSpan.Zero)
            : new DateTimeOffset(local, TimeSpan.Zero); // the calendar's very ends, where an offset has no room
    }
}
