using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A dropout has a reason, as a code (AVSL-14).</summary>
internal static class DropoutHasAReason
{
    public static Refusal? Check(DropoutReason? reason) => reason is null ? new() { Rule = nameof(DropoutHasAReason), Field = "avhoppsorsak" } : null;
}
