namespace Jobbspar.Host.Configuration;

/// <summary>Every setting there is. The table in the documentation and the check of the compose file are made from <see cref="All"/>.</summary>
public static class SettingKeys
{
    /// <summary>Prefix of every environment variable.</summary>
    public const string Prefix = "JOBBSPAR_";

    /// <summary>Addresses to listen on.</summary>
    public static SettingKey Urls { get; } = new()
    {
        Variable = "JOBBSPAR_URLS",
        Option = "--urls",
        Default = "http://127.0.0.1:5080",
        Meaning = "Addresses to listen on, separated by semicolons. With --demo only loopback addresses are accepted.",
        Example = "http://0.0.0.0:8080",
    };

    /// <summary>Folder of the embedded set-up.</summary>
    public static SettingKey Data { get; } = new()
    {
        Variable = "JOBBSPAR_DATA",
        Option = "--data",
        Default = "jobbspar (with --demo: jobbspar-demo) in the user's folder for application data",
        Meaning = "Folder for the SQLite files and, without a mail server, the written e-mails (epost). Created when missing.",
        Example = "/var/lib/jobbspar",
    };

    /// <summary>PostgreSQL.</summary>
    public static SettingKey Database { get; } = new()
    {
        Variable = "JOBBSPAR_DATABASE",
        Default = "SQLite files in the data folder",
        Meaning = "PostgreSQL connection string. All hosts of one installation use the same one.",
        Example = "Host=postgres;Port=5432;Database=jobbspar;Username=jobbspar;Password=secret",
        IsSecret = true,
    };

    /// <summary>Keys that seal identity numbers.</summary>
    public static SettingKey IdentityKey { get; } = new()
    {
        Variable = "JOBBSPAR_IDENTITY_KEY",
        Default = "the file identitet.key in the data folder, made at the first start; with PostgreSQL it must be given",
        Meaning = "Key that seals participants' identity numbers and ways to reach them: 32 random bytes in base64, e.g. from openssl rand -base64 32. It is not in the database: keep a copy of it apart from the database's backups, since nothing else opens what it sealed. To replace it, write the new key, a comma and the old one; hosts seal anew when they start, and then the old one can go.",
        Example = "secretsecretsecretsecretsecretsecretsecrets=",
        IsSecret = true,
    };

    /// <summary>RabbitMQ.</summary>
    public static SettingKey RabbitMq { get; } = new()
    {
        Variable = "JOBBSPAR_RABBITMQ",
        Default = "messages pass in memory, within one host",
        Meaning = "RabbitMQ as amqp://user:password@host:port/vhost (amqps for TLS). Needed as soon as there is more than one host.",
        Example = "amqp://jobbspar:secret@rabbitmq:5672/jobbspar",
        IsSecret = true,
    };

    /// <summary>Mail server.</summary>
    public static SettingKey SmtpHost { get; } = new()
    {
        Variable = "JOBBSPAR_SMTP_HOST",
        Default = "e-mails are written as .eml files to the folder epost in the data folder",
        Meaning = "Mail server that takes the e-mails.",
        Example = "smtp.example.se",
    };

    /// <summary>Mail server's port.</summary>
    public static SettingKey SmtpPort { get; } = new()
    {
        Variable = "JOBBSPAR_SMTP_PORT",
        Default = "587 with STARTTLS, else 25",
        Meaning = "Port of the mail server.",
        Example = "587",
    };

    /// <summary>Mail server's user.</summary>
    public static SettingKey SmtpUser { get; } = new()
    {
        Variable = "JOBBSPAR_SMTP_USER",
        Default = "no sign-in",
        Meaning = "User name at the mail server.",
        Example = "jobbspar",
    };

    /// <summary>Mail server's password.</summary>
    public static SettingKey SmtpPassword { get; } = new()
    {
        Variable = "JOBBSPAR_SMTP_PASSWORD",
        Default = "no sign-in",
        Meaning = "Password at the mail server.",
        Example = "secret",
        IsSecret = true,
    };

    /// <summary>Sender.</summary>
    public static SettingKey SmtpFrom { get; } = new()
    {
        Variable = "JOBBSPAR_SMTP_FROM",
        Default = "jobbspar@ and the host of JOBBSPAR_PUBLIC_URL; must be given when JOBBSPAR_SMTP_HOST is",
        Meaning = "Sender address of the e-mails.",
        Example = "jobbspar@example.se",
    };

    /// <summary>Encryption to the mail server.</summary>
    public static SettingKey SmtpStartTls { get; } = new()
    {
        Variable = "JOBBSPAR_SMTP_STARTTLS",
        Default = "true",
        Meaning = "true: the connection to the mail server must be encrypted by STARTTLS. false: it is not encrypted.",
        Example = "true",
    };

    /// <summary>Address of the links in e-mails.</summary>
    public static SettingKey PublicUrl { get; } = new()
    {
        Variable = "JOBBSPAR_PUBLIC_URL",
        Default = "the first address of JOBBSPAR_URLS",
        Meaning = "Address under which users reach the service; the links in e-mails start with it. With https, browsers are told to stay with https.",
        Example = "https://jobbspar.example.se",
    };

    /// <summary>Reverse proxies.</summary>
    public static SettingKey Proxies { get; } = new()
    {
        Variable = "JOBBSPAR_PROXIES",
        Default = "loopback only",
        Meaning = "Addresses or networks of the reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, separated by commas.",
        Example = "10.0.0.0/8",
    };

