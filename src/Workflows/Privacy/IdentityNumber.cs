using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Privacy;

/// <summary>
/// A well-formed personnummer or samordningsnummer (DOMAIN 4.9). Well-formed is not registered: only the population register knows who has it.
/// It has no text form that logs could write by mistake: see <see cref="ToString"/>.
/// </summary>
public sealed record IdentityNumber
{
    private const string WellFormed = "IdentityNumberIsWellFormed";
    private const int CoordinationDays = 60;
    private const int YoungestUsual = 16;
    private const int OldestUsual = 67;

    private IdentityNumber(string digits, DateOnly birth, IdentityKind kind)
    {
        Digits = digits;
        Birth = birth;
        Kind = kind;
    }

    /// <summary>Twelve digits without separator: the form that is sealed.</summary>
    public string Digits { get; }

    /// <summary>Date of birth.</summary>
    public DateOnly Birth { get; }

    /// <summary>Personnummer or samordningsnummer.</summary>
    public IdentityKind Kind { get; }

    /// <summary><c>ÅÅÅÅMMDD-NNNC</c>, for a reader whose look is logged.</summary>
    public string Full => $"{Digits[..8]}-{Digits[8..]}";

    /// <summary><c>ÅÅÅÅMMDD-****</c>.</summary>
    public string Masked => $"{Digits[..8]}-****";

    /// <summary>
    /// Reads ten or twelve digits, with <c>-</c>, <c>+</c> or spaces between. Ten digits need their separator, which tells the century:
    /// <c>-</c> the latest that gives an age under 100, <c>+</c> one that gives 100 or more.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Today's local date.</param>
    /// <param name="field">Field to name in a refusal.</param>
    /// <returns>
    /// The number, or one refusal <c>IdentityNumberIsWellFormed</c> with its reason: <c>Digits</c>, <c>Century</c> (ten digits without separator),
    /// <c>Date</c>, <c>CheckDigit</c> or <c>Future</c>.
    /// </returns>
    public static Decision<IdentityNumber> Read(string? text, DateOnly today, string? field = null)
    {
        var (digits, separator) = Strip(text ?? "");
        if (digits is not { Length: 10 or 12 })
        {
            return Refuse("Digits", field);
        }

        var ten = digits[^10..];
        if (digits.Length is 10 && !IsDateInSomeCentury(ten))
        {
            return Refuse("Date", field);
        }

        if (digits.Length is 10 && separator is not ('-' or '+'))
        {
            return PersonalNumber.HasCheckDigit(ten) ? Refuse("Century", field) : Refuse("CheckDigit", field);
        }

        var twelve = digits.Length is 12 ? digits : WithCentury(ten, isHundredOrMore: separator is '+', today);
        if (twelve is null || BirthOf(twelve) is not { } birth)
        {
            return Refuse("Date", field);
        }

        if (!PersonalNumber.HasCheckDigit(ten))
        {
            return Refuse("CheckDigit", field);
        }

        return birth > today ? Refuse("Future", field) : Decision<IdentityNumber>.Accept(new IdentityNumber(twelve, birth, KindOf(twelve)));
    }

    /// <summary>True for ten or twelve digits, separated or not, that are a date and end in their check digit; the century of ten digits is left open.</summary>
    public static bool IsWellFormed(string? text)
    {
        var (digits, _) = Strip(text ?? "");
        return digits switch
        {
            { Length: 12 } => BirthOf(digits) is not null && PersonalNumber.HasCheckDigit(digits.AsSpan(2)),
            { Length: 10 } => IsDateInSomeCentury(digits) && PersonalNumber.HasCheckDigit(digits),
            _ => false,
        };
    }

    /// <summary>A number that was read before, as it is stored.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IdentityNumber OfStored(string digits) =>
        digits.Length is 12 && BirthOf(digits) is { } birth ? new(digits, birth, KindOf(digits)) : throw new FormatException("A stored identity number is not twelve digits that begin with a date.");

    /// <summary>Age in whole years on a local date.</summary>
    public int AgeOn(DateOnly date) => date.Year - Birth.Year - (date < Birth.AddYears(date.Year - Birth.Year) ? 1 : 0);

    /// <summary>True outside the ages 16–67, in which people usually look for work; a reason to look again, never to refuse.</summary>
    public bool IsOfUnusualAge(DateOnly date) => AgeOn(date) is < YoungestUsual or > OldestUsual;

    /// <summary>Says nothing of the person, so that a log or a message cannot.</summary>
    public override string ToString() => "********-****";

    private static Decision<IdentityNumber> Refuse(string reason, string? field) => Decision<IdentityNumber>.Refuse(new Refusal { Rule = $"{WellFormed}.{reason}", Field = field });

    private static (string? Digits, char? Separator) Strip(string text)
    {
        Span<char> digits = stackalloc char[13];
        var count = 0;
        char? separator = null;
        foreach (var letter in text)
        {
            if (letter is '-' or '+')
            {
                separator = letter;
            }
            else if (!char.IsWhiteSpace(letter))
            {
                if (!char.IsAsciiDigit(letter) || count is 12)
                {
                    return (null, null);
                }

                digits[count++] = letter;
            }
        }

        return (digits[..count].ToString(), separator);
    }

    /// <summary>The latest century that gives an age under 100, or, of those that give more, the latest.</summary>
    private static string? WithCentury(string ten, bool isHundredOrMore, DateOnly today)
    {
        foreach (var century in (ReadOnlySpan<string>)["20", "19", "18"])
        {
            if (BirthOf(century + ten) is { } birth && birth <= today && birth.AddYears(100) <= today == isHundredOrMore)
            {
                return century + ten;
            }
        }

        return null;
    }

    private static bool IsDateInSomeCentury(string ten) => BirthOf("20" + ten) is not null || BirthOf("19" + ten) is not null || BirthOf("18" + ten) is not null;

    /// <summary>The date that twelve digits begin with, in the centuries 18–20; null where there is no such date.</summary>
    private static DateOnly? BirthOf(string twelve)
    {
        var day = Number(twelve, 6, 2);
        var date = $"{twelve[..6]}{(day > CoordinationDays ? day - CoordinationDays : day):00}";
        return twelve[..2] is "18" or "19" or "20" && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) ? birth : null;
    }

    private static IdentityKind KindOf(string twelve) => Number(twelve, 6, 2) > CoordinationDays ? IdentityKind.CoordinationNumber : IdentityKind.PersonalNumber;

    private static int Number(string text, int from, int length) => int.Parse(text.AsSpan(from, length), CultureInfo.InvariantCulture);
}
