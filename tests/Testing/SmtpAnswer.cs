namespace Jobbspar.Testing;

/// <summary>How a <see cref="SmtpSink"/> treats the next mails.</summary>
public enum SmtpAnswer
{
    /// <summary>Takes and keeps them.</summary>
    Accept,

    /// <summary>Refuses every recipient for now (450): to be tried again.</summary>
    RefuseForNow,

    /// <summary>Refuses every recipient for good (550).</summary>
    RefuseForGood,

    /// <summary>Refuses every recipient for good, because her mailbox is full (552).</summary>
    RefuseAsFull,

    /// <summary>Takes nobody's mail before she has signed in (530), and nobody can.</summary>
    DemandSignIn,

    /// <summary>Reads the mail, refuses it for now (451) and breaks the connection.</summary>
    RefuseAndBreak,

    /// <summary>Takes the connection and never says a word.</summary>
    Hang,

    /// <summary>Keeps the mail and never says so: the sender cannot know.</summary>
    KeepAndHang,

    /// <summary>Keeps the mail, then breaks the connection without saying so: the sender cannot know.</summary>
    KeepAndBreak,
}
