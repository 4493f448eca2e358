using System.Globalization;

namespace Jobbspar.Engine.Timers;

/// <summary>One field of a cron expression, as a set of bits.</summary>
internal static class CronField
{
    public static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    public static readonly string[] WeekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <exception cref="FormatException">It does not parse.</exception>
    public static ulong Parse(string text, string field, int smallest, int largest, string[]? names = null)
    {
        var bits = 0UL;
        foreach (var part in text.Split(','))
        {
            bits |= ParsePart(part, field, smallest, largest, names);
        }

        return bits;
    }

    /// <summary>A number or a name.</summary>
    /// <exception cref="FormatException">It is neither, or lies outside the field.</exception>
    public static int Number(ReadOnlySpan<char> text, string field, int smallest, int largest, string[]? names)
    {
        if (names is not null)
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (text.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                {
                    return i + smallest;
                }
            }
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest
            ? number
            : throw new FormatException($"'{text}' is no {field} ({smallest}–{largest}).");
    }

    private static ulong ParsePart(string part, string field, int smallest, int largest, string[]? names)
    {
        var span = part.AsSpan();
        var slash = span.IndexOf('/');
        var step = slash < 0 ? 1 : Number(span[(slash + 1)..], $"step of {field}s", 1, largest, null);
        var range = slash < 0 ? span : span[..slash];
        int from, to;
        if (range is "*" or "?")
        {
            (from, to) = (smallest, largest);
        }
        else if (range.IndexOf('-') is > 0 and var dash)
        {
            from = Number(range[..dash], field, smallest, largest, names);
            to = Number(range[(dash + 1)..], field, smallest, largest, names);
        }
        else
        {
            from = Number(range, field, smallest, largest, names);
            to = slash < 0 ? from : largest;
        }

        var bits = 0UL;
        if (from <= to)
        {
            for (var value = from; value <= to; value += step)
            {
                bits |= 1UL << value;
            }
        }
        else
        {
            // A range that runs over the end, such as 22-2.
            var size = largest - smallest + 1;
            for (var value = from; value <= to + size; value += step)
            {
                bits |= 1UL << (smallest + ((value - smallest) % size));
            }
        }

        return bits;
    }
}
