using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Tests.Gaps.Chains;

/// <summary>The reference cases C1–C9 of DOMAIN 5.1, and each rule of cover by itself.</summary>
public sealed class ChainGapsTests
{
    private readonly ChainGaps gaps = new(new WorkingDayCalendar(), ChainScales.Usual);

    [Fact]
    public void C1_Nine_days_over_midsummer_are_a_warning() =>
        Find("2026-05-04", "2026-09-25", Confirmed("2026-05-04", "2026-06-12"), Confirmed("2026-06-29", "2026-09-25"))
            .ShouldBe([Gap("2026-06-15", "2026-06-26", 9, GapSeverity.Warning)]);

    [Fact]
    public void C2_Ten_days_over_Christmas_are_a_warning() =>
        Find("2026-11-02", "2027-03-26", Confirmed("2026-11-02", "2026-12-18"), Confirmed("2027-01-11", "2027-03-26"))
            .ShouldBe([Gap("2026-12-21", "2027-01-08", 10, GapSeverity.Warning)]);

    [Fact]
    public void C3_A_weekend_is_no_gap() =>
        Find("2026-09-01", "2026-12-11", Confirmed("2026-09-01", "2026-09-25"), Confirmed("2026-09-28", "2026-12-11")).ShouldBeEmpty();

    [Fact]
    public void C4_Parallel_interventions_cover_each_other() =>
        Find("2026-09-01", "2026-12-11", Confirmed("2026-09-01", "2026-10-30"), Confirmed("2026-10-12", "2026-12-11")).ShouldBeEmpty();

    [Fact]
    public void C5_Fifteen_days_are_critical() =>
        Find("2026-09-01", "2026-12-11", Confirmed("2026-09-01", "2026-09-25"), Confirmed("2026-10-19", "2026-12-11"))
            .ShouldBe([Gap("2026-09-28", "2026-10-16", 15, GapSeverity.Critical)]);

    [Fact]
    public void C6_Two_days_over_Easter_are_tolerated() =>
        Find("2026-03-02", "2026-06-12", Confirmed("2026-03-02", "2026-04-01"), Confirmed("2026-04-08", "2026-06-12"))
            .ShouldBe([Gap("2026-04-02", "2026-04-07", 2, GapSeverity.Tolerated)]);

    [Fact]
    public void C7_A_summer_without_an_agreed_break_is_critical() =>
        Find("2026-05-04", "2026-09-25", Confirmed("2026-05-04", "2026-06-26"), Confirmed("2026-08-03", "2026-09-25"))
            .ShouldBe([Gap("2026-06-29", "2026-07-31", 25, GapSeverity.Critical)]);

    [Fact]
    public void C8_A_job_coach_covers_nothing() =>
        Find(
            "2026-05-04",
            "2026-09-25",
            Confirmed("2026-05-04", "2026-06-12"),
            Confirmed("2026-06-29", "2026-09-25"),
            Confirmed("2026-05-04", "2026-09-25") with { Occupying = false })
            .ShouldBe([Gap("2026-06-15", "2026-06-26", 9, GapSeverity.Warning)]);

    [Fact]
    public void C9_An_agreed_break_covers_its_days() =>
        gaps.Find(ChainOf("2026-05-04", "2026-09-25", Confirmed("2026-05-04", "2026-06-26"), Confirmed("2026-08-03", "2026-09-25")) with { Excused = [Span("2026-07-06", "2026-07-31")] })
            .ShouldBe([Gap("2026-06-29", "2026-07-03", 5, GapSeverity.Info)]);

    [Theory]
    [InlineData(ParticipantInterventionStatus.Confirmed, true)]
    [InlineData(ParticipantInterventionStatus.Ongoing, true)]
    [InlineData(ParticipantInterventionStatus.Completed, true)]
    [InlineData(ParticipantInterventionStatus.Paused, false)]
    [InlineData(ParticipantInterventionStatus.Cancelled, false)]
    [InlineData(ParticipantInterventionStatus.Credited, false)]
    [InlineData(ParticipantInterventionStatus.Interrupted, false)] // nobody knows until when
    public void A_status_covers_the_whole_interval_or_nothing(ParticipantInterventionStatus status, bool covers) =>
        Find("2026-09-01", "2026-09-30", Confirmed("2026-09-01", "2026-09-30") with { Status = status })
            .Any(gap => gap.Kind is GapKind.UncoveredTime).ShouldBe(!covers);

