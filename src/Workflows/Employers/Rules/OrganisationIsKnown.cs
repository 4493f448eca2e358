using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>What is chosen stands in the register.</summary>
internal static class OrganisationIsKnown
{
    public static Refusal? Check(bool isKnown, string field) =>
        isKnown ? null : new() { Rule = nameof(OrganisationIsKnown), Field = field };
}
