using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A CFAR number belongs to one workplace.</summary>
internal static class WorkplaceStandsOnceInTheRegister
{
    public static Refusal? Check(bool isTaken) =>
        !isTaken ? null : new() { Rule = nameof(WorkplaceStandsOnceInTheRegister), Field = "cfar" };
}
