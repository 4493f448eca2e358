using System.Net;
using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Journal;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Host.Configuration;

/// <summary>How this host runs; read once at start by <see cref="HostSettingsReader"/>, checked, and never changed.</summary>
public sealed record HostSettings
{
    /// <summary>Addresses to listen on, at least one.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Full path of the data folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Database of the domain and the engine.</summary>
    public required DatabaseSettings Database { get; init; }

    /// <summary>Keys that seal identity numbers; null where they lie in a file of the data folder.</summary>
    public IdentityKeys? IdentityKeys { get; init; }

    /// <summary>RabbitMQ; null where messages pass in memory.</summary>
    public BrokerAddress? Broker { get; init; }

    /// <summary>Mail server; null where e-mails are written as files.</summary>
    public SmtpServer? Smtp { get; init; }

    /// <summary>Sender of e-mails.</summary>
    public required string EmailFrom { get; init; }

    /// <summary>Start of the links in e-mails; ends with a slash.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Reverse proxies that are believed, beside loopback.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Time between two looks at reminders that have fallen due.</summary>
    public required TimeSpan SweepInterval { get; init; }

    /// <summary>Time between two looks at timers; short, since it bounds how long the work of a host that died lies still.</summary>
    public required TimeSpan TimerInterval { get; init; }

    /// <summary>How long the journal of instances is kept.</summary>
    public JournalRules Journal { get; init; } = new();

    /// <summary>What protects the host from a definition that runs wild.</summary>
    public EngineLimits Limits { get; init; } = new();

    /// <summary>Hosts that workflows may send requests to.</summary>
    public IReadOnlyList<string> HttpAllowedHosts { get; init; } = [];

    /// <summary>How long a workflow's request may take.</summary>
    public TimeSpan HttpTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an answer that a workflow may take in.</summary>
    public int HttpLargestAnswer { get; init; } = 512 * 1024;

    /// <summary>True where a second administrator approves what is published.</summary>
    public bool TwoPersonPublish { get; init; }

    /// <summary>Collector of metrics (OTLP); null where none are sent.</summary>
    public Uri? Metrics { get; init; }

    /// <summary>True with <c>--demo</c>.</summary>
    public bool Demo { get; init; }

    /// <summary>Set variables that begin like ours and are none: probably misspelt.</summary>
    public IReadOnlyList<string> UnknownVariables { get; init; } = [];

    /// <summary>Where e-mails are written without a mail server.</summary>
    public string EmailFolder => Path.Combine(DataFolder, "epost");

    /// <summary>The scheduler's own file in the embedded set-up.</summary>
    public string SchedulerFile => Path.Combine(DataFolder, "scheduler.db");
}
