using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Groups.Rules;

/// <summary>Whoever is put into a steering group has its role.</summary>
internal static class MemberHasTheRole
{
    public static Refusal? Check(bool hasRole) => hasRole ? null : new() { Rule = nameof(MemberHasTheRole), Field = "medlem" };
}
