using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Why a mail server takes no mail for somebody, as far as its reply code says.</summary>
public enum MailRefusalReason
{
    /// <summary>What stands in the account is no e-mail address.</summary>
    [Code("INGEN_ADRESS")]
    NoAddress,

    /// <summary>The server knows no such recipient, or takes nothing for her (550, 551, 553).</summary>
    [Code("OKAND_ADRESS")]
    UnknownAddress,

    /// <summary>Her mailbox is full, or the mail too large for it (552).</summary>
    [Code("FULL_BREVLADA")]
    MailboxFull,

    /// <summary>Anything else that is for good.</summary>
    [Code("AVVISAT")]
    Rejected,
}
