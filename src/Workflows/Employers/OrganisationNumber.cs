using System.Text.RegularExpressions;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Employers;

/// <summary>
/// A well-formed organisationsnummer (DOMAIN 4.2). Well-formed is not registered: two digits changed over may still pass the check digit.
/// A sole trader's number is her personnummer and is taken only where the organisation is said to be one.
/// </summary>
public sealed partial record OrganisationNumber
{
    private const string WellFormed = "OrganisationNumberIsWellFormed";

    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>Ten digits without separator: the stored form.</summary>
    public string Digits { get; }

    /// <summary>Reads ten digits, with or without the hyphen before the last four, or twelve with the prefix <c>16</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">Field to name in a refusal.</param>
    /// <returns>The number, or one refusal <c>OrganisationNumberIsWellFormed</c> with its reason: <c>Digits</c>, <c>CheckDigit</c>, <c>ThirdDigit</c> or <c>SoleTrader</c>.</returns>
    public static Decision<OrganisationNumber> Read(string text, string? field = null)
    {
        var match = Written().Match(text.Trim());
        if (!match.Success)
        {
            return Refuse("Digits", field);
        }

        var digits = string.Concat(match.Groups["first"].ValueSpan, match.Groups["last"].ValueSpan);
        var century = match.Groups["century"].ValueSpan;
        if (LooksPersonal(digits, century))
        {
            return Refuse("SoleTrader", field);
        }

        if (digits[2] < '2')
        {
            return Refuse("ThirdDigit", field);
        }

        return PersonalNumber.HasCheckDigit(digits) ? Decision<OrganisationNumber>.Accept(new OrganisationNumber(digits)) : Refuse("CheckDigit", field);
    }

    /// <summary>Reads the number of a sole trader, which is her personnummer: ten digits, or twelve with the century.</summary>
    /// <returns>The number, or one refusal <c>OrganisationNumberIsWellFormed</c> with its reason: <c>Digits</c>, <c>CheckDigit</c> or <c>NoSoleTrader</c>.</returns>
    public static Decision<OrganisationNumber> ReadOfSoleTrader(string text, string? field = null)
    {
        var match = Written().Match(text.Trim());
        if (!match.Success)
        {
            return Refuse("Digits", field);
        }

        var digits = string.Concat(match.Groups["first"].ValueSpan, match.Groups["last"].ValueSpan);
        if (!LooksPersonal(digits, century: ""))
        {
            return Refuse("NoSoleTrader", field);
        }

        return PersonalNumber.HasCheckDigit(digits) ? Decision<OrganisationNumber>.Accept(new OrganisationNumber(digits)) : Refuse("CheckDigit", field);
    }

    /// <summary>How a sole trader's number is shown: her date of birth and four marks.</summary>
    public static string Mask(string digits) => digits.Length == 10 ? $"{digits.AsSpan(0, 6)}-****" : digits;

    /// <summary>Ten stored digits as they are shown, <c>NNNNNN-NNNN</c>; anything else unchanged.</summary>
    public static string Format(string digits) => digits.Length == 10 ? $"{digits.AsSpan(0, 6)}-{digits.AsSpan(6)}" : digits;

    /// <summary><c>NNNNNN-NNNN</c>.</summary>
    public override string ToString() => Format(Digits);

    private static bool LooksPersonal(string digits, ReadOnlySpan<char> century) =>
        PersonalNumber.IsIn($"{digits.AsSpan(0, 6)}-{digits.AsSpan(6)}") || century is "19" or "20";

    private static Decision<OrganisationNumber> Refuse(string reason, string? field) =>
        Decision<OrganisationNumber>.Refuse(new Refusal { Rule = $"{WellFormed}.{reason}", Field = field });

    [GeneratedRegex("^(?<century>16|19|20)?(?<first>[0-9]{6})-?(?<last>[0-9]{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
