using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists;

/// <summary>When a task is due: working days from an anchor, before it when negative. Written as in the checklist, e.g. <c>T0+5</c>, <c>GS-10</c>.</summary>
/// <param name="Anchor">Counted from.</param>
/// <param name="WorkingDays">Working days.</param>
public sealed record DueRule(DueAnchor Anchor, int WorkingDays)
{
    /// <summary>Reads a written rule.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DueRule? rule)
    {
        rule = null;
        var sign = text?.LastIndexOfAny(['+', '-']) ?? -1;
        if (sign < 1
            || !CodeTable<DueAnchor>.TryParse(text![..sign], out var anchor)
            || !int.TryParse(text.AsSpan(sign), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
        {
            return false;
        }

        rule = new DueRule(anchor, days);
        return true;
    }

    /// <summary>The rule as it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Anchor.Code()}{WorkingDays:+0;-0;+0}");
}
