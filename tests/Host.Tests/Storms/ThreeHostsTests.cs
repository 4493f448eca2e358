using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Host.Tests.Storms;

/// <summary>
/// Three host processes on one PostgreSQL, one RabbitMQ and one mail server, which go on while any of them is killed, frozen or started anew, and while the servers go away.
/// After each disaster: every promise has exactly one receipt, nobody got anything twice, nothing is forgotten. Half of the promises go at once, half into people's digests of the day: the database server's
/// clock shows a Monday morning, when most falls due. <c>./test --storm N</c> repeats them N times; <c>./test --outage M</c> lets the broker be away for M minutes and the database for one.
/// </summary>
public sealed class ThreeHostsTests : IAsyncLifetime
{
    private const int People = 20;
    private const int AtOncePerRound = 120;
    private const int ForDigestsEach = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly DateTimeOffset Morning = SwedishTime.InstantOf(new DateOnly(2027, 2, 1), new TimeOnly(7, 45));

    private static readonly TimeSpan BrokerAway = TimeSpan.FromMinutes(Asked("JOBBSPAR_OUTAGE_MINUTES", otherwise: 0));

    private static readonly TimeSpan DatabaseAway = BrokerAway > TimeSpan.Zero ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;

    private readonly string folder = TestSettings.NewFolder();
    private readonly SmtpSink mail = SmtpSink.Start();
    private readonly HostProcess?[] hosts = new HostProcess?[3];
    private PostgresServer postgres = null!;
    private RabbitMqServer rabbit = null!;
    private ServiceProvider services = null!;
    private List<(string Name, string Value)> settings = null!;
    private ServerClock clock = null!;
    private List<Guid> people = null!;
    private List<Guid> readers = null!;
    private int waves;
    private int promised;

    private Transactions Transactions => services.GetRequiredService<Transactions>();

    public async Task InitializeAsync()
    {
        // Durable: what was committed before a crash must be there after it.
        postgres = await PostgresServer.StartAsync(durable: true);
        rabbit = await RabbitMqServer.StartAsync();
        var database = await postgres.CreateDatabaseAsync();
        clock = await ServerClock.MoveAsync(database, Morning);
        settings =
        [
            (SettingKeys.Database.Variable, database),
            (SettingKeys.IdentityKey.Variable, SettingKeys.IdentityKey.Example),
            (SettingKeys.RabbitMq.Variable, rabbit.NextVirtualHost()),
            (SettingKeys.SmtpHost.Variable, SmtpSink.Host),
            (SettingKeys.SmtpPort.Variable, mail.Port.ToString(CultureInfo.InvariantCulture)),
            (SettingKeys.SmtpFrom.Variable, "jobbspar@example.se"),
            (SettingKeys.SmtpStartTls.Variable, "false"),
            (SettingKeys.SweepSeconds.Variable, "1"),
        ];
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddJobbsparPersistence(DatabaseSettings.PostgreSql(database)).AddSingleton<LedgerVerification>().BuildServiceProvider();
        for (var n = 0; n < hosts.Length; n++)
        {
            await StartAsync(n);
        }

        people = await Transactions.RunAsync((unit, token) => AddPeopleAsync(unit, "person", token), CancellationToken.None);
    }

