using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Participants;

/// <summary>How an identity number stands on the screen.</summary>
internal static class ShownNumber
{
    /// <summary>Whole, for a reader whose look is written down.</summary>
    public static string Full(IdentityKind kind, string number) => HasDate(kind) ? IdentityNumber.OfStored(number).Full : number;

    /// <summary><c>ÅÅÅÅMMDD-****</c>; a number without a date of birth is hidden altogether.</summary>
    public static string Masked(IdentityKind kind, string number) => HasDate(kind) ? IdentityNumber.OfStored(number).Masked : "********";

    /// <summary>True outside the ages 16–67.</summary>
    public static bool IsOfUnusualAge(IdentityKind kind, string number, DateOnly today) => HasDate(kind) && IdentityNumber.OfStored(number).IsOfUnusualAge(today);

    private static bool HasDate(IdentityKind kind) => kind is IdentityKind.PersonalNumber or IdentityKind.CoordinationNumber;
}
