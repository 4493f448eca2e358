using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Whoever drops out has done so at the latest on the day she is closed (AVSL-14).</summary>
internal static class DropoutComesBeforeTheClosing
{
    public static Refusal? Check(DateOnly? dropoutOn, DateOnly? closedOn) =>
        dropoutOn > closedOn
            ? new() { Rule = nameof(DropoutComesBeforeTheClosing), Field = "avhoppsdatum", Arguments = [closedOn.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] }
            : null;
}
