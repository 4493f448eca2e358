using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Storms;

/// <summary>
/// Three hosts on one PostgreSQL and one RabbitMQ, of which one machine's clock is 90 s ahead and one's an hour behind: nothing leaves too early, nothing twice, and no row tells a wrong time.
/// </summary>
public sealed class WrongClocksTests : IAsyncLifetime
{
    private const int People = 12;
    private const int Promises = 120;

    private static readonly TimeSpan[] Ahead = [TimeSpan.Zero, TimeSpan.FromSeconds(90), TimeSpan.FromHours(-1)];

    /// <summary>Between two machines with the right time, and for rounding by the database.</summary>
    private static readonly TimeSpan Close = TimeSpan.FromSeconds(2);

    private readonly List<string> folders = [.. Ahead.Select(_ => TestSettings.NewFolder())];
    private readonly List<RunningHost> hosts = [];
    private readonly SmtpSink mail = SmtpSink.Start();

    private Transactions Transactions => hosts[0].Get<Transactions>();

    public async Task InitializeAsync()
    {
        var settings = await TestSettings.ProductionAsync(folders[0]) with
        {
            Smtp = new SmtpServer { Host = SmtpSink.Host, Port = mail.Port, StartTls = false },
            SweepInterval = TimeSpan.FromSeconds(1),
            TimerInterval = TimeSpan.FromSeconds(1),
        };
        for (var n = 0; n < Ahead.Length; n++)
        {
            hosts.Add(await RunningHost.StartAsync(settings with { DataFolder = folders[n] }, machine: new WrongClock(Ahead[n]), withScheduler: true));
        }
    }

    [Fact]
    public async Task Hosts_with_wrong_clocks_agree_on_what_is_due_and_when_it_left()
    {
        var begun = TimeProvider.System.GetUtcNow();
        foreach (var host in hosts)
        {
            host.Get<TimeProvider>().GetUtcNow().ShouldBe(TimeProvider.System.GetUtcNow(), Close);
        }

        // Now, and within what the fast machine's clock takes for past.
        var soon = begun + TimeSpan.FromSeconds(20);
        await Transactions.RunAsync((unit, token) => PromiseAsync(unit.Db, begun, soon, token), CancellationToken.None);
        await Eventually.TrueAsync(() => ReadAsync(db => db.Promises.AllAsync(row => row.DueAt >= soon || (row.Status != PromiseStatus.Promised && row.Status != PromiseStatus.Underway))), "what was due had its receipts", TimeSpan.FromMinutes(2));
        await Eventually.TrueAsync(() => ReadAsync(db => db.Promises.AllAsync(row => row.Status != PromiseStatus.Promised && row.Status != PromiseStatus.Underway)), "what became due had its receipts", TimeSpan.FromMinutes(3));
        var ended = TimeProvider.System.GetUtcNow();

        var told = await ReadAsync(db => db.Receipts.Join(db.Promises, receipt => receipt.PromiseId, promise => promise.Id, (receipt, promise) => new { promise.DueAt, receipt.At }).ToListAsync());
        told.Count.ShouldBe(2 * Promises);
        told.ShouldAllBe(row => row.At >= row.DueAt && row.At >= begun - Close && row.At <= ended + Close);
        (await ReadAsync(db => db.Digests.AllAsync(row => row.Status == DigestStatus.Sent))).ShouldBeTrue("none was called uncertain by a host that thought its sender's time was up");
        mail.Mails.Select(one => one.Header("Message-ID")).ShouldBeUnique();
        mail.Mails.ShouldAllBe(one => DateTimeOffset.Parse(one.Header("Date"), CultureInfo.InvariantCulture) >= begun - Close && DateTimeOffset.Parse(one.Header("Date"), CultureInfo.InvariantCulture) <= ended + Close);
        (await ReadAsync(db => db.DeadLetters.CountAsync())).ShouldBe(0);
        (await hosts[0].Get<LedgerVerification>().VerifyAsync(CancellationToken.None)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_schedulers_cluster_counts_none_of_them_as_dead()
    {
        var at = TimeProvider.System.GetUtcNow();
        await Eventually.TrueAsync(
            async () => (await CheckInsAsync()).Count(ticks => ticks >= at.UtcTicks) == Ahead.Length,
            "all have checked in since",
            TimeSpan.FromMinutes(1));

        (await CheckInsAsync()).ShouldAllBe(ticks => ticks <= (TimeProvider.System.GetUtcNow() + Close).UtcTicks);
    }

    public async Task DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await mail.DisposeAsync();
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    private static async Task PromiseAsync(JobbsparDbContext db, DateTimeOffset now, DateTimeOffset soon, CancellationToken cancellationToken)
    {
        var people = Enumerable.Range(0, People)
            .Select(n => new UserAccount { Id = Guid.CreateVersion7(), UserName = $"person{n}", NormalizedUserName = $"PERSON{n}", Email = $"person{n}@example.se", DisplayName = $"Person {n}" })
            .ToList();
        db.Users.AddRange(people);
        await db.SaveChangesAsync(cancellationToken);
        db.Promises.AddRange(Enumerable.Range(0, 2 * Promises).Select(n => new Promise
        {
            Id = Guid.CreateVersion7(now),
            BusinessKey = FormattableString.Invariant($"prov:{n}"),
            Code = NoticeCode.Operations,
            Addressee = Addressee.Person,
            UserId = people[n % People].Id,
            AtOnce = true,
            DueAt = n < Promises ? now : soon,
            Status = PromiseStatus.Promised,
            PromisedAt = now,
        }));
    }

    private Task<List<long>> CheckInsAsync() => ReadAsync(db => db.Database.SqlQueryRaw<long>("""SELECT last_checkin_time AS "Value" FROM qrtz_scheduler_state""").ToListAsync());

    private Task<T> ReadAsync<T>(Func<JobbsparDbContext, Task<T>> read) => Transactions.ReadAsync((db, _) => read(db), CancellationToken.None);

    /// <summary>A machine whose clock is set wrong; its counter runs like any other.</summary>
    private sealed class WrongClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
