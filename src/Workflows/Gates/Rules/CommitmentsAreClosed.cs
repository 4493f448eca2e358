using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>Implementation is left when every commitment of the confirmed letters of intent is met, struck or known not to be kept (DOMAIN 3.8, G3).</summary>
internal static class CommitmentsAreClosed
{
    public static Refusal? Check(int open) => open == 0 ? null : new() { Rule = nameof(CommitmentsAreClosed), Arguments = [open.ToString(CultureInfo.InvariantCulture)] };
}
