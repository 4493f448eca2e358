using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Demo;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Storms;

/// <summary>
/// Three hosts on one PostgreSQL and one RabbitMQ, replaced one by one by a later release that migrates the database under the others (ADR 80): reminders leave exactly once, and workflows go on, on old
/// hosts and new.
/// </summary>
public sealed class RollingUpgradeTests : IAsyncLifetime
{
    private const int People = 10;
    private const int PromisesEach = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>A Monday, so that digests leave.</summary>
    private static readonly DateTimeOffset Morning = SwedishTime.InstantOf(new DateOnly(2027, 2, 1), new TimeOnly(8, 0));

    private readonly string folder = TestSettings.NewFolder();
    private readonly SmtpSink mail = SmtpSink.Start();
    private readonly HostProcess?[] processes = new HostProcess?[3];
    private List<(string Name, string Value)> variables = null!;
    private ServerClock clock = null!;

    /// <summary>The third of the old hosts lives in this process, so that commands can be given to it.</summary>
    private RunningHost? old;

    private Actor karin = null!;
    private int promised;

    public async Task InitializeAsync()
    {
        var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        clock = await ServerClock.MoveAsync(database, Morning);
        var broker = (await RabbitMqServer.SharedAsync()).NextVirtualHost();
        BrokerAddress.TryParse(broker, out var address).ShouldBeTrue();
        variables =
        [
            (SettingKeys.Database.Variable, database),
            (SettingKeys.IdentityKey.Variable, SettingKeys.IdentityKey.Example),
            (SettingKeys.RabbitMq.Variable, broker),
            (SettingKeys.SmtpHost.Variable, SmtpSink.Host),
            (SettingKeys.SmtpPort.Variable, mail.Port.ToString(CultureInfo.InvariantCulture)),
            (SettingKeys.SmtpFrom.Variable, "jobbspar@example.se"),
            (SettingKeys.SmtpStartTls.Variable, "false"),
            (SettingKeys.SweepSeconds.Variable, "1"),
        ];
        old = await RunningHost.StartAsync(
            TestSettings.Embedded(Path.Combine(folder, "old")) with
            {
                Database = DatabaseSettings.PostgreSql(database),
                Broker = address,
                Smtp = new SmtpServer { Host = SmtpSink.Host, Port = mail.Port, StartTls = false },
                SweepInterval = TimeSpan.FromSeconds(1),
                TimerInterval = TimeSpan.FromSeconds(1),
            },
            withScheduler: true);
        karin = await ExampleTrack.AddUserAsync(old, "karin", Role.Coordinator);
        processes[0] = await StartAsync(0);
        processes[1] = await StartAsync(1);
    }

