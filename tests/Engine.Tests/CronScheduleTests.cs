using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.ControlFlowTests;

namespace Jobbspar.Engine.Tests;

/// <summary>Times are Swedish: in 2026 clocks go forward on 29 March at 02:00 and back on 25 October at 03:00.</summary>
public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 7 * * MON-FRI", "2026-03-06T08:00:00+01:00", "2026-03-09T07:00:00+01:00")]
    [InlineData("*/15 * * * *", "2026-03-02T08:01:00+01:00", "2026-03-02T08:15:00+01:00")]
    [InlineData("30 * * * * *", "2026-03-02T08:01:30+01:00", "2026-03-02T08:02:30+01:00")]
    [InlineData("0 12 29 2 *", "2026-03-02T08:00:00+01:00", "2028-02-29T12:00:00+01:00")]
    [InlineData("0 8 L * *", "2026-02-10T08:00:00+01:00", "2026-02-28T08:00:00+01:00")]
    [InlineData("0 8 * * 1#1", "2026-03-03T08:00:00+01:00", "2026-04-06T08:00:00+02:00")]
    [InlineData("0 8 * * 5L", "2026-03-03T08:00:00+01:00", "2026-03-27T08:00:00+01:00")]
    [InlineData("0 8 15W * *", "2026-02-20T08:00:00+01:00", "2026-03-16T08:00:00+01:00")]
    [InlineData("0 0 1 1 *", "2026-03-02T08:00:00+01:00", "2027-01-01T00:00:00+01:00")]
    [InlineData("@daily", "2026-03-02T08:00:00+01:00", "2026-03-03T00:00:00+01:00")]
    // 02:30 does not exist on 29 March 2026; the first instant after the gap is 03:00.
    [InlineData("30 2 * * *", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("30 2 * * *", "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00")]
    // 02:30 exists twice on 25 October 2026; a fixed hour happens the first time round only.
    [InlineData("30 2 * * *", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00")]
    [InlineData("30 2 * * *", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00")]
    // Every half hour goes on in both rounds.
    [InlineData("*/30 * * * *", "2026-10-25T02:30:00+02:00", "2026-10-25T02:00:00+01:00")]
    [InlineData("*/30 * * * *", "2026-10-25T02:30:00+01:00", "2026-10-25T03:00:00+01:00")]
    public async Task The_next_time_is_right_in_Swedish_time(string cron, string after, string expected)
    {
        var engine = new EngineFixture();
        engine.Clock.MoveTo(DateTimeOffset.Parse(after, System.Globalization.CultureInfo.InvariantCulture));

        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"c","type":"Elsa.Cron","cronExpression":{{{{Literal(cron)}}}}}""")));

        engine.Last.Incidents.ShouldBeEmpty();
        engine.Last.AddedBookmarks.ShouldHaveSingleItem().DueAt.ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("* * *", "fields")]
    [InlineData("61 * * * *", "minute")]
    [InlineData("0 0 31 2 *", "never")]
    [InlineData("x * * * *", "minute")]
    public async Task A_schedule_that_cannot_be_is_named(string cron, string expected)
    {
        var engine = new EngineFixture();

        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"c","type":"Elsa.Cron","cronExpression":{{{{Literal(cron)}}}}}""")));

        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Every_hour_over_a_year_is_one_hour_apart()
    {
        var engine = new EngineFixture();
        engine.Clock.MoveTo(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var loop = $$$$"""{"id":"f","type":"Elsa.For","start":{{{{Literal("1")}}}},"end":{{{{Literal("8000")}}}},"body":{"id":"c","type":"Elsa.Cron","cronExpression":{{{{Literal("0 * * * *")}}}}}}""";
        await engine.StartAsync(Definition(loop));

        for (var hour = 1; hour <= 8000; hour++)
        {
            engine.Store.NextTimer().ShouldBe(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour));
            await engine.AdvanceAsync(TimeSpan.FromHours(1));
        }

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Theory]
    [InlineData("2026-06-01T08:00:00", null, "2026-06-01T06:00:00Z")]
    [InlineData("2026-06-01T08:00:00", "America/New_York", "2026-06-01T12:00:00Z")]
    [InlineData("2026-06-01T08:00:00Z", "America/New_York", "2026-06-01T08:00:00Z")]
    [InlineData("2026-06-01T08:00:00+02:00", null, "2026-06-01T06:00:00Z")]
    [InlineData("2026-03-29T02:30:00", null, "2026-03-29T01:00:00Z")] // does not exist: the first instant after the gap
    [InlineData("2026-10-25T02:30:00", null, "2026-10-25T00:30:00Z")] // exists twice: the first time round
    public async Task A_start_time_without_offset_is_local_time_of_its_zone(string time, string? zone, string expected)
    {
        var engine = new EngineFixture();
        var timeZone = zone is null ? "" : $",\"timeZone\":{Literal(zone)}";

        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"c","type":"Elsa.StartAt","dateTime":{{{{Literal(time)}}}}{{{{timeZone}}}}}""")));

        engine.Last.AddedBookmarks.ShouldHaveSingleItem().DueAt.ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Timers_that_fall_due_together_run_in_the_order_in_which_they_were_set()
    {
        var engine = new EngineFixture();
        var body = $$$$"""{"id":"b","type":"Elsa.Sequence","activities":[{"id":"d","type":"Elsa.Delay","timeSpan":{{{{Literal("00:01:00")}}}}},{{{{Js("w", "getVariable('CurrentValue')")}}}}]}""";
        await engine.StartAsync(Definition($$$$"""{"id":"f","type":"Elsa.ParallelForEach","items":{"expression":{"type":"JavaScript","value":"[1,2,3,4,5,6,7,8,9]"}},"body":{{{{body}}}}}"""));

        await engine.AdvanceAsync(TimeSpan.FromMinutes(1));

        engine.Lines.ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    }

    [Fact]
    public async Task A_schedule_follows_the_clocks_of_its_zone()
    {
        var engine = new EngineFixture();
        engine.Clock.MoveTo(new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"c","type":"Elsa.Cron","cronExpression":{{{{Literal("0 8 * * *")}}}},"timeZone":{{{{Literal("Asia/Tokyo")}}}}}""")));

        engine.Last.AddedBookmarks.ShouldHaveSingleItem().DueAt.ShouldBe(new DateTimeOffset(2026, 6, 1, 23, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_start_time_that_has_passed_does_not_wait()
    {
        var engine = new EngineFixture();

        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"c","type":"Elsa.StartAt","dateTime":{{{{Literal("2026-01-01T00:00:00Z")}}}}}""", Line("a"))));

        engine.Lines.ShouldBe(["a"]);
    }
}
