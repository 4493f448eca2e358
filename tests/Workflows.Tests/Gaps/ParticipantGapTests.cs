using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Thresholds;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>DOMAIN 5.1 beyond the chain itself: each kind at its thresholds.</summary>
public sealed class ParticipantGapTests
{
    private static readonly StepFacts Ongoing = Step("2026-09-01", "2026-12-18", ParticipantInterventionStatus.Ongoing);

    [Fact]
    public void Nothing_is_missing_where_everything_is_there() =>
        GapSearch.Of(With(Ongoing with { LastSignalOn = Date("2026-10-01") }), Sight("2026-10-02")).ShouldBeEmpty();

    [Theory]
    [InlineData(ParticipantStatus.Candidate)]
    [InlineData(ParticipantStatus.Reserve)]
    [InlineData(ParticipantStatus.Closed)]
    public void Only_participants_in_care_have_gaps(ParticipantStatus status) =>
        GapSearch.Of(With(Step("2026-09-01", "2026-09-30")) with { Status = status, PlannedEnd = Date("2026-12-18") }, Sight("2026-10-02")).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-10-06", null)]
    [InlineData("2026-10-08", GapSeverity.Info)] // 5 working days after Thursday 1 October
    [InlineData("2026-10-15", GapSeverity.Warning)]
    [InlineData("2026-10-22", GapSeverity.Critical)]
    public void Silence_grows_graver(string today, GapSeverity? expected) =>
        Of(GapKind.NoSignOfAttendance, With(Ongoing with { LastSignalOn = Date("2026-10-01") }), today).ShouldBe(expected);

    [Fact]
    public void A_follow_up_is_a_sign_and_an_excused_day_is_no_silence()
    {
        var silent = With(Ongoing with { LastSignalOn = Date("2026-10-01") });

        Of(GapKind.NoSignOfAttendance, silent with { LastFollowedUpOn = Date("2026-10-06") }, "2026-10-08").ShouldBeNull();
        Of(GapKind.NoSignOfAttendance, silent with { Excused = [Span("2026-10-05", "2026-10-06")] }, "2026-10-08").ShouldBeNull();
        Of(GapKind.NoSignOfAttendance, With(Step("2026-09-01", "2026-12-18")), "2026-10-08").ShouldBeNull("nothing goes on");
    }

    [Theory]
    [InlineData("2026-09-11", null)] // 9 working days, from 1 September on
    [InlineData("2026-09-14", GapSeverity.Warning)]
    public void Support_without_an_owner_is_missing_after_ten_working_days(string today, GapSeverity? expected) =>
        Of(GapKind.SupportMissing, With(Ongoing, Support("2026-09-01", "2026-12-18") with { HasResponsible = false }), today).ShouldBe(expected);

