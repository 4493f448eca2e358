using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>Many rows at once took most of the first night's sweep; copied in, they are the same rows.</summary>
public abstract class ManyRowsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private Guid part;

    private Transactions Transactions => world.Get<Transactions>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        part = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData(3)]
    [InlineData(3 * ManyRows.Many)]
    public async Task AddAsync_RowsComeBackAsTheyWere(int count)
    {
        List<Gap> rows = [.. Enumerable.Range(0, count).Select(Row)];

        await Transactions.RunAsync((unit, token) => ManyRows.AddAsync(unit.Db, rows, token), default);

        (await StoredAsync()).ShouldBeEquivalentTo(rows);
    }

    [Fact]
    public async Task AddAsync_WhatWasChangedBeforeIsThere_AndNothingIsWhereTheWorkFails()
    {
        List<Gap> rows = [.. Enumerable.Range(0, ManyRows.Many + 1).Select(Row)];
        await Should.ThrowAsync<InvalidOperationException>(() => Transactions.RunAsync(
            async (unit, token) =>
            {
                unit.Db.Gaps.Add(Row(1_000));
                await ManyRows.AddAsync(unit.Db, rows, token);
                await unit.Db.SaveChangesAsync(token);
                (await unit.Db.Gaps.CountAsync(token)).ShouldBe(rows.Count + 1);
                throw new InvalidOperationException();
            },
            default));

        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task AddAsync_SomebodyElseWasFirst_IsRunAgainLikeAnyConflict()
    {
        var attempts = 0;
        await Transactions.RunAsync((unit, token) => ManyRows.AddAsync(unit.Db, [Row(0)], token), default);

        await Transactions.RunAsync(
            async (unit, token) =>
            {
                var first = attempts++ == 0 ? 0 : 1;
                await ManyRows.AddAsync(unit.Db, [.. Enumerable.Range(first, ManyRows.Many).Select(Row)], token);
            },
            default);

        attempts.ShouldBe(2);
        (await StoredAsync()).Count.ShouldBe(ManyRows.Many + 1);
    }

    private Task<List<Gap>> StoredAsync() => world.ReadAsync(db => db.Gaps.OrderBy(row => row.Figure).ToListAsync());

    private Gap Row(int number) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = track,
        Kind = GapKind.NoEmployerContact,
        TrackEmployerId = number % 2 == 0 ? part : null,
        Key = FormattableString.Invariant($"å/{number:0000}"),
        FirstDay = new DateOnly(2026, 1, 12),
        LastDay = number % 3 == 0 ? new DateOnly(2026, 2, 1).AddDays(number) : null,
        Figure = number,
        Severity = GapSeverity.Critical,
        SeveritySince = new DateOnly(2026, 1, 13),
        IsForecast = number % 5 == 0,
        Cause = GapCause.Unknown,
        Owner = number % 4 == 0 ? "Koordinator, Älvsunda" : null,
        DetectedAt = world.Clock.GetUtcNow(),
        WarningDays = 4,
    };

    public sealed class OnSqlite() : ManyRowsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ManyRowsTests(DatabaseKind.PostgreSql);
}
