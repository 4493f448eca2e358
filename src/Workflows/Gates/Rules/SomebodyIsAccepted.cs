using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>
/// Recruitment is left when somebody has been accepted (DOMAIN 3.8, G2). A track whose candidates stand in the register is judged by it; one
/// without any is judged by what was written of the selection (REKR-06).
/// </summary>
internal static class SomebodyIsAccepted
{
    public static Refusal? Check(int registered, int accepted) => registered == 0 || accepted > 0 ? null : new() { Rule = nameof(SomebodyIsAccepted) };
}
