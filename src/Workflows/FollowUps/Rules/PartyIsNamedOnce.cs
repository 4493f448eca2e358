using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>No party is expected twice at one meeting.</summary>
internal static class PartyIsNamedOnce
{
    public static Refusal? Check(IReadOnlyList<ExpectedParty> parties) =>
        parties.Select(party => (party.Kind, Name: party.Name.Trim().ToUpperInvariant())).Distinct().Count() == parties.Count
            ? null
            : new() { Rule = nameof(PartyIsNamedOnce), Field = "parter" };
}
