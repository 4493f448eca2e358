using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Reminders.Contacts.Rules;

/// <summary>Who is reminded has an e-mail address in the register.</summary>
internal static class RemindedContactHasAnAddress
{
    public static Refusal? Check(bool hasAddress) => hasAddress ? null : new() { Rule = nameof(RemindedContactHasAnAddress), Field = "kontakt" };
}
