using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>An e-mail address has a name, an at sign and a domain.</summary>
internal static class EmailIsWellFormed
{
    public static Refusal? Check(string field, string? email) =>
        string.IsNullOrWhiteSpace(email) || (email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && email.LastIndexOf('.') > at + 1 && !email.EndsWith('.') && email.LastIndexOf('@') == at && !email.Trim().Contains(' ', StringComparison.Ordinal)) ? null : new() { Rule = nameof(EmailIsWellFormed), Field = field };
}
