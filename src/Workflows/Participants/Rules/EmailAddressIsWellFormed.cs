using System.Net.Mail;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>An e-mail address can be one.</summary>
internal static class EmailAddressIsWellFormed
{
    public static Refusal? Check(string field, string? address) =>
        address is null || (MailAddress.TryCreate(address, out var read) && string.Equals(read.Address, address, StringComparison.Ordinal))
            ? null
            : new Refusal { Rule = nameof(EmailAddressIsWellFormed), Field = field };
}