    /// <summary>How often promises are looked at.</summary>
    public static SettingKey SweepSeconds { get; } = new()
    {
        Variable = "JOBBSPAR_SWEEP_SECONDS",
        Default = "60; with --demo 5",
        Meaning = "Seconds between two looks at reminders that have fallen due, 1 to 3600. Timers of workflows are looked at as often, but at least every 4 seconds.",
        Example = "60",
    };

    /// <summary>How long the journal is kept.</summary>
    public static SettingKey JournalDays { get; } = new()
    {
        Variable = "JOBBSPAR_JOURNAL_DAYS",
        Default = "730",
        Meaning = "Days for which the journal of a workflow is kept after its end, 1 to 36500. That of running workflows is always kept.",
        Example = "730",
    };

    /// <summary>How long the details of the journal are kept.</summary>
    public static SettingKey JournalDetailDays { get; } = new()
    {
        Variable = "JOBBSPAR_JOURNAL_DETAIL_DAYS",
        Default = "180, or JOBBSPAR_JOURNAL_DAYS where that is less",
        Meaning = "Days after a workflow's end for which its journal also tells when each activity began, waited and went on.",
        Example = "180",
    };

    /// <summary>Activities in one go.</summary>
    public static SettingKey LimitActivities { get; } = new()
    {
        Variable = "JOBBSPAR_LIMIT_ACTIVITIES",
        Default = "100000",
        Meaning = "Activities that a workflow instance may execute without waiting, 100 to 10000000. Beyond it, as beyond each limit below, the instance gets an incident and can be retried.",
        Example = "100000",
    };

    /// <summary>Activities within each other.</summary>
    public static SettingKey LimitNesting { get; } = new()
    {
        Variable = "JOBBSPAR_LIMIT_NESTING",
        Default = "250",
        Meaning = "Activities of a workflow instance within each other, 10 to 250.",
        Example = "250",
    };

    /// <summary>Instances that start each other.</summary>
    public static SettingKey LimitChildren { get; } = new()
    {
        Variable = "JOBBSPAR_LIMIT_CHILDREN",
        Default = "50",
        Meaning = "Workflow instances that start each other in a chain, 1 to 1000.",
        Example = "50",
    };

    /// <summary>One value.</summary>
    public static SettingKey LimitValueKilobytes { get; } = new()
    {
        Variable = "JOBBSPAR_LIMIT_VALUE_KB",
        Default = "1024",
        Meaning = "Size of one variable, input or output of a workflow instance in thousands of characters, 1 to 102400.",
        Example = "1024",
    };

    /// <summary>The whole state.</summary>
    public static SettingKey LimitStateKilobytes { get; } = new()
    {
        Variable = "JOBBSPAR_LIMIT_STATE_KB",
        Default = "4096",
        Meaning = "Size of a workflow instance's whole state in KB, 10 to 102400.",
        Example = "4096",
    };

    /// <summary>The journal.</summary>
    public static SettingKey LimitJournalRows { get; } = new()
    {
        Variable = "JOBBSPAR_LIMIT_JOURNAL_ROWS",
        Default = "1000000",
        Meaning = "Journal rows of one workflow instance, 1000 to 100000000.",
        Example = "1000000",
    };

    /// <summary>Hosts that workflows may send requests to.</summary>
    public static SettingKey HttpAllowedHosts { get; } = new()
    {
        Variable = "JOBBSPAR_HTTP_ALLOWED_HOSTS",
        Default = "none",
        Meaning = "Hosts that workflows may send HTTP requests to, separated by commas; with a port where only that one is meant. An address in a private network must be listed by itself.",
        Example = "api.example.se,10.0.0.5:8443",
    };

    /// <summary>How long a request may take.</summary>
    public static SettingKey HttpTimeoutSeconds { get; } = new()
    {
        Variable = "JOBBSPAR_HTTP_TIMEOUT_SECONDS",
        Default = "30",
        Meaning = "Seconds that an HTTP request of a workflow may take until its last byte, 1 to 300.",
        Example = "30",
    };

    /// <summary>How large an answer may be.</summary>
    public static SettingKey HttpLargestKb { get; } = new()
    {
        Variable = "JOBBSPAR_HTTP_LARGEST_KB",
        Default = "512",
        Meaning = "Kilobytes of an answer that a workflow may take in, 1 to 1024.",
        Example = "512",
    };

    /// <summary>Whether publishing takes two.</summary>
    public static SettingKey TwoPersonPublish { get; } = new()
    {
        Variable = "JOBBSPAR_TWO_PERSON_PUBLISH",
        Default = "false",
        Meaning = "true: a workflow takes effect when a second administrator, who has not written any of it, has approved it. false: administrators publish by themselves.",
        Example = "true",
    };

    /// <summary>Collector of metrics.</summary>
    public static SettingKey Metrics { get; } = new()
    {
        Variable = "JOBBSPAR_OTLP_ENDPOINT",
        Default = "none are sent",
        Meaning = "OpenTelemetry collector (OTLP over gRPC) that takes the metrics.",
        Example = "http://collector:4317",
    };

    /// <summary>All settings, in the order in which they are documented.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        Urls, PublicUrl, Proxies, Data, Database, IdentityKey, RabbitMq,
        SmtpHost, SmtpPort, SmtpUser, SmtpPassword, SmtpFrom, SmtpStartTls, SweepSeconds,
        JournalDays, JournalDetailDays,
        LimitActivities, LimitNesting, LimitChildren, LimitValueKilobytes, LimitStateKilobytes, LimitJournalRows,
        HttpAllowedHosts, HttpTimeoutSeconds, HttpLargestKb, TwoPersonPublish, Metrics,
    ];
}