    [Fact]
    public async Task Promises_are_kept_whatever_happens_to_hosts_broker_database_and_mail()
    {
        var rounds = Asked("JOBBSPAR_STORM_ROUNDS", otherwise: 1);
        for (var round = 0; round < rounds; round++)
        {
            await ThroughAsync("a host is killed and another takes over", KillAsync);
            await ThroughAsync("a host freezes beyond every lease and wakes again", FreezeAsync);
            await ThroughAsync("the broker restarts in the middle of publishing", RestartBrokerAsync);
            await ThroughAsync("the broker is away while the day's digests are made", BrokerAwayAsync);
            await ThroughAsync("the database is gone for a while", RestartDatabaseAsync);
            await ThroughAsync("broker and database go while digests are under way", LoseBothAsync);
            await ThroughAsync("the mail server answers 4xx", RefuseForNowAsync);
            await ThroughAsync("the mail server breaks off after it has taken the mail", KeepAndBreakAsync);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var host in hosts)
        {
            host?.Dispose();
        }

        await services.DisposeAsync();
        await mail.DisposeAsync();
        await rabbit.DisposeAsync();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ThroughAsync(string disaster, Func<Task> strike)
    {
        // Whose digest of the day has left gets no second one, so each disaster has readers of its own.
        var wave = waves++;
        readers = await Transactions.RunAsync((unit, token) => AddPeopleAsync(unit, FormattableString.Invariant($"lasare{wave}-"), token), CancellationToken.None);
        await PromiseAsync();
        await strike();
        await PatientlyAsync(SettledAsync, $"all promises were settled although {disaster}");
        await InvariantsAsync(disaster);
        var digests = await ReadAsync(db => db.Digests.Where(row => !row.AtOnce && readers.Contains(row.UserId)).Select(row => new { row.UserId, row.Status }).ToListAsync());
        digests.Select(row => row.UserId).ShouldBeUnique($"one digest a day when {disaster}");
        digests.Count.ShouldBe(People, disaster);
        digests.ShouldAllBe(row => row.Status == DigestStatus.Sent || row.Status == DigestStatus.Uncertain);
        mail.Mails.CountBy(one => one.To.Single(), StringComparer.Ordinal).Where(one => one.Key.StartsWith("lasare", StringComparison.Ordinal)).ShouldAllBe(one => one.Value == 1, $"one e-mail a day when {disaster}");
    }

    /// <summary>Says, where it did not happen, what was left and who held it.</summary>
    private async Task PatientlyAsync(Func<Task<bool>> condition, string what)
    {
        try
        {
            await Eventually.TrueAsync(condition, what, Patience);
        }
        catch (TimeoutException late)
        {
            var unsent = await ReadAsync(db => db.OutboxMessages.CountAsync(row => row.SentAt == null));
            var busy = await ReadAsync(db => db.Database.SqlQueryRaw<string>(
                """SELECT concat(pid, ' ', application_name, ' ', state, ' ', wait_event, ' waits for ', pg_blocking_pids(pid), ' ', now() - state_change, ' ', left(query, 200)) AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'""").ToListAsync());
            throw new TimeoutException($"{late.Message} Open {await OpenAsync()}, claimed {await ClaimedAsync()}, unsettled {await UnsettledAsync()}, unsent {unsent}. {string.Join(" | ", busy)}", late);
        }
    }

    private async Task KillAsync()
    {
        await hosts[0]!.KillAsync();
        hosts[0]!.Dispose();
        await StartAsync(0);
    }

    private async Task FreezeAsync()
    {
        await hosts[1]!.PauseAsync();

        // The others do the work; the frozen one wakes after its outbox lease has ended, which it does not know.
        await PatientlyAsync(async () => await LeasesHaveEndedAsync() && (await OpenAsync() == 0 || await ClaimedAsync() == await UnsettledAsync()), "the others did what could be done");
        await hosts[1]!.GoOnAsync();
    }

    private async Task RestartBrokerAsync()
    {
        await rabbit.StopAsync(crash: true);
        await PromiseAsync();
        await rabbit.StartAgainAsync();
    }

    /// <summary>Hosts bundle and cannot say so; what is promised meanwhile still comes into the same digests.</summary>
    private async Task BrokerAwayAsync()
    {
        await rabbit.StopAsync(crash: true);
        await PatientlyAsync(() => ReadAsync(async db => await db.Digests.CountAsync(row => !row.AtOnce && readers.Contains(row.UserId)) == People), "the digests were made without the broker");
        await PromiseAsync();
        await PatientlyAsync(() => ReadAsync(db => db.Promises.AllAsync(row => row.Status != PromiseStatus.Promised)), "what came after was put into them");
        await Eventually.StaysTrueAsync(
            async () => AllLive() && await ReadAsync(db => db.Digests.CountAsync(row => readers.Contains(row.UserId) && row.Status == DigestStatus.Sent)) == 0,
            "all hosts live, and nothing leaves that no host has been told of",
            BrokerAway);
        await rabbit.StartAgainAsync();
    }

    /// <summary>As soon as some digests are on their way, whatever state the others are in.</summary>
    private async Task LoseBothAsync()
    {
        await PatientlyAsync(() => ReadAsync(db => db.Digests.AnyAsync(row => readers.Contains(row.UserId))), "digests were under way");
        await Task.WhenAll(rabbit.StopAsync(crash: true), postgres.StopAsync(crash: true));
        await Task.WhenAll(rabbit.StartAgainAsync(), postgres.StartAgainAsync());
    }

    private async Task RestartDatabaseAsync()
    {
        await postgres.StopAsync(crash: true);
        await Eventually.StaysTrueAsync(() => Task.FromResult(AllLive()), "all hosts live without their database", DatabaseAway);
        await postgres.StartAgainAsync();
    }

    private async Task RefuseForNowAsync()
    {
        mail.Answer = SmtpAnswer.RefuseForNow;
        await Eventually.TrueAsync(
            () => ReadAsync(db => db.Digests.AnyAsync(row => row.Status == DigestStatus.Waiting && row.Attempts > 0)), "an e-mail was put off", Patience);
        mail.Answer = SmtpAnswer.Accept;

        // As if the minutes until the next attempt had passed.
        await Eventually.TrueAsync(
            async () =>
            {
                await PassAsync(DigestStatus.Waiting);
                return await OpenAsync() == 0;
            },
            "what was put off left",
            Patience);
    }

    private async Task KeepAndBreakAsync()
    {
        mail.Answer = SmtpAnswer.KeepAndBreak;
        await Eventually.TrueAsync(
            async () =>
            {
                await PassAsync(DigestStatus.Claimed);
                return await OpenAsync() == 0;
            },
            "what is in doubt was settled",
            Patience);
        mail.Answer = SmtpAnswer.Accept;
    }

    /// <summary>An e-mail whose sender ended in the middle is settled when its lease ends; the minutes until then pass at once.</summary>
    private async Task<bool> SettledAsync()
    {
        try
        {
            if (await OpenAsync() == 0)
            {
                return true;
            }

            if (await ClaimedAsync() > 0 && await ClaimedAsync() == await UnsettledAsync())
            {
                await PassAsync(DigestStatus.Claimed);
            }
        }
        catch (DatabaseUnavailableException)
        {
            // It comes back within the patience of whoever asks.
        }

        return false;
    }

    private async Task InvariantsAsync(string disaster)
    {
        var twice = mail.Mails.GroupBy(one => one.Header("Message-ID"), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
        twice.ShouldBeEmpty($"nobody gets the same thing twice when {disaster}");
        (await ReadAsync(db => db.Promises.CountAsync())).ShouldBe(promised, disaster);
        (await ReadAsync(db => db.Receipts.CountAsync())).ShouldBe(promised, disaster);
        (await ReadAsync(db => db.Notifications.CountAsync())).ShouldBe(promised, $"everything stands in the product when {disaster}");
        (await ReadAsync(db => db.Digests.CountAsync(row => row.Status == DigestStatus.Sent))).ShouldBeLessThanOrEqualTo(mail.Mails.Count, disaster);
        var verdict = await services.GetRequiredService<LedgerVerification>().VerifyAsync(CancellationToken.None);
        verdict.Faults.ShouldBeEmpty(disaster);
        verdict.Holds.ShouldBeTrue(disaster);
        (await ReadAsync(db => db.DeadLetters.CountAsync())).ShouldBe(0, disaster);
    }

    private async Task PromiseAsync()
    {
        promised += AtOncePerRound + (People * ForDigestsEach);
        await Transactions.RunAsync(
            (unit, _) =>
            {
                var now = clock.GetUtcNow();
                unit.Db.Promises.AddRange(Enumerable.Range(0, AtOncePerRound).Select(n => ToPerson(people[n % People], atOnce: true, now)));
                unit.Db.Promises.AddRange(Enumerable.Range(0, People * ForDigestsEach).Select(n => ToPerson(readers[n % People], atOnce: false, now)));
                return Task.CompletedTask;
            },
            CancellationToken.None);
    }

    private static Promise ToPerson(Guid userId, bool atOnce, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        BusinessKey = $"prov:{Guid.NewGuid():N}",
        Code = NoticeCode.Operations,
        Addressee = Addressee.Person,
        UserId = userId,
        AtOnce = atOnce,
        DueAt = now,
        Status = PromiseStatus.Promised,
        PromisedAt = now,
    };

    private static async Task<List<Guid>> AddPeopleAsync(UnitOfWork unit, string named, CancellationToken cancellationToken)
    {
        var added = Enumerable.Range(0, People)
            .Select(n => FormattableString.Invariant($"{named}{n}"))
            .Select(name => new UserAccount { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = $"{name}@example.se", DisplayName = name })
            .ToList();
        unit.Db.Users.AddRange(added);
        await unit.Db.SaveChangesAsync(cancellationToken);
        return added.ConvertAll(user => user.Id);
    }

    private static int Asked(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : otherwise;

    private bool AllLive() => Array.TrueForAll(hosts, host => !host!.HasExited);

    private async Task StartAsync(int n)
    {
        hosts[n] = HostProcess.Start(
            settings,
            "serve",
            "--urls",
            FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}"),
            "--data",
            Path.Combine(folder, n.ToString(CultureInfo.InvariantCulture)));
        await hosts[n]!.SaysAsync("http://127.0.0.1:");
    }

    private Task<int> OpenAsync() => ReadAsync(db => db.Promises.CountAsync(row => row.Status == PromiseStatus.Promised || row.Status == PromiseStatus.Underway));

    private Task<int> ClaimedAsync() => ReadAsync(db => db.Digests.CountAsync(row => row.Status == DigestStatus.Claimed));

    /// <summary>What is not settled: digests, and promises that are in none yet.</summary>
    private Task<int> UnsettledAsync() => ReadAsync(async db => await db.Digests.CountAsync(row => row.SettledAt == null) + await db.Promises.CountAsync(row => row.Status == PromiseStatus.Promised));

    private Task<bool> LeasesHaveEndedAsync() => ReadAsync(db => db.OutboxMessages.AllAsync(row => row.SentAt != null));

    private Task<int> PassAsync(DigestStatus status)
    {
        var now = clock.GetUtcNow();
        return Transactions.RunAsync((unit, token) => unit.Db.Digests.Where(row => row.Status == status).ExecuteUpdateAsync(set => set.SetProperty(row => row.NotBefore, now), token), CancellationToken.None);
    }

    private Task<T> ReadAsync<T>(Func<JobbsparDbContext, Task<T>> read) => Transactions.ReadAsync((db, _) => read(db), CancellationToken.None);
}
