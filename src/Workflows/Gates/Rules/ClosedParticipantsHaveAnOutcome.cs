using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>A track is closed when every closed participant has the outcome that she was closed with (DOMAIN 3.8, G4).</summary>
internal static class ClosedParticipantsHaveAnOutcome
{
    public static Refusal? Check(int without) => without == 0 ? null : new() { Rule = nameof(ClosedParticipantsHaveAnOutcome), Arguments = [without.ToString(CultureInfo.InvariantCulture)] };
}
