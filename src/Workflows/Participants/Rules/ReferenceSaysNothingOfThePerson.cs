using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A reference is a number in somebody's register, not what stands there, and no personnummer.</summary>
internal static class ReferenceSaysNothingOfThePerson
{
    /// <summary>Greatest length in characters.</summary>
    public const int Longest = 60;

    public static Refusal? Check(string field, string? reference) =>
        reference?.Trim().Length > Longest ? new Refusal { Rule = nameof(TextIsNotTooLong), Field = field, Arguments = [Written.Number(Longest)] }
        : reference is not null && (PersonalNumber.IsIn(reference) || IdentityNumber.IsWellFormed(reference)) ? new Refusal { Rule = nameof(TextNamesNoPersonalNumber), Field = field }
        : null;
}
