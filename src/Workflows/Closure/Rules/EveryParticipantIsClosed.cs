using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A track is closed, and its summary fixed, when no participant is open any more.</summary>
internal static class EveryParticipantIsClosed
{
    public static Refusal? Check(int open) =>
        open == 0 ? null : new() { Rule = nameof(EveryParticipantIsClosed), Arguments = [open.ToString(CultureInfo.InvariantCulture)] };
}