    [Fact]
    public async Task Hosts_are_replaced_by_a_later_release_one_by_one_while_the_others_go_on()
    {
        var newer = NewerProgram.Create(Path.Combine(folder, "newer"));
        var track = await ExampleTrack.StartAsync(old!, karin);
        await PromisedAndSettledAsync("before");

        // The first of the later release migrates while the two old ones work.
        (await processes[0]!.StopAsync()).ShouldBe(0);
        await PromiseAsync("meanwhile");
        processes[0] = await StartAsync(0, newer);
        (await NewestMigrationAsync()).ShouldBe(NewerProgram.Migration);
        await PromisedAndSettledAsync("migrated");
        await GoOnAsync(track);

        // An old one that dies now, and is started as it was, keeps away from the database and says why; the others do not mind.
        await processes[1]!.KillAsync();
        await PromiseAsync("killed");
        using (var again = HostProcess.Start(variables, Arguments(1)))
        {
            (await again.ExitAsync()).ShouldBe(1);
            again.Lines.ShouldContain(line => line.Contains("newer than this program", StringComparison.Ordinal) && line.Contains("9000", StringComparison.Ordinal));
        }

        processes[1] = await StartAsync(1, newer);
        await PromisedAndSettledAsync("one old one left");
        var second = await ExampleTrack.StartAsync(old!, karin);
        await GoOnAsync(second);

        await InvariantsAsync();
        await old!.DisposeAsync();
        old = null;
        processes[2] = await StartAsync(2, newer);
        processes.ShouldAllBe(one => !one!.HasExited);
        processes.SelectMany(one => one!.Lines).ShouldNotContain(line => line.Contains("cached plan", StringComparison.Ordinal) || line.Contains("does not exist", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        foreach (var process in processes)
        {
            process?.Dispose();
        }

        if (old is not null)
        {
            await old.DisposeAsync();
        }

        await mail.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<HostProcess> StartAsync(int n, string? program = null)
    {
        processes[n]?.Dispose();
        var started = program is null ? HostProcess.Start(variables, Arguments(n)) : HostProcess.Start(program, variables, Arguments(n));
        await started.SaysAsync("http://127.0.0.1:");
        return started;
    }

    private string[] Arguments(int n) => ["serve", "--urls", FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}"), "--data", Path.Combine(folder, n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>On the old host: a task is finished and its workflow goes on from there; and what new workflows follow is what the later release has drawn.</summary>
    private async Task GoOnAsync(Guid track)
    {
        var form = DemoTracks.All[3].Form;
        var today = SwedishTime.Today(clock);
        var evidence = new DemoEvidence(
            new DemoTrack { Coordinator = karin.DisplayName, Substitute = "", Registered = 0, Start = 0, End = 0, Form = form }, today, new DateOnly(2027, 6, 1), new DateOnly(2027, 12, 1), today);
        var open = await ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.SubjectId == track && row.Status == ChecklistStatus.NotStarted).OrderBy(row => row.ItemCode).ToListAsync());
        var finished = Guid.Empty;
        for (var n = 0; finished == Guid.Empty && n < open.Count; n++)
        {
            var change = new TaskChange { TaskId = open[n].Id, Version = open[n].Version, Values = evidence.Of(open[n].ItemCode) };
            finished = (await old!.Get<TaskCommands>().CompleteAsync(karin, change, CancellationToken.None)).Accepted ? open[n].Id : Guid.Empty;
        }

        var item = await ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.Id == finished));
        item.Status.ShouldBe(ChecklistStatus.Done);
        (await ReadAsync(db => db.WorkflowBookmarks.AnyAsync(row => row.Id == item.BookmarkId))).ShouldBeFalse("the workflow waits for it no more");
        (await ReadAsync(db => db.Promises.AnyAsync(row => row.ChecklistItemId == finished && row.Status == PromiseStatus.Promised))).ShouldBeFalse("nobody is reminded of what is done");
        (await ReadAsync(db => db.WorkflowDefinitions.Where(row => row.DefinitionId == NewerProgram.Workflow && row.IsPublished).Select(row => row.Version).SingleAsync())).ShouldBe(2);
        (await old!.Get<DefinitionStore>().FindPublishedAsync(NewerProgram.Workflow, CancellationToken.None)).ShouldNotBeNull("an old host reads what a newer one published");
    }

    private async Task PromisedAndSettledAsync(string when)
    {
        await PromiseAsync(when);
        await Eventually.TrueAsync(
            () => ReadAsync(async db => !await OurPromises(db).AnyAsync(row => row.Status == PromiseStatus.Promised || row.Status == PromiseStatus.Underway)),
            $"what was promised {when} was settled",
            Patience);
    }

    /// <summary>To people of its own each time: one thing each that goes at once, and some for her digest of the day.</summary>
    private Task PromiseAsync(string when)
    {
        promised += People * PromisesEach;
        return old!.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var now = clock.GetUtcNow();
                var people = Enumerable.Range(0, People).Select(n => $"{when.Replace(' ', '-')}{n}").Select(name => new UserAccount { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = $"{name}@example.se", DisplayName = name }).ToList();
                unit.Db.Users.AddRange(people);
                await unit.Db.SaveChangesAsync(token);
                unit.Db.Promises.AddRange(Enumerable.Range(0, People * PromisesEach).Select(n => new Promise
                {
                    Id = Guid.CreateVersion7(now),
                    BusinessKey = FormattableString.Invariant($"prov:{when}:{n}"),
                    Code = NoticeCode.Operations,
                    Addressee = Addressee.Person,
                    UserId = people[n % People].Id,
                    AtOnce = n < People,
                    DueAt = now,
                    Status = PromiseStatus.Promised,
                    PromisedAt = now,
                }));
            },
            CancellationToken.None);
    }

    private async Task InvariantsAsync()
    {
        mail.Mails.Select(one => one.Header("Message-ID")).ShouldBeUnique();
        (await ReadAsync(db => OurPromises(db).CountAsync())).ShouldBe(promised);
        (await ReadAsync(db => db.Receipts.CountAsync(row => OurPromises(db).Any(promise => promise.Id == row.PromiseId && row.Outcome == PromiseStatus.Delivered)))).ShouldBe(promised);
        (await ReadAsync(db => db.Notifications.CountAsync(row => OurPromises(db).Any(promise => promise.Id == row.PromiseId)))).ShouldBe(promised);
        mail.Mails.GroupBy(one => one.To.Single(), StringComparer.Ordinal).Where(group => !group.Key.StartsWith("karin", StringComparison.Ordinal)).ShouldAllBe(group => group.Count() <= 2, "one at once and one digest");
        (await ReadAsync(db => db.DeadLetters.CountAsync())).ShouldBe(0);
        (await ReadAsync(db => db.ConsequenceFaults.CountAsync())).ShouldBe(0);
        (await old!.Get<LedgerVerification>().VerifyAsync(CancellationToken.None)).Faults.ShouldBeEmpty();
    }

    private static IQueryable<Promise> OurPromises(JobbsparDbContext db) => db.Promises.Where(row => row.BusinessKey.StartsWith("prov:"));

    private Task<int> NewestMigrationAsync() => ReadAsync(db => db.Database.SqlQueryRaw<int>("""SELECT max(number) AS "Value" FROM schema_migration""").SingleAsync());

    private Task<T> ReadAsync<T>(Func<JobbsparDbContext, Task<T>> read) => old!.Get<Transactions>().ReadAsync((db, _) => read(db), CancellationToken.None);
}
