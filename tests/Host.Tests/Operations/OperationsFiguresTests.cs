using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Host.Operations;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Tests.Operations;

/// <summary>What a watcher sees of a morning that does not go well: <c>/health</c>, the meter and a collector say the same, and it is what stands in the database.</summary>
public sealed class OperationsFiguresTests : IAsyncLifetime
{
    private const int Due = 37;
    private const int Dead = 13;
    private const int Sent = 200;
    private const int OfAnother = 98765;

    private static readonly string[] Gauges =
    [
        "jobbspar.promises.due", "jobbspar.oldest_unsent", "jobbspar.digests.underway", "jobbspar.messages.unsent", "jobbspar.dead_letters", "jobbspar.lateness.p50", "jobbspar.lateness.p95",
        "jobbspar.lateness.p99",
    ];

    private readonly string folder = TestSettings.NewFolder();
    private readonly ManualClock clock = new(ExampleTrack.Registration);
    private MetricsCollector collector = null!;
    private RunningHost? host;

    public async Task InitializeAsync()
    {
        collector = await MetricsCollector.StartAsync();
        host = await RunningHost.StartAsync(TestSettings.Embedded(folder) with { Metrics = collector.Address }, clock);
        var someone = await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        await host.Get<Transactions>().RunAsync((unit, token) => FillAsync(unit.Db, someone.UserId, token), CancellationToken.None);
        await host.Get<OperationsWatch>().ReadAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Health_tells_what_waits_since_when_how_late_mail_leaves_and_what_nobody_could_handle()
    {
        using var browser = new HttpClient { BaseAddress = host!.Address };
        var health = JsonNode.Parse(await browser.GetStringAsync(new Uri("/health", UriKind.Relative)))!;

        ((string)health["status"]!).ShouldBe("Known");
        ((DateTimeOffset)health["at"]!).ShouldBe(clock.GetUtcNow());
        ((int)health["dueNow"]!).ShouldBe(Due);
        ((double)health["oldestUnsentSeconds"]!).ShouldBe(Due * 60);
        ((int)health["deadLetters"]!).ShouldBe(Dead);
        ((int)health["digestsUnderway"]!).ShouldBe(0);
        ((int)health["messagesUnsent"]!).ShouldBe(0);
        var late = health["latenessSeconds"]!;
        new[] { "emails", "p50", "p95", "p99", "longest" }.Select(name => (double)late[name]!).ShouldBe([Sent, 100, 190, 198, 200]);
        health.AsObject().Select(field => field.Key).ShouldBe(["status", "at", "dueNow", "oldestUnsentSeconds", "digestsUnderway", "messagesUnsent", "deadLetters", "latenessSeconds"], "figures, and nothing of anybody");
    }

    [Fact]
    public void The_meter_says_the_same()
    {
        var told = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (string.Equals(instrument.Meter.Name, OperationsWatch.MeterName, StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => told.GetOrAdd(instrument.Name, _ => []).Add(value));
        listener.Start();

        listener.RecordObservableInstruments();

        // Hosts of other tests in this process have meters of the same name; these figures are this one's alone.
        told["jobbspar.promises.due"].ShouldContain(Due);
        told["jobbspar.oldest_unsent"].ShouldContain(Due * 60.0);
        told["jobbspar.dead_letters"].ShouldContain(Dead);
        told["jobbspar.lateness.p50"].ShouldContain(100.0);
        told["jobbspar.lateness.p95"].ShouldContain(190.0);
        told["jobbspar.lateness.p99"].ShouldContain(198.0);
        Gauges.ShouldBeSubsetOf(told.Keys);
    }

    [Fact]
    public async Task A_collector_gets_every_gauge_over_its_socket_and_no_address()
    {
        // Another host in this process has a meter of the same name, and gauges alike.
        using var others = new Meter(OperationsWatch.MeterName);
        others.CreateObservableGauge("jobbspar.promises.due", () => (double)OfAnother, description: "Promises that may leave now and have not.");

        // A host that ends hands over what it has; until then the exporter takes its time.
        await host!.DisposeAsync();
        host = null;

        var exported = string.Concat(collector.Exports.Select(Encoding.Latin1.GetString));
        Gauges.ShouldAllBe(name => exported.Contains(name, StringComparison.Ordinal));
        exported.ShouldContain(AsSent(Due), Case.Sensitive, "the figure itself, as the protocol writes a double");
        exported.ShouldNotContain(AsSent(OfAnother), Case.Sensitive);
        exported.ShouldNotContain("@example.se");
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await collector.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string AsSent(double figure) => Encoding.Latin1.GetString(BitConverter.GetBytes(figure));

    /// <summary>Promises that should have left 1, 2, 3 … minutes ago, e-mails that left 1, 2, 3 … seconds late, and dead letters.</summary>
    private Task<int> FillAsync(JobbsparDbContext db, Guid someone, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        db.Promises.AddRange(Enumerable.Range(1, Due).Select(n => new Promise
        {
            Id = Guid.CreateVersion7(now),
            BusinessKey = FormattableString.Invariant($"prov:{n}"),
            Code = NoticeCode.Operations,
            Addressee = Addressee.Person,
            UserId = someone,
            DueAt = now.AddMinutes(-n),
            Status = PromiseStatus.Promised,
            PromisedAt = now.AddDays(-1),
        }));
        db.Digests.AddRange(Enumerable.Range(1, Sent).Select(n => new Digest
        {
            Id = Guid.CreateVersion7(now),
            BusinessKey = FormattableString.Invariant($"prov:{n}"),
            UserId = someone,
            AtOnce = false,
            DueAt = now.AddHours(-1).AddSeconds(-n),
            Status = DigestStatus.Sent,
            NotBefore = now.AddHours(-1),
            CreatedAt = now.AddHours(-1),
            SettledAt = now.AddHours(-1),
        }));
        db.DeadLetters.AddRange(Enumerable.Range(1, Dead).Select(n => new DeadLetter { Id = Guid.CreateVersion7(now), MessageId = Guid.CreateVersion7(now), Payload = "{}", Reason = "Prov.", ArrivedAt = now }));
        return db.SaveChangesAsync(cancellationToken);
    }
}
