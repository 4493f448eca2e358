using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists.Dues;

/// <summary>A part of an item's due rule: working days from something that registers know, before it when negative. Written e.g. <c>INSATSSTART+3</c>.</summary>
/// <param name="Anchor">Counted from.</param>
/// <param name="WorkingDays">Working days.</param>
public sealed record DuePart(PartAnchor Anchor, int WorkingDays)
{
    /// <summary>Reads a written part.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DuePart? part)
    {
        part = null;
        var sign = text?.LastIndexOfAny(['+', '-']) ?? -1;
        if (sign < 1
            || !CodeTable<PartAnchor>.TryParse(text![..sign], out var anchor)
            || !int.TryParse(text.AsSpan(sign), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
        {
            return false;
        }

        part = new DuePart(anchor, days);
        return true;
    }

    /// <summary>The part as it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Anchor.Code()}{WorkingDays:+0;-0;+0}");
}
