using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>An organisation number belongs to one organisation.</summary>
internal static class OrganisationStandsOnceInTheRegister
{
    public static Refusal? Check(bool isTaken, string shownNumber) =>
        !isTaken ? null : new() { Rule = nameof(OrganisationStandsOnceInTheRegister), Field = "orgnr", Arguments = [shownNumber] };
}
