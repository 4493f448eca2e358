using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>Implementation is left when no critical gap is open (DOMAIN 3.8, G3).</summary>
internal static class CriticalGapsAreClosed
{
    public static Refusal? Check(int open) => open == 0 ? null : new() { Rule = nameof(CriticalGapsAreClosed), Arguments = [open.ToString(CultureInfo.InvariantCulture)] };
}
