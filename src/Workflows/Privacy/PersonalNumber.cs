using System.Globalization;
using System.Text.RegularExpressions;

namespace Jobbspar.Workflows.Privacy;

/// <summary>
/// Finds what looks like a Swedish personnummer or samordningsnummer in free text. Such numbers never belong in titles,
/// evidence or comments (GDPR article 5.1 c; dataskyddslagen 3 kap. 10 §).
/// </summary>
public static partial class PersonalNumber
{
    /// <summary>
    /// True where the text holds six or eight digits that are a date of birth (the day plus 60 for samordningsnummer) and four more.
    /// Written with its hyphen that is enough; written together the check digit must be right too, or every tenth telephone number would be refused.
    /// </summary>
    public static bool IsIn(string text)
    {
        foreach (Match match in Candidate().Matches(text))
        {
            var date = match.Groups["date"].ValueSpan;
            var digits = string.Concat(date, match.Groups["number"].ValueSpan);
            if (IsDateOfBirth(date) && (match.Groups["mark"].ValueSpan is "-" or "+" || HasCheckDigit(digits)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where ten digits end in the check digit of the Luhn algorithm, as personnummer and organisation numbers do.</summary>
    public static bool HasCheckDigit(ReadOnlySpan<char> tenDigits)
    {
        var sum = 0;
        for (var index = 0; index < tenDigits.Length; index++)
        {
            var digit = (tenDigits[index] - '0') * (index % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsDateOfBirth(ReadOnlySpan<char> sixDigits)
    {
        var month = int.Parse(sixDigits[2..4], CultureInfo.InvariantCulture);
        var day = int.Parse(sixDigits[4..6], CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day is (>= 1 and <= 31) or (>= 61 and <= 91);
    }

    [GeneratedRegex(@"(?<![0-9]|[0-9]-)(?:19|20)?(?<date>[0-9]{6})(?<mark>[-+ ]?)(?<number>[0-9]{4})(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidate();
}
