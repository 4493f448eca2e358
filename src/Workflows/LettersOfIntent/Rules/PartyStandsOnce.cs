using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>An organisation is a party once.</summary>
internal static class PartyStandsOnce
{
    public static Refusal? Check(string field, string name, int times) =>
        times <= 1 ? null : new() { Rule = nameof(PartyStandsOnce), Field = field, Arguments = [name] };
}
