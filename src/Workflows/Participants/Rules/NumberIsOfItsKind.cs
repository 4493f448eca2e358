using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>The identity number is of the kind that it is said to be.</summary>
internal static class NumberIsOfItsKind
{
    public static Refusal? Check(IdentityKind? said, IdentityKind found) =>
        said is null || said == found ? null : new Refusal { Rule = nameof(NumberIsOfItsKind), Field = "identitet" };

    /// <summary>A kind other than none needs its number.</summary>
    public static Refusal? CheckMissing(IdentityKind? said) =>
        said is null or IdentityKind.None ? null : new Refusal { Rule = $"{nameof(NumberIsOfItsKind)}.Missing", Field = "personnummer" };

    /// <summary>Numbers without a check digit have at least the look of one.</summary>
    public static Refusal? CheckOther(string number, bool looksRight) =>
        looksRight && number.Length > 0 ? null : new Refusal { Rule = $"{nameof(NumberIsOfItsKind)}.Other", Field = "personnummer" };
}
