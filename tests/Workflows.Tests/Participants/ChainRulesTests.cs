using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Rules;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>Rules of an individual chain, of absences and of breaks (DOMAIN 4.8, 4.12), each named by the rule that breaks.</summary>
public sealed class ChainRulesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["PLANERAD"] = ["ANSOKT", "BEKRAFTAD", "INSTALLD", "TILLGODORAKNAD"],
        ["ANSOKT"] = ["BEKRAFTAD", "INSTALLD", "TILLGODORAKNAD"],
        ["BEKRAFTAD"] = ["PAGAR", "INSTALLD", "TILLGODORAKNAD"],
        ["PAGAR"] = ["PAUSAD", "FULLFOLJD", "AVBRUTEN"],
        ["PAUSAD"] = ["PAGAR", "FULLFOLJD", "AVBRUTEN"],
    };

    [Fact]
    public void StepStatusFollowsThePath_lets_through_its_steps_and_refuses_everything_else()
    {
        foreach (var from in CodeTable<ParticipantInterventionStatus>.All)
        {
            foreach (var to in CodeTable<ParticipantInterventionStatus>.All)
            {
                var isAllowed = Allowed.TryGetValue(from, out var next) && next.Contains(to, StringComparer.Ordinal);
                (StepStatusFollowsThePath.Check(Status(from), Status(to)) is null).ShouldBe(isAllowed, $"{from} to {to}");
            }
        }

        StepStatusFollowsThePath.Check(ParticipantInterventionStatus.Applied, ParticipantInterventionStatus.Ongoing)!.Rule.ShouldBe("StepStatusFollowsThePath.Confirmed", "PAGAR needs BEKRAFTAD before");
    }

    [Fact]
    public void ConfirmationHasASource_a_reference_or_a_party()
    {
        var confirmed = new StepChange { StepId = Guid.NewGuid(), Version = null, Status = ParticipantInterventionStatus.Confirmed };

        ConfirmationHasASource.Check(confirmed)!.Rule.ShouldBe("ConfirmationHasASource");
        ConfirmationHasASource.Check(confirmed with { DecisionReference = "AF-1" }).ShouldBeNull();
        ConfirmationHasASource.Check(confirmed with { ConfirmedBy = OrganisationType.EducationProvider }).ShouldBeNull();
    }

    [Theory]
    [InlineData("19850709-9805")]
    [InlineData("8507099805")]
    public void ReferenceSaysNothingOfThePerson_refuses_an_identity_number(string reference) =>
        ReferenceSaysNothingOfThePerson.Check("beslutsnummer", reference)!.Rule.ShouldBe("TextNamesNoPersonalNumber");

    [Fact]
    public void ExclusiveStepsDoNotOverlap_looks_at_days_occupation_and_what_goes_together()
    {
        var full = Planned("2026-02-02", "2026-03-31", exclusive: true);

        Clash(Planned("2026-03-31", "2026-04-30"), full).ShouldBe("ExclusiveStepsDoNotOverlap", "the last day of one is the first of the other");
        Clash(Planned("2026-04-01", "2026-04-30"), full).ShouldBeNull();
        Clash(Planned("2026-02-02", "2026-12-31", occupying: false), full).ShouldBeNull("a job coach occupies nothing");
        Clash(Planned("2026-02-02", "2026-02-27", partOf: full.Id), full).ShouldBeNull("APL lies within its education");
        Clash(Planned("2026-02-02", "2026-02-27"), Planned("2026-02-02", "2026-02-27")).ShouldBeNull("parallel interventions are usual");
        var withSwedish = Planned("2026-02-02", "2026-02-27", combinable: [InterventionType.SwedishForImmigrants]);
        var withPractice = Planned("2026-02-02", "2026-02-27", combinable: [InterventionType.WorkPlacement]);
        Clash(withSwedish, withPractice).ShouldBe("ExclusiveStepsDoNotOverlap", "neither is known to go with the other");
        full.Status = ParticipantInterventionStatus.Cancelled;
        Clash(Planned("2026-03-31", "2026-04-30"), full).ShouldBeNull("what is cancelled takes no time");
    }

    [Theory]
    [InlineData(true, 0, false)]
    [InlineData(false, 0, true)]
    [InlineData(true, 7.5, true)]
    [InlineData(true, 7.55, false)]
    [InlineData(true, 40, true)]
    [InlineData(true, 40.5, false)]
    [InlineData(true, -1, false)]
    public void HoursFitIntoAWeek_from_none_for_support_to_forty(bool occupying, double hours, bool holds) => (HoursFitIntoAWeek.Check(occupying, (decimal)hours) is null).ShouldBe(holds);

    [Fact]
    public void Warnings_tell_of_weeks_above_forty_hours_and_below_the_planned_scope()
    {
        var education = Planned("2026-02-02", "2026-03-31", hours: 30);
        var swedish = Planned("2026-03-02", "2026-04-30", hours: 15);
        var apl = Planned("2026-02-02", "2026-02-13", hours: 30, partOf: education.Id);

        ChainWarning.Of([education, swedish, apl], scopePercent: 75).ShouldBe(
        [
            new("OverFullWeek", Day("2026-03-02"), Day("2026-03-31"), 45),
            new("BelowScope", Day("2026-04-01"), Day("2026-04-30"), 15),
        ]);
    }

    [Theory]
    [InlineData("2026-06-05", "2026-06-05", true)]
    [InlineData("2026-06-08", "2026-06-05", false)]
    [InlineData("2026-06-05", "2026-06-08", false)]
    [InlineData(null, "2026-06-05", false)]
    [InlineData("2026-06-05", null, false)]
    public void A_break_covers_days_only_when_agreed_and_known_twenty_working_days_before(string? agreed, string? informed, bool covers)
    {
        var calendar = new WorkingDayCalendar();
        var pause = new PlannedBreak
        {
            Id = Guid.NewGuid(),
            TrackId = Guid.NewGuid(),
            Scope = BreakScope.Track,
            Type = BreakType.Summer,
            FirstDay = Day("2026-07-06"),
            LastDay = Day("2026-07-31"),
            AgreedOn = agreed is null ? null : Day(agreed),
            ParticipantsInformedOn = informed is null ? null : Day(informed),
        };

        pause.NoticeBy(calendar).ShouldBe(Day("2026-06-05"), "midsommarafton is no working day");
        pause.CoversParticipants(calendar).ShouldBe(covers);
        pause.CoversEmployers(calendar).ShouldBeFalse("the employer was not told");
    }

    [Fact]
    public void AbsenceOverlapsNoOther_and_breaks_concern_something_of_the_track()
    {
        var other = new Absence { Id = Guid.NewGuid(), TrackId = Guid.NewGuid(), ParticipantId = Guid.NewGuid(), Type = AbsenceType.Valid, FirstDay = Day("2026-03-02"), LastDay = Day("2026-03-04") };

        AbsenceOverlapsNoOther.Check(Day("2026-03-04"), Day("2026-03-05"), [other])!.Rule.ShouldBe("AbsenceOverlapsNoOther");
        AbsenceOverlapsNoOther.Check(Day("2026-03-05"), Day("2026-03-05"), [other]).ShouldBeNull();
        BreakConcernsSomethingOfTheTrack.Check(BreakScope.Participant, subjectId: null, belongs: false)!.Rule.ShouldBe("BreakConcernsSomethingOfTheTrack");
        BreakConcernsSomethingOfTheTrack.Check(BreakScope.Track, Guid.NewGuid(), belongs: true).ShouldNotBeNull();
        BreakConcernsSomethingOfTheTrack.Check(BreakScope.Track, subjectId: null, belongs: true).ShouldBeNull();
    }

    private static string? Clash(ParticipantIntervention step, ParticipantIntervention other) => ExclusiveStepsDoNotOverlap.Check(step, [step, other])?.Rule;

    private static ParticipantInterventionStatus Status(string code) => CodeTable<ParticipantInterventionStatus>.Parse(code);

    private static ParticipantIntervention Planned(
        string start,
        string end,
        decimal hours = 40,
        bool occupying = true,
        bool exclusive = false,
        Guid? partOf = null,
        IReadOnlyList<InterventionType>? combinable = null) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ParticipantId = Guid.NewGuid(),
        Type = InterventionType.VocationalAdultEducation,
        Title = "Yrkesvux",
        Occupying = occupying,
        Exclusive = exclusive,
        CombinableWith = combinable ?? [],
        PartOfId = partOf,
        PlannedStart = Day(start),
        PlannedEnd = Day(end),
        HoursPerWeek = hours,
        Status = ParticipantInterventionStatus.Planned,
    };
}
