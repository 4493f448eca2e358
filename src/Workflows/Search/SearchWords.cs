using System.Globalization;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Search;

/// <summary>What somebody searches for, read: words, the code of a checklist item, an organisation's number, or a whole identity number.</summary>
internal sealed partial record SearchWords
{
    private const int Shortest = 2;
    private const int Longest = 100;

    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>The words; all of them must be found.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary><c>PLAN-05</c>; null where no item is named.</summary>
    public string? ItemCode { get; init; }

    /// <summary>The beginning of an organisation's number, digits; null where none is named.</summary>
    public string? OrganisationDigits { get; init; }

    /// <summary>A whole personnummer or samordningsnummer, twelve digits; null where none is named.</summary>
    public string? IdentityDigits { get; init; }

    /// <summary>Reads what was typed.</summary>
    /// <returns>The words, or one refusal: <c>SearchHasWords</c>, <c>TextIsNotTooLong</c>, or that of a malformed identity number.</returns>
    public static Decision<SearchWords> Read(string typed, DateOnly today)
    {
        var text = typed.Trim();
        if (text.Count(char.IsLetterOrDigit) < Shortest)
        {
            return Decision<SearchWords>.Refuse(new Refusal { Rule = "SearchHasWords", Field = "sok", Arguments = [Written.Number(Shortest)] });
        }

        if (text.Length > Longest)
        {
            return Decision<SearchWords>.Refuse(new Refusal { Rule = nameof(TextIsNotTooLong), Field = "sok", Arguments = [Written.Number(Longest)] });
        }

        var words = new SearchWords { Words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        if (Item().Match(text) is { Success: true } item)
        {
            return Decision<SearchWords>.Accept(words with { ItemCode = $"{item.Groups["phase"].Value.ToUpperInvariant()}-{item.Groups["number"].Value.PadLeft(2, '0')}" });
        }

        if (!Number().IsMatch(text))
        {
            return Decision<SearchWords>.Accept(words);
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length is not (10 or 12) || OrganisationNumber.Read(digits).Accepted)
        {
            return Decision<SearchWords>.Accept(words with { OrganisationDigits = digits.Length is 12 ? digits[2..] : digits });
        }

        var identity = IdentityNumber.Read(text, today, "sok");
        return identity.Accepted ? Decision<SearchWords>.Accept(words with { IdentityDigits = identity.Value.Digits }) : Decision<SearchWords>.Refuse(identity.Refusals);
    }

    /// <summary>True where every word stands in the text, upper and lower case being the same.</summary>
    /// <remarks>Asked here and not in SQL: what the two databases take for one letter differs, and neither knows Å, Ä and Ö everywhere.</remarks>
    public bool AreIn(string text) => Words.All(word => Swedish.IndexOf(text, word, CompareOptions.IgnoreCase) >= 0);

    [GeneratedRegex("^(?<phase>plan|rekr|geno|avsl)[- ]?(?<number>[0-9]{1,2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex("^[0-9][0-9 +-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
