using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Testing;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>One command is one transaction with one commit (D2).</summary>
public abstract class TransactionsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(2));

    private TestDatabase database = null!;

    private Transactions Transactions => database.Transactions;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync(kind);

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task RunAsync_WorkSucceeds_DomainAndEngineAreKeptTogether()
    {
        var instance = Instance();
        await Transactions.RunAsync(
            async (unit, token) =>
            {
                unit.Db.Organisations.Add(Renova());
                await unit.Engine.SaveAsync(new() { Instance = instance, IsNew = true }, token);
            },
            default);

        (await CountAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task RunAsync_WorkFails_NothingIsKept()
    {
        await Should.ThrowAsync<FormatException>(() => Transactions.RunAsync(
            async (unit, token) =>
            {
                unit.Db.Organisations.Add(Renova());
                await unit.Db.SaveChangesAsync(token);
                await unit.Engine.SaveAsync(new() { Instance = Instance(), IsNew = true }, token);
                throw new FormatException("too late");
            },
            default));

        (await CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task RunAsync_FourTakeTheNextPublicCodeAtOnce_EachGetsItsOwn()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Transactions.RunAsync(AddTrackAsync, default))));

        codes.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 4).Select(number => $"JS-2026-{number:000}"));
    }

    [Fact]
    public async Task RunAsync_RowWasChangedMeanwhile_TheWorkRunsAgainAndSeesIt()
    {
        await Transactions.RunAsync(AddTrackAsync, default);
        var runs = 0;

        var version = await Transactions.RunAsync(
            async (unit, token) =>
            {
                var track = await unit.Db.Tracks.SingleAsync(token);
                track.Title += "!";
                if (runs++ == 0)
                {
                    // As if another host had committed after our read: the version in the row is no longer the one we saw.
                    unit.Db.Entry(track).Property(x => x.Version).OriginalValue = -1;
                }

                return track.Version;
            },
            default);

        runs.ShouldBe(2);
        version.ShouldBe(0);
        var stored = await Transactions.ReadAsync((db, token) => db.Tracks.SingleAsync(token), default);
        (stored.Title, stored.Version).ShouldBe(("Renhållningsspåret!", 1));
    }

    [Fact]
    public async Task RunAsync_ConflictNeverEnds_ComesOutAfterFourAttempts()
    {
        var runs = 0;

        await Should.ThrowAsync<ConcurrentChangeException>(() => Transactions.RunAsync<bool>(
            (_, _) =>
            {
                runs++;
                throw new ConcurrentChangeException(Guid.Empty);
            },
            default));

        runs.ShouldBe(4);
    }

    [Fact]
    public async Task RunAsync_WithinAnotherTransaction_IsRefusedAtOnce() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Transactions.RunAsync((_, token) => Transactions.RunAsync(AddTrackAsync, token), default));

    [Fact]
    public async Task RunAsync_TaskThatOutlivesTheTransactionThatStartedIt_MayBeginItsOwn()
    {
        var go = new TaskCompletionSource();
        Task<string>? later = null;
        await Transactions.RunAsync(
            (_, _) =>
            {
                later = Task.Run(async () =>
                {
                    await go.Task;
                    return await Transactions.RunAsync(AddTrackAsync, default);
                });
                return Task.CompletedTask;
            },
            default);
        go.SetResult();

        (await later!).ShouldBe("JS-2026-001");
    }

    [Fact]
    public async Task RunAsync_TextThatPostgreSqlWouldRefuse_IsStoredWithoutIt()
    {
        await Transactions.RunAsync(
            (unit, _) =>
            {
                unit.Db.Organisations.Add(Renova(name: "Reno\0va \ud83d 🚛 \udc00"));
                return Task.CompletedTask;
            },
            default);

        (await Transactions.ReadAsync((db, token) => db.Organisations.Select(x => x.Name).SingleAsync(token), default)).ShouldBe("Reno\ufffdva \ufffd 🚛 \ufffd");
    }

    [Fact]
    public async Task RunAsync_ReferenceToNothing_IsRefusedByTheDatabase() =>
        await Should.ThrowAsync<DbUpdateException>(() => Transactions.RunAsync(
            (unit, _) =>
            {
                unit.Db.TrackEmployers.Add(new() { Id = Guid.NewGuid(), TrackId = Guid.NewGuid(), OrganisationId = Guid.NewGuid(), VacanciesEstimated = 1 });
                return Task.CompletedTask;
            },
            default));

    [Fact]
    public async Task ReadAsync_Track_IsReadBackWhole()
    {
        await Transactions.RunAsync(AddTrackAsync, default);

        var track = await Transactions.ReadAsync((db, token) => db.Tracks.SingleAsync(x => x.Status == TrackStatus.Planning && x.CreatedAt <= Now, token), default);

        track.MunicipalityCodes.ShouldBe(["1480", "1481"]);
        track.EmploymentServiceUnits.ShouldBe(["Göteborg \"Väst\""]);
        track.TargetGroups.ShouldBe([TargetGroup.NewlyArrived, TargetGroup.LongTermUnemployed]);
        track.Approach.ShouldBe(TrackApproach.Employer);
        track.PlannedEnd.ShouldBe(new(2026, 12, 18));
        track.CreatedAt.ShouldBe(Now);
        track.CreatedAt.Offset.ShouldBe(TimeSpan.Zero);
        (await Transactions.ReadAsync((db, token) => RawAsync(db, token), default)).ShouldBe("PLANERING [\"NYANLANDA\",\"LANGTIDSARBETSLOSA\"]");
    }

    [Fact]
    public async Task ReadAsync_Instants_AreComparedAndOrderedInSql()
    {
        DateTimeOffset[] instants = [Now.AddYears(-80), Now, Now.AddMicroseconds(1), Now.ToOffset(TimeSpan.FromHours(-9)).AddDays(1)];
        await Transactions.RunAsync(
            (unit, _) =>
            {
                unit.Db.OutboxMessages.AddRange(instants.Reverse().Select(at => new OutboxMessage { Id = Guid.NewGuid(), Kind = "k", Payload = "{}", CreatedAt = at }));
                return Task.CompletedTask;
            },
            default);

        var later = await Transactions.ReadAsync(
            (db, token) => db.OutboxMessages.Where(x => x.CreatedAt > Now).OrderBy(x => x.CreatedAt).Select(x => x.CreatedAt).ToListAsync(token),
            default);
        var first = await Transactions.ReadAsync((db, token) => db.OutboxMessages.MinAsync(x => x.CreatedAt, token), default);

        later.ShouldBe(instants[2..]);
        first.ShouldBe(instants[0]);
    }

    private static async Task<string> AddTrackAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        var lead = Renova();
        var number = await unit.Db.Tracks.CountAsync(cancellationToken) + 1;
        unit.Db.Organisations.Add(lead);
        unit.Db.Tracks.Add(new()
        {
            Id = Guid.CreateVersion7(),
            PublicCode = $"JS-2026-{number:000}",
            Title = "Renhållningsspåret",
            Approach = TrackApproach.Employer,
            MunicipalityCodes = ["1480", "1481"],
            EmploymentServiceUnits = ["Göteborg \"Väst\""],
            OccupationCodes = ["8332"],
            TargetGroups = [TargetGroup.NewlyArrived, TargetGroup.LongTermUnemployed],
            LeadOrganisationId = lead.Id,
            Status = TrackStatus.Planning,
            RegisteredOn = new(2026, 3, 29),
            PlannedStart = new(2026, 9, 1),
            PlannedEnd = new(2026, 12, 18),
            PlacesPlanned = 15,
            Round = 1,
            DefinitionVersionId = "jobbspar-v1",
            CreatedAt = Now,
            CreatedBy = Guid.NewGuid(),
        });
        return $"JS-2026-{number:000}";
    }

    private static async Task<string> RawAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<string>($"SELECT status || ' ' || target_groups AS \"Value\" FROM track").SingleAsync(cancellationToken);

    private async Task<(int Organisations, int Instances)> CountAsync() =>
        await Transactions.ReadAsync(async (db, token) => (await db.Organisations.CountAsync(token), await db.WorkflowInstances.CountAsync(token)), default);

    private static Organisation Renova(string name = "Renova") => new() { Id = Guid.CreateVersion7(), Name = name, Type = OrganisationType.Employer };

    private static StoredInstance Instance() => new()
    {
        Id = Guid.CreateVersion7(),
        DefinitionId = "jobbspar",
        DefinitionVersionId = "jobbspar-v1",
        DefinitionVersion = 1,
        Status = InstanceStatus.Running,
        SubStatus = InstanceSubStatus.Suspended,
        State = "{}"u8.ToArray(),
        Revision = 1,
        JournalSequence = 0,
        IncidentCount = 0,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    public sealed class OnSqlite() : TransactionsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : TransactionsTests(DatabaseKind.PostgreSql);
}
