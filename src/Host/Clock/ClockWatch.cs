using System.Diagnostics.Metrics;
using Jobbspar.Host.Operations;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Clock;

/// <summary>Reads the database's clock at the start and every ten seconds, and says when this machine's own is set wrong.</summary>
internal sealed class ClockWatch : BackgroundService
{
    private const int FirstReadings = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>A slower answer says too little about the moment it speaks of.</summary>
    private static readonly TimeSpan SlowestAnswer = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    private readonly DatabaseClock clock;
    private readonly DatabaseTime database;
    private readonly ILogger<ClockWatch> log;
    private readonly Meter meter = new(OperationsWatch.MeterName);
    private bool isWrong;

    public ClockWatch(DatabaseClock clock, DatabaseTime database, ILogger<ClockWatch> log)
    {
        this.clock = clock;
        this.database = database;
        this.log = log;
        meter.CreateObservableGauge("jobbspar.clock.ahead", () => clock.MachineAhead.TotalSeconds, "s", "How far this machine's own clock is ahead of the database's; the service goes by the database's.");
    }

    /// <summary>Takes the best of some readings, so that the host begins with the right time.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (!database.IsOwn)
        {
            return;
        }

        var best = await AskAsync(cancellationToken);
        for (var again = 1; again < FirstReadings; again++)
        {
            var next = await AskAsync(cancellationToken);
            best = clock.GetElapsedTime(next.Asked, next.Answered) < clock.GetElapsedTime(best.Asked, best.Answered) ? next : best;
        }

        Follow(best);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.IsOwn
        ? Persistent.LoopAsync("Reading the database's clock", ReadAgainAsync, token => Task.Delay(Pause, clock, token), log, stoppingToken)
        : Task.CompletedTask;

    private async Task ReadAgainAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(cancellationToken);
        if (clock.GetElapsedTime(answer.Asked, answer.Answered) <= SlowestAnswer)
        {
            Follow(answer);
        }
    }

    private async Task<Answer> AskAsync(CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        var shown = await database.ReadAsync(cancellationToken);
        return new(shown, asked, clock.GetTimestamp());
    }

    private void Follow(Answer answer)
    {
        clock.Follow(answer.Shown, answer.Asked, answer.Answered);
        var ahead = clock.MachineAhead;
        if (ahead.Duration() > Tolerated && !isWrong)
        {
            log.LogWarning("This machine's clock is {Seconds:0} s ahead of the database's (negative: behind). The service goes by the database's; set the machine's right.", ahead.TotalSeconds);
        }
        else if (ahead.Duration() <= Tolerated && isWrong)
        {
            log.LogInformation("This machine's clock agrees with the database's again.");
        }

        isWrong = ahead.Duration() > Tolerated;
    }

    private sealed record Answer(DateTimeOffset Shown, long Asked, long Answered);
}
