using System.Diagnostics.Metrics;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Operations;

namespace Jobbspar.Host.Operations;

/// <summary>
/// Figures about reminders, messages and mail for <c>/health</c> and for metrics (meter <c>Jobbspar</c>). Read from the database at most every ten seconds, however often they are asked for.
/// </summary>
internal sealed class OperationsWatch : BackgroundService
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Jobbspar";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly OperationsQueries queries;
    private readonly TimeProvider clock;
    private readonly ILogger<OperationsWatch> log;
    private readonly Meter meter = new(MeterName);
    private volatile OperationsFigures? latest;

    public OperationsWatch(OperationsQueries queries, TimeProvider clock, ILogger<OperationsWatch> log)
    {
        this.queries = queries;
        this.clock = clock;
        this.log = log;
        Gauge("jobbspar.promises.due", "Promises that may leave now and have not.", figures => figures.DueNow);
        Gauge("jobbspar.oldest_unsent", "Seconds since which the oldest that could leave waits.", figures => WaitOf(figures).TotalSeconds);
        Gauge("jobbspar.digests.underway", "Digests on their way out.", figures => figures.DigestsUnderway);
        Gauge("jobbspar.messages.unsent", "Messages that the broker has not confirmed.", figures => figures.MessagesUnsent);
        Gauge("jobbspar.dead_letters", "Messages that wait for an administrator.", figures => figures.DeadLetters);
        Gauge("jobbspar.lateness.p50", "Seconds; e-mails of the last 24 hours.", figures => figures.Lateness?.Median.TotalSeconds ?? 0);
        Gauge("jobbspar.lateness.p95", "Seconds; e-mails of the last 24 hours.", figures => figures.Lateness?.P95.TotalSeconds ?? 0);
        Gauge("jobbspar.lateness.p99", "Seconds; e-mails of the last 24 hours.", figures => figures.Lateness?.P99.TotalSeconds ?? 0);
    }

    /// <summary>The newest figures; null before the first reading and while the database is away.</summary>
    public OperationsFigures? Latest => latest;

    /// <summary>Whether the instrument is one of another host's in this process: meters of one name would write over each other's figures in a collector.</summary>
    public bool IsAnothers(Instrument instrument) => !ReferenceEquals(instrument.Meter, meter) && string.Equals(instrument.Meter.Name, MeterName, StringComparison.Ordinal);

    /// <summary>How long the oldest has waited.</summary>
    public TimeSpan WaitOf(OperationsFigures figures) => figures.OldestUnsent is { } since && clock.GetUtcNow() > since ? clock.GetUtcNow() - since : TimeSpan.Zero;

    /// <summary>Reads them now.</summary>
    public async Task<OperationsFigures> ReadAsync(CancellationToken cancellationToken) => latest = await queries.FiguresAsync(cancellationToken);

    /// <inheritdoc />
    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Persistent.LoopAsync("Reading figures", FollowAsync, token => Task.Delay(Pause, TimeProvider.System, token), log, stoppingToken);

    /// <summary>Old figures are worse than none.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken);
        }
        catch
        {
            latest = null;
            throw;
        }
    }

    private void Gauge(string name, string meaning, Func<OperationsFigures, double> value) =>
        meter.CreateObservableGauge(name, () => latest is { } figures ? [new Measurement<double>(value(figures))] : Array.Empty<Measurement<double>>(), description: meaning);
}
