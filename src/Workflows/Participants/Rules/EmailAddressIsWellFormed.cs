using System.Text.RegularExpressions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>An e-mail address can be one: something, an at sign, and a domain with a dot.</summary>
internal static partial class EmailAddressIsWellFormed
{
    public static Refusal? Check(string field, string? address) =>
        address is null || Address().IsMatch(address) ? null : new Refusal { Rule = nameof(EmailAddressIsWellFormed), Field = field };

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
