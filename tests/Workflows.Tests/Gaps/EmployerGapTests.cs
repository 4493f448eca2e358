using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>DOMAIN 5.2: each kind at its thresholds.</summary>
public sealed class EmployerGapTests
{
    private static readonly StepFacts Placed = Step("2026-10-05", "2026-11-27") with { WorkplaceId = WorkplaceId };

    [Theory]
    [InlineData(TrackStatus.Planning, "2026-09-21", null)]
    [InlineData(TrackStatus.Planning, "2026-09-22", GapSeverity.Info)] // 15 working days after 1 September
    [InlineData(TrackStatus.Recruitment, "2026-10-06", GapSeverity.Warning)] // 25
    [InlineData(TrackStatus.Implementation, "2026-09-28", null)]
    [InlineData(TrackStatus.Implementation, "2026-09-29", GapSeverity.Warning)] // 20
    [InlineData(TrackStatus.Implementation, "2026-10-13", GapSeverity.Serious)] // 30
    [InlineData(TrackStatus.Closure, "2026-12-18", null)]
    public void Silence_towards_an_employer_grows_graver(TrackStatus status, string today, GapSeverity? expected) =>
        Of(GapKind.NoEmployerContact, EmployerWith() with { TrackStatus = status }, today).ShouldBe(expected);

    [Fact]
    public void Contact_is_a_duty_of_staff_and_rests_over_the_summer()
    {
        var known = EmployerWith() with { KnownSince = Date("2026-06-24"), TrackStatus = TrackStatus.Planning };

        Of(GapKind.NoEmployerContact, known, "2026-08-14").ShouldBeNull("two days before week 27 and ten after week 31");
        Of(GapKind.NoEmployerContact, known with { LastContactOn = Date("2026-08-14") }, "2026-09-03").ShouldBeNull();
    }

    [Theory]
    [InlineData(TrackEmployerStatus.Paused)]
    [InlineData(TrackEmployerStatus.Withdrawn)]
    public void An_employer_who_left_has_no_gaps(TrackEmployerStatus status) =>
        GapSearch.Of(EmployerWith() with { Status = status }, Sight("2026-12-01")).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-09-11", null)]
    [InlineData("2026-09-14", GapSeverity.Info)] // 15 working days before 5 October
    [InlineData("2026-09-21", GapSeverity.Warning)]
    [InlineData("2026-09-28", GapSeverity.Serious)]
    public void An_arrival_that_is_not_confirmed_grows_graver_as_it_comes_nearer(string today, GapSeverity? expected) =>
        Of(GapKind.ArrivalNotPrepared, EmployerWith(With(Placed with { Chain = Placed.Chain with { Status = ParticipantInterventionStatus.Applied } })), today).ShouldBe(expected);

    [Fact]
    public void An_arrival_needs_a_supervisor_too()
    {
        var employer = EmployerWith(With(Placed));

        Of(GapKind.ArrivalNotPrepared, employer, "2026-09-28").ShouldBeNull();
        Of(GapKind.ArrivalNotPrepared, employer with { Workplaces = [employer.Workplaces[0] with { Supervised = [Span("2026-01-01", "2026-10-04")] }] }, "2026-09-28").ShouldBe(GapSeverity.Serious);
    }

