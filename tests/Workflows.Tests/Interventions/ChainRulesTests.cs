using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Chains.Rules;

namespace Jobbspar.Workflows.Tests.Interventions;

/// <summary>Each rule of a chain by a chain that breaks it and nothing else.</summary>
public sealed class ChainRulesTests
{
    private static readonly WorkingDayCalendar Calendar = new();

    [Fact]
    public void A_chain_that_leads_from_preparation_by_education_to_employment_is_whole()
    {
        var plan = Chain(
            [A("Intro", "2026-08-17", "2026-08-21"), A("Utbildning", "2026-08-24", "2026-12-11"), A("Anställning", "2026-12-14", "2027-06-11") with { Category = InterventionCategory.Employment }],
            ("Intro", ChainRelation.Follows, "Utbildning"),
            ("Utbildning", ChainRelation.Follows, "Anställning"));

        ChainRules.CheckWhole(plan).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_chain_is_not_fixed() => Broken(Chain([])).ShouldBe([nameof(ChainHasInterventions)]);

    [Fact]
    public void Interventions_that_follow_each_other_in_a_circle_are_named_in_order()
    {
        var plan = Chain(
            [A("A", "2026-08-17", "2026-08-21"), A("B", "2026-08-24", "2026-08-28"), A("C", "2026-08-31", "2026-09-04")],
            ("A", ChainRelation.Follows, "B"),
            ("B", ChainRelation.Follows, "C"),
            ("C", ChainRelation.Follows, "A"));

        var refusal = ChainHasNoCycle.Check(plan)!;
        refusal.Rule.ShouldBe(nameof(ChainHasNoCycle));
        refusal.Arguments.ShouldHaveSingleItem().ShouldBeOneOf("A → B → C → A", "B → C → A → B", "C → A → B → C");
    }

    [Fact]
    public void Parallel_interventions_make_no_circle() =>
        ChainHasNoCycle.Check(Chain([A("A", "2026-08-17", "2026-08-21"), A("B", "2026-08-17", "2026-08-21")], ("A", ChainRelation.Parallel, "B"), ("B", ChainRelation.Parallel, "A"))).ShouldBeNull();

    [Theory]
    [InlineData("2026-08-21", true)]
    [InlineData("2026-08-22", false)]
    public void What_follows_starts_after_the_last_day_of_what_it_follows(string start, bool isBroken) =>
        (FollowerStartsAfterItsPredecessor.Check(A("Intro", "2026-08-17", "2026-08-21"), A("Sfi", start, "2026-12-11")) is not null).ShouldBe(isBroken);

    [Theory]
    [InlineData("2026-08-17", "2026-12-11", false)]
    [InlineData("2026-08-16", "2026-12-11", true)]
    [InlineData("2026-08-17", "2026-12-12", true)]
    public void A_part_lies_within_the_whole(string start, string end, bool isBroken) =>
        (PartLiesWithinTheWhole.Check(A("APL", start, end), A("Yrkespaket", "2026-08-17", "2026-12-11")) is not null).ShouldBe(isBroken);

    [Fact]
    public void Parallel_interventions_share_a_day() =>
        ParallelInterventionsOverlap.Check(A("A", "2026-08-17", "2026-08-21"), A("B", "2026-08-22", "2026-08-28"))!.Arguments.ShouldBe(["A", "B"]);

    [Fact]
    public void An_intervention_is_part_of_one_whole() =>
        InterventionIsPartOfOneWhole.Check(Chain(
            [A("APL", "2026-09-01", "2026-09-30"), A("X", "2026-08-17", "2026-12-11"), A("Y", "2026-08-17", "2026-12-11")],
            ("APL", ChainRelation.PartOf, "X"),
            ("APL", ChainRelation.PartOf, "Y"))).ShouldHaveSingleItem().Arguments.ShouldBe(["APL"]);

    [Fact]
    public void Two_interventions_relate_in_one_way() =>
        InterventionsAreRelatedOnce.Check(Chain(
            [A("A", "2026-08-17", "2026-08-21"), A("B", "2026-08-24", "2026-08-28")],
            ("A", ChainRelation.Follows, "B"),
            ("B", ChainRelation.Parallel, "A"))).ShouldHaveSingleItem().Rule.ShouldBe(nameof(InterventionsAreRelatedOnce));

    [Fact]
    public void A_chain_whose_first_part_leads_nowhere_does_not_reach_the_employment_of_another()
    {
        var plan = Chain(
            [A("Intro", "2026-08-17", "2026-08-21"), A("Utbildning", "2026-08-24", "2026-12-11"), A("Anställning", "2026-12-14", "2027-06-11") with { Category = InterventionCategory.Employment }],
            ("Utbildning", ChainRelation.Follows, "Anställning"));

        Broken(plan).ShouldBe([nameof(ChainLeadsToEmploymentOrClosure)]);
    }

    [Fact]
    public void A_chain_may_end_with_an_intervention_after_which_a_participant_is_finished() =>
        Broken(Chain([A("Validering", "2026-08-17", "2026-08-21") with { LeadsToClosure = true }])).ShouldBeEmpty();

    [Fact]
    public void An_exclusive_intervention_overlaps_no_other_that_fills_time()
    {
        var training = A("Amu", "2026-08-17", "2026-12-11") with { IsExclusive = true, Type = InterventionType.LabourMarketTraining };
        var sfi = A("Sfi", "2026-12-01", "2027-01-29") with { Type = InterventionType.SwedishForImmigrants };

        ExclusiveInterventionsDoNotOverlap.Check(Chain([training, sfi])).ShouldHaveSingleItem().Arguments.ShouldBe(["Amu", "Sfi", "2026-12-01", "2026-12-11"]);
        ExclusiveInterventionsDoNotOverlap.Check(Chain([training with { CombinableWith = [InterventionType.SwedishForImmigrants] }, sfi])).ShouldBeEmpty("the catalogue says that they combine");
        ExclusiveInterventionsDoNotOverlap.Check(Chain([training, sfi with { IsOccupying = false }])).ShouldBeEmpty("support runs beside everything");
        ExclusiveInterventionsDoNotOverlap.Check(Chain([training, sfi with { End = Day("2026-12-10") }], ("Sfi", ChainRelation.PartOf, "Amu"))).ShouldBeEmpty("it is part of the other");
        ExclusiveInterventionsDoNotOverlap.Check(Chain([training, sfi with { Start = Day("2026-12-12") }])).ShouldBeEmpty("it begins when the other has ended");
    }

    [Fact]
    public void Hours_above_forty_a_week_are_a_notice_with_their_time_and_never_stand_in_the_way()
    {
        var plan = Chain([A("Yrkesvux", "2026-08-17", "2026-12-11") with { Hours = 30 }, A("Sfi", "2026-09-01", "2026-10-30") with { Hours = 15, LeadsToClosure = true }, A("Coach", "2026-08-17", "2026-12-11") with { IsOccupying = false, Hours = 40 }]);

        HoursStayWithinAFullWeek.Check(plan).ShouldHaveSingleItem().Arguments.ShouldBe(["2026-09-01", "2026-10-30", "45"]);
        Broken(plan).ShouldNotContain(nameof(HoursStayWithinAFullWeek));
    }

    [Fact]
    public void A_part_does_not_add_hours_to_its_whole() =>
        HoursStayWithinAFullWeek.Check(Chain([A("Yrkespaket", "2026-08-17", "2026-12-11") with { Hours = 40 }, A("APL", "2026-09-01", "2026-10-30") with { Hours = 40 }], ("APL", ChainRelation.PartOf, "Yrkespaket"))).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-08-26", false)]
    [InlineData("2026-08-27", true)]
    public void A_changeover_of_more_working_days_than_allowed_is_a_notice(string start, bool isShown)
    {
        // From Friday 21 August: Monday and Tuesday between are two working days.
        var (earlier, later) = (A("A", "2026-08-17", "2026-08-21"), A("B", start, "2026-12-11"));

        (ChangeoverIsShort.Check(Relation(earlier, ChainRelation.Follows, later), earlier, later, Calendar) is not null).ShouldBe(isShown);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-08-03", false)]
    [InlineData("2026-08-04", true)]
    public void All_parties_meet_fifteen_working_days_before_a_transition(string? meeting, bool isShown)
    {
        var (earlier, later) = (A("A", "2026-06-01", "2026-08-21"), A("B", "2026-08-24", "2026-12-11"));
        var relation = Relation(earlier, ChainRelation.Follows, later) with { SyncOn = meeting is null ? null : Day(meeting) };

        (SyncIsPlannedInTime.Check(relation, earlier, later, Calendar) is not null).ShouldBe(isShown);
    }

    [Fact]
    public void A_meeting_after_the_transition_is_refused()
    {
        var (earlier, later) = (A("A", "2026-06-01", "2026-08-21"), A("B", "2026-08-24", "2026-12-11"));

        SyncIsBeforeTheTransition.Check(Relation(earlier, ChainRelation.Follows, later) with { SyncOn = Day("2026-08-24") }, later)!.Rule.ShouldBe(nameof(SyncIsBeforeTheTransition));
    }

    [Fact]
    public void Time_runs_out_when_the_lead_time_does()
    {
        var intervention = A("Yrkesvux", "2026-08-17", "2026-12-11") with { LeadTimeWorkingDays = 20 };

        LeadTimeIsLeft.Check(intervention, Day("2026-07-17"), Calendar).ShouldBeNull();
        LeadTimeIsLeft.Check(intervention, Day("2026-08-03"), Calendar)!.Arguments[0].ShouldBe("Yrkesvux");
    }

    [Fact]
    public void Rules_of_the_catalogue_and_of_the_track_are_noticed()
    {
        var intervention = A("Amu", "2026-08-17", "2027-03-05") with { MaxWeeks = 26, StartsOn = Day("2026-08-24"), ApplyBy = Day("2026-05-15"), RuleNeedsCheck = true };
        var period = new ProviderPeriod { Id = Guid.NewGuid(), OrganisationId = Guid.NewGuid(), Kind = ProviderPeriodKind.Break, Name = "Jullov", StartsOn = Day("2026-12-21"), EndsOn = Day("2027-01-10") };

        InterventionIsNoLongerThanAllowed.Check(intervention)!.Arguments.ShouldBe(["Amu", "29", "26"]);
        InterventionLiesWithinTheTrack.Check(intervention, Day("2026-08-17"), Day("2026-12-18")).ShouldNotBeNull();
        InterventionStartsWhenItsStartDoes.Check(intervention)!.Arguments.ShouldBe(["Amu", "2026-08-24"]);
        ApplicationIsStillOpen.Check(intervention, Day("2026-05-16")).ShouldNotBeNull();
        ApplicationIsStillOpen.Check(intervention, Day("2026-05-15")).ShouldBeNull();
        KnownRuleHolds.Check(intervention).ShouldNotBeNull();
        ProviderIsOpen.Check(intervention, [period]).ShouldHaveSingleItem().Arguments[1].ShouldBe("Jullov");
    }

    [Fact]
    public void An_intervention_is_not_related_to_itself() =>
        Broken(Chain([A("A", "2026-08-17", "2026-08-21") with { LeadsToClosure = true }], ("A", ChainRelation.Parallel, "A"))).ShouldContain(nameof(InterventionIsNotRelatedToItself));

    [Fact]
    public void Ten_thousand_interventions_are_checked_in_seconds()
    {
        var many = Enumerable.Range(0, 10_000).Select(n => A($"I{n}", "2026-08-17", "2026-08-21") with { Id = Guid.NewGuid(), Start = Day("2000-01-01").AddDays(2 * n), End = Day("2000-01-01").AddDays((2 * n) + 1) }).ToList();
        var plan = new ChainPlan(many, many.Zip(many.Skip(1), (one, next) => Relation(one, ChainRelation.Follows, next)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ChainRules.CheckWhole(plan).Select(refusal => refusal.Rule).ShouldBe([nameof(ChainLeadsToEmploymentOrClosure)]);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string[] Broken(ChainPlan plan) => [.. ChainRules.CheckWhole(plan).Select(refusal => refusal.Rule)];

    private static ChainPlan Chain(PlannedIntervention[] interventions, params (string One, ChainRelation Relation, string Other)[] relations)
    {
        PlannedIntervention Called(string label) => interventions.Single(row => string.Equals(row.Label, label, StringComparison.Ordinal));
        return new(interventions, relations.Select(row => Relation(Called(row.One), row.Relation, Called(row.Other))));
    }

    private static PlannedRelation Relation(PlannedIntervention from, ChainRelation kind, PlannedIntervention to) => new() { From = from.Id, To = to.Id, Kind = kind };

    private static PlannedIntervention A(string label, string start, string end) => new()
    {
        Id = Guid.NewGuid(),
        Label = label,
        Type = InterventionType.VocationalAdultEducation,
        Category = InterventionCategory.Education,
        Start = Day(start),
        End = Day(end),
        Hours = 20,
        IsOccupying = true,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
