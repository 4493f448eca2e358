using Jobbspar.Workflows.Calendar.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Gaps.Rules;
using Jobbspar.Workflows.Gates.Rules;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;
using Jobbspar.Workflows.Interventions.Chains.Rules;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.LettersOfIntent.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Steering.Rules;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tables.Rules;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Tests.RuleByRule;

/// <summary>Rules that only commands' tests pass through, each by its own name: what holds, and what breaks it at which field.</summary>
public sealed class RuleByRuleTests
{
    private static readonly DateOnly Monday = new(2026, 1, 12);

    private static readonly Dictionary<string, (Func<Refusal?> Holds, Func<Refusal?> Breaks, string? Field)> Cases = new(StringComparer.Ordinal)
    {
        [nameof(AssignmentEndsAfterItBegins)] = (() => AssignmentEndsAfterItBegins.Check(Monday, null), () => AssignmentEndsAfterItBegins.Check(Monday, Monday.AddDays(-1)), "tillOchMed"),
        [nameof(CalendarDayIsNamed)] = (() => CalendarDayIsNamed.Check("Klämdag"), () => CalendarDayIsNamed.Check(" "), "namn"),
        [nameof(CapacityCoversTakenPlaces)] = (() => CapacityCoversTakenPlaces.Check("Praktik", 3, 3), () => CapacityCoversTakenPlaces.Check("Praktik", 2, 3), "platser"),
        [nameof(CatalogueCodeIsUnique)] = (() => CatalogueCodeIsUnique.Check("A", isTaken: false), () => CatalogueCodeIsUnique.Check("A", isTaken: true), "kod"),
        [nameof(ConfidenceIsOfACoordinationNumber)] = (
            () => ConfidenceIsOfACoordinationNumber.Check(IdentityConfidence.Proven, IdentityKind.CoordinationNumber),
            () => ConfidenceIsOfACoordinationNumber.Check(IdentityConfidence.Proven, IdentityKind.PersonalNumber),
            "sakerhet"),
        [nameof(CriticalGapsAreClosed)] = (() => CriticalGapsAreClosed.Check(0), () => CriticalGapsAreClosed.Check(1), null),
        [nameof(InterventionLabelIsUnique)] = (() => InterventionLabelIsUnique.Check("Praktik", isTaken: false), () => InterventionLabelIsUnique.Check("Praktik", isTaken: true), "benämning"),
        [nameof(MeetingLiesAhead)] = (() => MeetingLiesAhead.Check(Monday, Monday), () => MeetingLiesAhead.Check(Monday.AddDays(-1), Monday), "motesdatum"),
        [nameof(NewVersionFollowsAFixedChain)] = (() => NewVersionFollowsAFixedChain.Check(hasFixed: true, hasProposed: false), () => NewVersionFollowsAFixedChain.Check(hasFixed: true, hasProposed: true), null),
        [nameof(NumberCanBeRead)] = (() => NumberCanBeRead.Check(isRead: true, "timmar"), () => NumberCanBeRead.Check(isRead: false, "timmar"), "timmar"),
        [nameof(OnlyDraftLettersAreChanged)] = (() => OnlyDraftLettersAreChanged.Check(LetterStatus.Draft), () => OnlyDraftLettersAreChanged.Check(LetterStatus.Sent), null),
        [nameof(OrganisationIsKnown)] = (() => OrganisationIsKnown.Check(isKnown: true, "organisation"), () => OrganisationIsKnown.Check(isKnown: false, "organisation"), "organisation"),
        [nameof(OrganisationStandsOnceInTheRegister)] = (() => OrganisationStandsOnceInTheRegister.Check(isTaken: false, ""), () => OrganisationStandsOnceInTheRegister.Check(isTaken: true, "556108-3337"), "orgnr"),
        [nameof(OwnerIsAFunction)] = (() => OwnerIsAFunction.Check("Vuxenutbildningen"), () => OwnerIsAFunction.Check(new string('a', 500)), "agare"),
        [nameof(PeriodEndsAfterItBegins)] = (() => PeriodEndsAfterItBegins.Check(Monday, Monday), () => PeriodEndsAfterItBegins.Check(Monday, Monday.AddDays(-1)), "periodTill"),
        [nameof(ProviderIsAnOrganisation)] = (() => ProviderIsAnOrganisation.Check(exists: true), () => ProviderIsAnOrganisation.Check(exists: false), "anordnare"),
        [nameof(RowMeansOneInTheRegister)] = (() => RowMeansOneInTheRegister.Check("namn", "Tvilling AB", 1), () => RowMeansOneInTheRegister.Check("namn", "Tvilling AB", 2), "namn"),
        [nameof(RowsOfAnOrganisationAgree)] = (() => RowsOfAnOrganisationAgree.Check("typ", null, "KOMMUN", 2), () => RowsOfAnOrganisationAgree.Check("typ", "AF", "KOMMUN", 2), "typ"),
        [nameof(StartBelongsToTheIntervention)] = (() => StartBelongsToTheIntervention.Check(belongs: true), () => StartBelongsToTheIntervention.Check(belongs: false), "utbudsstart"),
        [nameof(StartCanBeRead)] = (() => StartCanBeRead.Check("2026-08-17", isRead: true), () => StartCanBeRead.Check("augusti", isRead: false), "starter"),
        [nameof(StartIsNotPlannedFor)] = (() => StartIsNotPlannedFor.Check(Start(0), stays: false, isPlannedFor: false), () => StartIsNotPlannedFor.Check(Start(0), stays: false, isPlannedFor: true), "starter"),
        [nameof(StartKeepsItsTakenPlaces)] = (() => StartKeepsItsTakenPlaces.Check(Start(2), stays: true, places: 2), () => StartKeepsItsTakenPlaces.Check(Start(2), stays: true, places: 1), "starter"),
        [nameof(StepHasBegun)] = (() => StepHasBegun.Check(Step(ParticipantInterventionStatus.Ongoing, Monday)), () => StepHasBegun.Check(Step(ParticipantInterventionStatus.Confirmed, null)), "narvaro"),
        [nameof(StepHasNotEnded)] = (() => StepHasNotEnded.Check(Step(ParticipantInterventionStatus.Ongoing, Monday)), () => StepHasNotEnded.Check(Step(ParticipantInterventionStatus.Completed, Monday)), "status"),
        [nameof(TableIsNotTooLong)] = (() => TableIsNotTooLong.Check(TableFile.MostRows), () => TableIsNotTooLong.Check(TableFile.MostRows + 1), null),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_passes_what_is_right_and_names_itself_and_its_field_where_it_is_broken(string rule)
    {
        var (holds, breaks, field) = Cases[rule];

        holds().ShouldBeNull();
        var refusal = breaks().ShouldNotBeNull();
        (refusal.Rule, refusal.Field).ShouldBe((rule, field));
    }

    [Fact]
    public void SoleTradersNumberIsKept_OnlyASealedNumberCanBeShown()
    {
        var known = new Organisation { Id = Guid.NewGuid(), Name = "Bergs bageri", Type = OrganisationType.Employer, SealedNumber = "k.x" };
        SoleTradersNumberIsKept.Check(known).ShouldBeNull();
        known.SealedNumber = null;
        SoleTradersNumberIsKept.Check(known)!.Rule.ShouldBe("NumberIsKept");
    }

    private static CatalogueStart Start(int taken) => new() { Id = Guid.NewGuid(), CatalogueItemId = Guid.NewGuid(), StartsOn = Monday, Taken = taken };

    private static ParticipantIntervention Step(ParticipantInterventionStatus status, DateOnly? started) => new()
    {
        Id = Guid.NewGuid(),
        TrackId = Guid.NewGuid(),
        ParticipantId = Guid.NewGuid(),
        Type = InterventionType.WorkPlacement,
        Title = "Praktik",
        Occupying = true,
        PlannedStart = Monday,
        PlannedEnd = Monday.AddDays(30),
        HoursPerWeek = 40,
        Status = status,
        ActualStart = started,
    };
}