    [Theory]
    [InlineData("2026-09-28", 5, null)]
    [InlineData("2026-09-25", 6, GapSeverity.Warning)]
    [InlineData("2026-09-11", 16, GapSeverity.Serious)]
    public void A_workplace_that_takes_continuously_is_not_left_empty(string from, int days, GapSeverity? expected)
    {
        var employer = EmployerWith(With(Placed));
        var found = GapSearch.Of(
                employer with { Workplaces = [employer.Workplaces[0] with { TakesContinuously = true, UsedFrom = Date(from), UsedTo = Date("2026-11-27") }] },
                Sight("2026-09-30"))
            .SingleOrDefault(gap => gap.Kind is GapKind.EmptyWorkplace);

        found?.Severity.ShouldBe(expected!.Value);
        (found?.Figure ?? days).ShouldBe(days);
        (found is null).ShouldBe(expected is null);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, GapSeverity.Info)] // 80 per cent
    [InlineData(6, GapSeverity.Warning)] // 66
    [InlineData(9, GapSeverity.Serious)] // 44
    public void Fewer_participants_than_jobs_are_too_few(int jobs, GapSeverity? expected)
    {
        IReadOnlyList<ParticipantFacts> people =
        [
            With() with { Id = Guid.NewGuid() },
            With() with { Id = Guid.NewGuid(), Status = ParticipantStatus.Accepted },
            With() with { Id = Guid.NewGuid(), Status = ParticipantStatus.Paused },
            With() with { Id = Guid.NewGuid(), Status = ParticipantStatus.Reserve },
            With() with { Id = Guid.NewGuid(), Status = ParticipantStatus.Closed, StatusSince = Date("2026-09-21") },
        ];
        var gap = GapSearch.Of(EmployerWith(people) with { JobsIntended = jobs }, Sight("2026-09-22")).SingleOrDefault(found => found.Kind is GapKind.TooFewParticipants);

        (gap?.Severity).ShouldBe(expected);
        (gap?.FirstDay ?? Date("2026-09-21")).ShouldBe(Date("2026-09-21"), "since the last one left");
    }

    [Fact]
    public void A_planned_arrival_that_passed_is_not_replaced_by_one_much_later()
    {
        var later = Placed with { Chain = Placed.Chain with { PlannedStart = Date("2027-02-01"), PlannedEnd = Date("2027-05-28") } };
        var employer = EmployerWith(With(Placed)) with { NeedConfirmedOn = Date("2026-07-01"), Placements = [Placed, later] };

        GapSearch.Of(employer, Sight("2026-10-05")).Single(gap => gap.Kind is GapKind.SlowPipeline).LastDay.ShouldBe(Date("2026-10-04"), "she is to come today");
        var missed = GapSearch.Of(employer, Sight("2026-10-06")).Single(gap => gap.Kind is GapKind.SlowPipeline);
        (missed.LastDay, missed.Severity).ShouldBe((null, GapSeverity.Info));
    }

    [Theory]
    [InlineData("2026-10-06", null)]
    [InlineData("2026-10-07", GapSeverity.Warning)] // the fourth working day after Thursday 1 October
    public void A_change_is_told_within_three_working_days(string today, GapSeverity? expected) =>
        Of(GapKind.ChangeNotTold, EmployerWith() with { UntoldSince = Date("2026-10-01") }, today).ShouldBe(expected);

    [Fact]
    public void The_way_to_the_first_participant_is_foreseen_and_counted()
    {
        var employer = EmployerWith(With(Placed)) with { NeedConfirmedOn = Date("2026-04-01") };

        Of(GapKind.SlowPipeline, employer, "2026-04-02").ShouldBe(GapSeverity.Warning, "more than a hundred working days until 5 October");
        Of(GapKind.SlowPipeline, employer with { NeedConfirmedOn = Date("2026-09-01") }, "2026-09-02").ShouldBeNull();
        Of(GapKind.SlowPipeline, employer with { Placements = [Placed with { Chain = Placed.Chain with { ActualStart = Date("2026-10-05") } }] }, "2026-10-06").ShouldBeNull();
        Of(GapKind.SlowPipeline, employer with { Placements = [], NeedConfirmedOn = Date("2026-06-01") }, "2026-09-01").ShouldBe(GapSeverity.Info);
    }

    [Theory]
    [InlineData("2026-10-01", null)]
    [InlineData("2026-10-02", GapSeverity.Warning)] // 5 working days after Friday 25 September
    [InlineData("2026-10-09", GapSeverity.Serious)]
    public void A_participant_who_is_ready_waits_for_the_decision(string today, GapSeverity? expected) =>
        Of(GapKind.EmploymentNotDecided, EmployerWith(With(Step("2026-09-01", "2026-09-25", ParticipantInterventionStatus.Completed))), today).ShouldBe(expected);

    [Fact]
    public void A_decision_that_is_there_is_no_gap() =>
        Of(GapKind.EmploymentNotDecided, EmployerWith(With(Step("2026-09-01", "2026-09-25", ParticipantInterventionStatus.Completed)) with { WorkIsDecided = true }), "2026-10-20").ShouldBeNull();

    [Fact]
    public void One_working_day_without_a_supervisor_is_serious_and_a_weekend_is_none()
    {
        var employer = EmployerWith(With(Placed));

        Find("2026-10-05", "2026-11-26").Select(gap => (gap.FirstDay, gap.Figure, gap.Severity)).ShouldBe([(Date("2026-11-27"), 1, GapSeverity.Serious)]);
        Find("2026-10-05", "2026-10-16", "2026-10-19", "2026-11-27").ShouldBeEmpty();

        IEnumerable<FoundGap> Find(params string[] dates) => GapSearch.Of(
            employer with { Workplaces = [employer.Workplaces[0] with { Supervised = [.. dates.Chunk(2).Select(pair => Span(pair[0], pair[1]))] }] },
            Sight("2026-10-06")).Where(gap => gap.Kind is GapKind.NoSupervisor);
    }

    private static GapSeverity? Of(GapKind kind, EmployerFacts employer, string today) =>
        GapSearch.Of(employer, Sight(today)).Where(gap => gap.Kind == kind).Select(gap => (GapSeverity?)gap.Severity).SingleOrDefault();
}
