using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>A party answers a version once.</summary>
internal static class PartyAnswersOnce
{
    public static Refusal? Check(LetterOfIntentParty party) =>
        party.ConfirmedOn is null && party.DeclinedOn is null ? null : new() { Rule = nameof(PartyAnswersOnce), Field = "part" };
}