    [Fact]
    public void Support_is_missing_without_contact_and_when_its_owner_left()
    {
        var support = Support("2026-09-01", "2026-12-18");

        Of(GapKind.SupportMissing, With(Ongoing, support with { LastSignalOn = Date("2026-10-01") }), "2026-10-14").ShouldBeNull();
        Of(GapKind.SupportMissing, With(Ongoing, support with { LastSignalOn = Date("2026-10-01") }), "2026-10-15").ShouldBe(GapSeverity.Warning);
        Of(GapKind.SupportMissing, With(Ongoing, support with { LastSignalOn = Date("2026-10-08"), ResponsibleUntil = Date("2026-10-01") }), "2026-10-15").ShouldBe(GapSeverity.Warning);
        Of(GapKind.SupportMissing, With(Ongoing, support with { Chain = support.Chain with { Status = ParticipantInterventionStatus.Completed } }), "2026-12-01").ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-09-15", null)]
    [InlineData("2026-09-16", GapSeverity.Info)] // 11 working days after 1 September
    [InlineData("2026-09-30", GapSeverity.Warning)]
    [InlineData("2026-10-14", GapSeverity.Serious)]
    public void Waiting_for_the_first_intervention_grows_graver(string today, GapSeverity? expected) =>
        Of(GapKind.LateStart, With() with { Status = ParticipantStatus.Accepted, AcceptedOn = Date("2026-09-01") }, today).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-01", "2026-09-30", false)] // the very day: whoever begins today has not yet been noted as begun
    [InlineData("2026-10-02", null, false)] // it passed: she waits, though more is planned for December
    [InlineData("2026-09-30", "2026-09-30", false)]
    [InlineData("2026-09-29", "2026-09-30", true)]
    public void A_start_of_today_or_missed_is_not_taken_for_the_start_of_what_comes_much_later(string today, string? lastDay, bool isForecast)
    {
        var accepted = With(Step("2026-10-01", "2026-11-30"), Step("2026-12-01", "2027-05-28")) with { Status = ParticipantStatus.Accepted, AcceptedOn = Date("2026-09-01") };

        var gap = GapSearch.Of(accepted, Sight(today)).Single(found => found.Kind is GapKind.LateStart);

        gap.Severity.ShouldBe(GapSeverity.Warning);
        gap.LastDay.ShouldBe(lastDay is null ? null : Date(lastDay));
        gap.IsForecast.ShouldBe(isForecast);
    }

    [Fact]
    public void Whoever_begins_on_the_day_of_her_acceptance_has_not_waited() =>
        Of(GapKind.LateStart, With(Step("2026-09-01", "2026-12-18")) with { Status = ParticipantStatus.Accepted, AcceptedOn = Date("2026-09-01") }, "2026-09-01").ShouldBeNull();

    [Fact]
    public void A_late_start_is_foreseen_from_the_planned_start_and_over_when_she_begins()
    {
        var accepted = With(Step("2026-10-01", "2026-12-18")) with { Status = ParticipantStatus.Accepted, AcceptedOn = Date("2026-09-01") };

        var gap = GapSearch.Of(accepted, Sight("2026-09-02")).Single(found => found.Kind is GapKind.LateStart);
        gap.Severity.ShouldBe(GapSeverity.Warning);
        gap.IsForecast.ShouldBeTrue();
        Of(GapKind.LateStart, With(Step("2026-10-01", "2026-12-18", ParticipantInterventionStatus.Ongoing)) with { AcceptedOn = Date("2026-09-01") }, "2026-10-01").ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-09-29", null)]
    [InlineData("2026-09-30", GapSeverity.Info)] // 3 working days after Friday 25 September
    [InlineData("2026-10-05", GapSeverity.Warning)]
    [InlineData("2026-10-12", GapSeverity.Serious)]
    public void Waiting_for_work_after_the_last_intervention_grows_graver(string today, GapSeverity? expected) =>
        Of(GapKind.LateEnd, With(Step("2026-09-01", "2026-09-25", ParticipantInterventionStatus.Completed)), today).ShouldBe(expected);

    [Fact]
    public void A_gap_before_work_is_foreseen_from_its_first_day()
    {
        var leaving = With(Ongoing) with { WorkStartsOn = Date("2027-01-11"), WorkIsDecided = true };

        Of(GapKind.LateEnd, leaving, "2026-10-01").ShouldBe(GapSeverity.Warning, "ten working days over Christmas (C2)");
        Of(GapKind.LateEnd, leaving with { WorkStartsOn = Date("2026-12-21") }, "2026-10-01").ShouldBeNull();
    }

    [Theory]
    [InlineData(19, 1, null)]
    [InlineData(19, 2, GapSeverity.Warning)]
    [InlineData(19, 4, GapSeverity.Serious)]
    [InlineData(20, 8, null)] // half is enough
    public void Weeks_with_less_than_half_of_the_scope_are_too_few_hours(int hours, int weeks, GapSeverity? expected)
    {
        var end = Date("2026-10-05").AddDays((weeks * 7) - 3);
        var few = Step("2026-10-05", $"{end:yyyy-MM-dd}") with { HoursPerWeek = hours };
        var full = Step("2026-09-07", "2026-10-02");
        var after = Step($"{end.AddDays(3):yyyy-MM-dd}", "2027-02-26");

        Of(GapKind.TooFewHours, With(full, few, after), "2026-09-07").ShouldBe(expected);
    }

    [Fact]
    public void Parallel_hours_add_up_and_a_part_is_counted_in_its_whole()
    {
        var half = Step("2026-10-05", "2026-10-30") with { HoursPerWeek = 12 };
        var other = Step("2026-10-05", "2026-10-30") with { HoursPerWeek = 12 };

        Of(GapKind.TooFewHours, With(half, other), "2026-09-07").ShouldBeNull();
        Of(GapKind.TooFewHours, With(half, other with { PartOfId = half.Id }), "2026-09-07").ShouldBe(GapSeverity.Serious);
        Of(GapKind.TooFewHours, With(half) with { ScopePercent = 50 }, "2026-09-07").ShouldBeNull();
    }

    [Fact]
    public void A_threshold_that_is_switched_off_finds_nothing()
    {
        var off = new ThresholdValues(new Dictionary<string, int?> { ["P-STOD.VARNING"] = null });
        var facts = With(Ongoing with { LastSignalOn = Date("2026-11-30") }, Support("2026-09-01", "2026-12-18"));

        GapSearch.Of(facts, Sight("2026-12-01")).ShouldContain(gap => gap.Kind == GapKind.SupportMissing);
        GapSearch.Of(facts, Sight("2026-12-01", off)).ShouldNotContain(gap => gap.Kind == GapKind.SupportMissing);
    }

    [Fact]
    public void The_cause_is_guessed_from_what_stands_beside_the_hole()
    {
        Cause("2026-04-01", Step("2026-09-01", "2026-09-11"), Step("2026-09-28", "2026-10-30")).ShouldBe(GapCause.Unknown);
        Cause("2026-04-01", Step("2026-09-01", "2026-09-11")).ShouldBe(GapCause.PlaceMissing);
        Cause("2026-10-01", Step("2026-09-01", "2026-09-11"), Step("2026-09-14", "2026-10-30", ParticipantInterventionStatus.Applied)).ShouldBe(GapCause.DecisionMissing);
        Cause("2026-04-01", Step("2026-05-04", "2026-06-26"), Step("2026-08-03", "2026-10-30")).ShouldBe(GapCause.Summer);
        var broken = Step("2026-09-01", "2026-10-30", ParticipantInterventionStatus.Interrupted);
        Cause("2026-04-01", broken with { Chain = broken.Chain with { ActualEnd = Date("2026-09-11") } }).ShouldBe(GapCause.BrokenOff);

        static GapCause Cause(string today, params StepFacts[] steps) =>
            GapSearch.Of(With(steps) with { PlannedEnd = Date("2026-10-30") }, Sight(today)).First(gap => gap.Kind is GapKind.UncoveredTime).Cause;
    }

    private static GapSeverity? Of(GapKind kind, ParticipantFacts participant, string today) =>
        GapSearch.Of(participant, Sight(today)).Where(gap => gap.Kind == kind).Select(gap => (GapSeverity?)gap.Severity).SingleOrDefault();
}
