using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.AccessLogs;
using Jobbspar.Workflows.Retention.Packages;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>Lines that say who looked at whom go after their period, by decision and never by themselves; what was done with people stays.</summary>
public abstract class AccessLogTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2028, 5, 10);

    private RetentionWorld world = null!;

    private protected RetentionWorld World => world;

    private AccessLogRetention Log => world.World.Get<AccessLogRetention>();

    private AccessLogRuleCommands Rules => world.World.Get<AccessLogRuleCommands>();

    public async Task InitializeAsync() => world = await RetentionWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Without_a_decision_nothing_goes_however_old_it_is()
    {
        await LookAsync(new DateOnly(2026, 2, 1));
        world.MoveTo(Today);

        var page = await Log.ReadAsync(world.World.Admin, default);

        (page.Rule.RuleVersion, page.Rule.Months, page.KeptFrom, page.Lines, page.Oldest).ShouldBe((0, 24, new DateOnly(2026, 5, 10), 1, new DateOnly(2026, 2, 1)));
        page.Blocks.ShouldHaveSingleItem().Rule.ShouldBe(nameof(DestructionRestsOnADecision));
        (await Log.CarryOutAsync(world.World.Admin, isConfirmed: true, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(DestructionRestsOnADecision));
        (await LooksAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_older_than_the_period_goes_to_the_day_and_nothing_that_was_done()
    {
        var participant = Guid.CreateVersion7();
        foreach (var action in AccessLog.Looks)
        {
            await LookAsync(new DateOnly(2026, 5, 9), action, participant);
        }

        await LookAsync(new DateOnly(2026, 5, 10));
        world.MoveTo(Today);
        await DecideAsync();
        var others = await OthersAsync();
        others.ShouldNotBeEmpty();

        (await Log.CarryOutAsync(world.World.Admin, isConfirmed: false, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(CarryingOutIsConfirmed));
        var decision = await Log.CarryOutAsync(world.World.Admin, isConfirmed: true, default);

        decision.Refusals.ShouldBeEmpty();
        (await LooksAsync()).ShouldHaveSingleItem().At.ShouldBe(At(new DateOnly(2026, 5, 10)));
        (await OthersAsync()).ShouldBe([.. others, AuditAction.AccessLogCarriedOut]);
        var row = await Log.ProtocolAsync(world.World.Admin, decision.Value, default);
        (row.CarriedOutBy, row.Protocol.Lines, row.Protocol.Months, row.Protocol.RuleVersion).ShouldBe(("Adam Admin", AccessLog.Looks.Count, 24, 1));
        (row.Protocol.LinesFrom, row.Protocol.LinesBefore, row.Protocol.DecisionReference, row.Protocol.DecidedOn).ShouldBe((new DateOnly(2026, 5, 9), new DateOnly(2026, 5, 10), "KS 2028/17", new DateOnly(2028, 4, 1)));
        (await Log.ReadAsync(world.World.Admin, default)).Protocols.ShouldHaveSingleItem();
        (await Log.CarryOutAsync(world.World.Admin, isConfirmed: true, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(OldLooksAreLeft));
    }

    [Fact]
    public async Task Whatever_the_product_writes_of_a_look_is_found_again()
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.AuditEvents.ExecuteDeleteAsync(token), default);
        await world.World.Get<ParticipantQueries>().GetAsync(world.World.Anna, participant, default);
        await world.World.Get<ParticipantQueries>().ListAsync(world.World.Anna, world.Track, default);
        await world.World.Get<RegisterExtracts>().TakeOutAsync(world.World.Anna, participant, default);
        var written = await LooksAsync();
        written.Select(row => row.Action).ShouldBe([AuditAction.ParticipantSeen, AuditAction.ParticipantsListed, AuditAction.RegisterExtractTaken], ignoreOrder: true);
        await DecideAsync(months: 1, decidedOn: new DateOnly(2026, 1, 5));
        world.MoveTo(new DateOnly(2026, 3, 1));

        (await Log.CarryOutAsync(world.World.Admin, isConfirmed: true, default)).Refusals.ShouldBeEmpty();

        (await LooksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void A_look_that_is_not_in_the_log_cannot_be_written() =>
        Should.Throw<ArgumentException>(() => AuditEntry.OfLook(Actor.System, AuditAction.ParticipantCorrected, Guid.CreateVersion7(), At(Today), [])).Message.ShouldContain("AccessLog");

    [Fact]
    public async Task Two_who_carry_it_out_at_once_do_it_once()
    {
        await LookAsync(new DateOnly(2026, 2, 1));
        world.MoveTo(Today);
        await DecideAsync();

        var both = await Task.WhenAll(Task.Run(() => Log.CarryOutAsync(world.World.Admin, isConfirmed: true, default)), Task.Run(() => Log.CarryOutAsync(world.World.Admin, isConfirmed: true, default)));

        both.Count(decision => decision.Accepted).ShouldBe(1);
        both.Single(decision => !decision.Accepted).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(OldLooksAreLeft));
        (await world.World.ReadAsync(db => db.AccessLogProtocols.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_rule_is_another_version_of_the_one_that_was_seen()
    {
        world.MoveTo(Today);
        await DecideAsync();

        (await ChangeAsync(12, "KS 2028/18", new DateOnly(2028, 5, 1), version: 0)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RowWasNotChangedMeanwhile));
        (await ChangeAsync(0, "KS 2028/18", new DateOnly(2028, 5, 1), version: 1)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RetentionPeriodIsWithinItsBounds));
        (await ChangeAsync(12, "KS 2028/18", null, version: 1)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RetentionDecisionIsWhole));
        (await ChangeAsync(36, null, null, version: 1)).Refusals.ShouldBeEmpty();

        var page = await Rules.ReadAsync(world.World.Admin, default);
        (page.Rule.RuleVersion, page.Rule.Months, page.Rule.IsDecided).ShouldBe((2, 36, false));
        page.Earlier.ShouldHaveSingleItem().RuleVersion.ShouldBe(1);
        page.Names.Values.ShouldBe(["Adam Admin"]);
    }

    [Fact]
    public async Task Only_administrators_see_and_destroy_it()
    {
        foreach (var other in new[] { world.World.Anna, world.World.Bo, world.World.Steering })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => Log.ReadAsync(other, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Log.CarryOutAsync(other, isConfirmed: true, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Rules.ReadAsync(other, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Rules.ChangeAsync(other, new AccessLogRuleContent { Version = 0 }, default));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => Log.ProtocolAsync(world.World.Admin, Guid.CreateVersion7(), default));
    }

    private static DateTimeOffset At(DateOnly day) => SwedishTime.InstantOf(day, new TimeOnly(10, 0));

    private Task LookAsync(DateOnly day, string action = AuditAction.ParticipantSeen, Guid? subject = null) =>
        world.World.AddAsync(db => db.AuditEvents.Add(AuditEntry.OfLook(world.World.Anna, action, subject ?? Guid.CreateVersion7(), At(day), [])));

    private async Task DecideAsync(int months = 24, DateOnly? decidedOn = null) => (await ChangeAsync(months, "KS 2028/17", decidedOn ?? new DateOnly(2028, 4, 1), version: 0)).Refusals.ShouldBeEmpty();

    private Task<Decisions.Decision<int>> ChangeAsync(int months, string? reference, DateOnly? decidedOn, int version) =>
        Rules.ChangeAsync(world.World.Admin, new AccessLogRuleContent { Months = months, DecisionReference = reference, DecidedOn = decidedOn, Version = version }, default);

    private Task<List<AuditEvent>> LooksAsync() => world.World.ReadAsync(db => db.AuditEvents.Where(row => AccessLog.Looks.Contains(row.Action)).OrderBy(row => row.Id).ToListAsync());

    private Task<List<string>> OthersAsync() => world.World.ReadAsync(db => db.AuditEvents.Where(row => !AccessLog.Looks.Contains(row.Action)).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync());

    public sealed class OnSqlite() : AccessLogTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AccessLogTests(DatabaseKind.PostgreSql)
    {
        [Fact]
        public async Task Old_looks_are_found_along_their_index()
        {
            await World.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO audit_event (at, actor_id, action, track_id, subject_id, arguments)
                SELECT timestamptz '2026-01-01' + n * interval '1 minute', gen_random_uuid(), CASE WHEN n % 50 = 0 THEN 'GALLRINGSREGEL_ANDRAD' ELSE 'DELTAGARE_VISAD' END, NULL, gen_random_uuid(), '{{}}'
                FROM generate_series(1, 30000) AS n
                """, token), default);
            await World.World.ReadAsync(async db => await db.Database.ExecuteSqlRawAsync("ANALYZE audit_event"));

            var before = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
            var sql = await World.World.ReadAsync(db => Task.FromResult(AccessLog.Before(db, before).ToQueryString()));
            sql.ShouldContain("track_id IS NULL");
            var plan = await World.World.ReadAsync(db => db.Database.SqlQueryRaw<string>(
                "EXPLAIN SELECT count(*) FROM audit_event WHERE track_id IS NULL AND at < timestamptz '2026-01-02' AND action = ANY (ARRAY['DELTAGARE_VISAD', 'DELTAGARE_LISTADE'])").ToListAsync());

            string.Join('\n', plan).ShouldContain("ix_audit_event_look");
        }
    }
}
