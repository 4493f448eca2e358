using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A contact does not leave before she ceases to be a supervisor.</summary>
internal static class ContactEndsAfterHerPeriods
{
    public static Refusal? Check(DateOnly? validTo, DateOnly? supervisesTo, bool supervises) =>
        validTo is null || !supervises || supervisesTo <= validTo ? null : new() { Rule = nameof(ContactEndsAfterHerPeriods), Field = "slutar" };
}
