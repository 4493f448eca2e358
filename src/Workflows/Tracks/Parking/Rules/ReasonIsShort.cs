using System.Globalization;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Parking.Rules;

/// <summary>Why a track rests, or what it waits for, is written, in a few sentences, and names no personnummer.</summary>
internal static class ReasonIsShort
{
    public static Refusal? Check(string field, string? text, int longest) =>
        TextIsWritten.Check(field, text)
        ?? (text!.Trim().Length > longest ? new Refusal { Rule = nameof(TextIsWritten), Field = field, Arguments = [longest.ToString(CultureInfo.InvariantCulture)] } : null);
}
