using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Parking.Rules;

/// <summary>Why a track rests, or what it waits for, is written, in a few sentences, and names no personnummer.</summary>
internal static class ReasonIsShort
{
    public static Refusal? Check(string field, string? text, int longest) => TextIsWritten.Check(field, text, longest);
}
