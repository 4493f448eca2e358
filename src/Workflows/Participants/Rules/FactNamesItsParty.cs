using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A fact about a participant is dated, and says which party stands for it.</summary>
internal static class FactNamesItsParty
{
    public static Refusal? Check(string field, DateOnly? on, OrganisationType? party) =>
        on is null == party is null ? null : new Refusal { Rule = nameof(FactNamesItsParty), Field = field };
}