    [Theory]
    [InlineData(ParticipantInterventionStatus.Planned)]
    [InlineData(ParticipantInterventionStatus.Applied)]
    public void What_is_only_planned_covers_the_days_after_the_day_it_is_seen_from(ParticipantInterventionStatus status) =>
        gaps.Find(ChainOf("2026-09-01", "2026-09-30", Confirmed("2026-09-01", "2026-09-30") with { Status = status }) with { AsOf = Date("2026-09-10") })
            .ShouldBe([Gap("2026-09-01", "2026-09-10", 8, GapSeverity.Warning, forecast: false)]);

    [Fact]
    public void What_was_broken_off_covers_up_to_its_end() =>
        Find("2026-09-01", "2026-09-30", Confirmed("2026-09-01", "2026-09-30") with { Status = ParticipantInterventionStatus.Interrupted, ActualEnd = Date("2026-09-18") })
            .ShouldBe([Gap("2026-09-21", "2026-09-30", 8, GapSeverity.Warning)]);

    [Fact]
    public void Actual_dates_count_before_planned_ones() =>
        Find("2026-09-01", "2026-09-30", Confirmed("2026-09-01", "2026-09-30") with { Status = ParticipantInterventionStatus.Completed, ActualStart = Date("2026-09-07"), ActualEnd = Date("2026-09-23") })
            .ShouldBe([Gap("2026-09-01", "2026-09-04", 4, GapSeverity.Info), Gap("2026-09-24", "2026-09-30", 5, GapSeverity.Info)]);

    [Fact]
    public void A_step_that_began_after_its_planned_end_covers_nothing() =>
        Find("2026-09-01", "2026-09-04", Confirmed("2026-09-01", "2026-09-02") with { ActualStart = Date("2026-09-03") })
            .ShouldBe([Gap("2026-09-01", "2026-09-04", 4, GapSeverity.Info)]);

    [Fact]
    public void Cover_on_a_weekend_does_not_part_a_gap() =>
        Find("2026-09-14", "2026-09-25", Confirmed("2026-09-19", "2026-09-20")).ShouldBe([Gap("2026-09-14", "2026-09-25", 10, GapSeverity.Warning)]);

    [Fact]
    public void A_chain_without_interventions_is_one_gap() =>
        Find("2026-09-12", "2026-10-04").ShouldBe([Gap("2026-09-14", "2026-10-02", 15, GapSeverity.Critical)]);

    [Fact]
    public void A_time_without_working_days_has_no_gap() => Find("2026-09-12", "2026-09-13").ShouldBeEmpty();

    [Theory]
    [InlineData(0, GapSeverity.Info)]
    [InlineData(3, GapSeverity.Info)]
    [InlineData(4, GapSeverity.Tolerated)]
    [InlineData(5, GapSeverity.Tolerated)]
    public void Changeover_is_tolerated_as_far_as_the_settings_say(int tolerated, GapSeverity expected) =>
        gaps.Find(ChainOf("2026-09-14", "2026-09-17") with { ToleratedChangeoverDays = tolerated }).Single().Severity.ShouldBe(expected);

    [Theory]
    [InlineData("2026-09-16", true)]
    [InlineData("2026-09-17", false)]
    [InlineData("2026-12-01", false)] // the participant's time ended long before
    public void A_gap_with_a_day_to_come_is_a_forecast(string asOf, bool expected) =>
        gaps.Find(ChainOf("2026-09-14", "2026-09-17") with { AsOf = Date(asOf) }).Single().Forecast.ShouldBe(expected);

    [Theory]
    [InlineData("2026-08-28", null)] // 21 working days left
    [InlineData("2026-08-31", GapSeverity.Info)] // 20
    [InlineData("2026-09-11", GapSeverity.Info)] // 11
    [InlineData("2026-09-14", GapSeverity.Warning)] // 10
    [InlineData("2026-09-18", GapSeverity.Warning)] // 6
    [InlineData("2026-09-21", GapSeverity.Serious)] // 5
    [InlineData("2026-09-27", GapSeverity.Serious)] // 1, from a Sunday
    [InlineData("2026-09-28", GapSeverity.Critical)]
    [InlineData("2026-10-20", GapSeverity.Critical)]
    public void An_undecided_next_step_grows_graver_as_the_end_comes_nearer(string asOf, GapSeverity? expected)
    {
        var chain = ChainOf("2026-08-03", "2026-12-11", Confirmed("2026-08-03", "2026-09-28") with { Status = ParticipantInterventionStatus.Ongoing }) with { AsOf = Date(asOf) };

        gaps.Find(chain).Where(gap => gap.Kind is GapKind.UndecidedNextStep).Select(gap => (GapSeverity?)gap.Severity).SingleOrDefault().ShouldBe(expected);
    }

    [Fact]
    public void An_undecided_next_step_reaches_from_the_end_to_the_participants_last_day_and_comes_before_the_hole_itself()
    {
        var chain = ChainOf("2026-08-03", "2026-10-11", Confirmed("2026-08-03", "2026-09-25") with { Status = ParticipantInterventionStatus.Ongoing }) with { AsOf = Date("2026-09-18") };

        gaps.Find(chain).ShouldBe(
        [
            new ChainGap(GapKind.UndecidedNextStep, Date("2026-09-28"), Date("2026-10-09"), 5, GapSeverity.Serious, Forecast: true),
            Gap("2026-09-28", "2026-10-09", 10, GapSeverity.Warning),
        ]);
    }

    [Fact]
    public void Only_a_confirmed_successor_that_ends_later_decides_the_next_step()
    {
        var ongoing = Confirmed("2026-08-03", "2026-09-25") with { Status = ParticipantInterventionStatus.Ongoing };
        Undecided(Confirmed("2026-09-28", "2026-10-30")).ShouldBeFalse();
        Undecided(Confirmed("2026-09-28", "2026-10-30") with { Status = ParticipantInterventionStatus.Planned }).ShouldBeTrue();
        Undecided(Confirmed("2026-09-28", "2026-10-30") with { Status = ParticipantInterventionStatus.Applied }).ShouldBeTrue();
        Undecided(Confirmed("2026-09-28", "2026-10-30") with { Occupying = false }).ShouldBeTrue();
        Undecided(Confirmed("2026-09-01", "2026-09-25")).ShouldBeTrue();

        bool Undecided(ChainStep next) => gaps.Find(ChainOf("2026-08-03", "2026-10-30", ongoing, next) with { AsOf = Date("2026-09-24") })
            .Any(gap => gap.Kind is GapKind.UndecidedNextStep);
    }

    [Theory]
    [InlineData("2026-09-25")] // ends with the participant's time
    [InlineData("2026-09-27")] // only a weekend is left
    public void Nothing_is_undecided_where_no_working_day_is_left(string end) =>
        gaps.Find(ChainOf("2026-08-03", end, Confirmed("2026-08-03", "2026-09-25") with { Status = ParticipantInterventionStatus.Ongoing }) with { AsOf = Date("2026-09-24") }).ShouldBeEmpty();

    [Fact]
    public void The_last_of_several_ongoing_interventions_counts() =>
        gaps.Find(ChainOf(
            "2026-08-03",
            "2026-12-18",
            Confirmed("2026-08-03", "2026-09-25") with { Status = ParticipantInterventionStatus.Ongoing },
            Confirmed("2026-08-03", "2026-12-18") with { Status = ParticipantInterventionStatus.Ongoing }) with { AsOf = Date("2026-09-24") }).ShouldBeEmpty();

    [Fact]
    public void The_ends_of_time_are_dates_like_others()
    {
        var chain = new Chain { AsOf = DateOnly.MaxValue, Start = DateOnly.MinValue, End = DateOnly.MaxValue, Steps = [new ChainStep { Occupying = true, Status = ParticipantInterventionStatus.Ongoing, PlannedStart = DateOnly.MinValue, PlannedEnd = DateOnly.MaxValue }] };

        gaps.Find(chain).ShouldBeEmpty();
        gaps.Find(chain with { Steps = [] }).Single().Severity.ShouldBe(GapSeverity.Critical);
    }

    private IReadOnlyList<ChainGap> Find(string start, string end, params IReadOnlyList<ChainStep> steps) => gaps.Find(ChainOf(start, end, steps));

    private static Chain ChainOf(string start, string end, params IReadOnlyList<ChainStep> steps) =>
        new() { AsOf = Date("2026-01-01"), Start = Date(start), End = Date(end), Steps = steps };

    private static ChainStep Confirmed(string start, string end) =>
        new() { Occupying = true, Status = ParticipantInterventionStatus.Confirmed, PlannedStart = Date(start), PlannedEnd = Date(end) };

    private static ChainGap Gap(string from, string to, int days, GapSeverity severity, bool forecast = true) =>
        new(GapKind.UncoveredTime, Date(from), Date(to), days, severity, forecast);

    private static DateSpan Span(string from, string to) => new(Date(from), Date(to));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
