using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>A participant's own chain, her absences and breaks, on both databases.</summary>
public abstract class ChainTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Steps_of_the_track_are_copied_once_all_or_none()
    {
        var participant = await world.AcceptAsync();
        StepPlan[] chain = [Step("SFI", "2026-02-02", "2026-03-31", 15) with { InterventionId = Guid.NewGuid(), Reason = null }, Step("Yrkesvux", "2026-04-01", "2026-06-30", 37.5m) with { InterventionId = Guid.NewGuid(), Reason = null }];

        Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, chain, default)).Count.ShouldBe(2);
        Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, chain, default)).ShouldBeEmpty("they are there already");
        var bad = await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Praktik", "2026-07-01", "2026-07-31"), Step("Baklänges", "2026-08-02", "2026-08-01")], default);

        bad.Refusals.Single().Field.ShouldBe("steg[1].slut");
        var steps = (await world.PageAsync(participant)).Steps;
        steps.Select(row => (row.Step.Title, row.Step.HoursPerWeek)).ShouldBe([("SFI", 15m), ("Yrkesvux", 37.5m)]);
    }

    [Fact]
    public async Task An_addition_or_a_change_has_a_reason_and_the_chain_is_decided_anew()
    {
        var participant = await world.AcceptAsync();
        Rules(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Truckkort", "2026-02-02", "2026-02-27") with { Reason = null }], default)).ShouldBe(["ChangedStepHasAReason"]);
        Rules(await world.Chains.DecideAsync(world.World.Anna, participant, Today, Today, default)).ShouldBe(["ChainHasSteps"]);
        var step = Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Truckkort", "2026-02-02", "2026-02-27")], default)).Single();
        Accepted(await world.Chains.DecideAsync(world.World.Anna, participant, Today, Today, default));

        Rules(await world.Chains.ReplanAsync(world.World.Anna, step, Day("2026-03-02"), Day("2026-02-27"), 40, ChainChangeReason.Supply, version: null, default)).ShouldBe(["LastDayIsNotBeforeTheFirst"]);
        (await world.PageAsync(participant)).Steps.Single().Step.PlannedStart.ShouldBe(Day("2026-02-02"), "a refusal changes nothing");
        Accepted(await world.Chains.ReplanAsync(world.World.Anna, step, Day("2026-02-02"), Day("2026-03-13"), 40, ChainChangeReason.Supply, version: null, default));

        (await world.PageAsync(participant)).ChainDecidedOn.ShouldBeNull();
    }

    [Fact]
    public async Task A_step_is_confirmed_with_a_source_before_it_begins_for_somebody_accepted()
    {
        var participant = await world.RegisterAsync();
        var step = Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Yrkesvux", "2026-01-12", "2026-02-27")], default)).Single();
        var change = new StepChange { StepId = step, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = Today };

        Rules(await world.Chains.MoveAsync(world.World.Anna, change, default)).ShouldBe(["StepStatusFollowsThePath.Confirmed", "StepBeginsForAnAcceptedParticipant"]);
        Rules(await world.Chains.MoveAsync(world.World.Anna, change with { Status = ParticipantInterventionStatus.Confirmed }, default)).ShouldBe(["ConfirmationHasASource"]);
        Accepted(await world.Chains.MoveAsync(world.World.Anna, change with { Status = ParticipantInterventionStatus.Confirmed, ConfirmedBy = Jobbspar.Workflows.Employers.OrganisationType.EducationProvider }, default));
        Rules(await world.Chains.MoveAsync(world.World.Anna, change, default)).ShouldBe(["StepBeginsForAnAcceptedParticipant"]);
        await world.PrepareAsync(participant);
        Accepted(await world.DecideAsync(participant));
        Rules(await world.Chains.MoveAsync(world.World.Anna, change, default)).ShouldBe(["StepBeginsForAnAcceptedParticipant.Chain"]);
        Accepted(await world.Chains.DecideAsync(world.World.Anna, participant, Today, informedOn: null, default));
        Rules(await world.Chains.MoveAsync(world.World.Anna, change with { ActualStart = Today.AddDays(1) }, default)).ShouldBe(["HappenedOnOrBeforeToday"]);
        Accepted(await world.Chains.MoveAsync(world.World.Anna, change, default));
        Rules(await world.Chains.MoveAsync(world.World.Anna, change with { Status = ParticipantInterventionStatus.Completed, ActualEnd = Today.AddDays(-1) }, default)).ShouldBe(["LastDayIsNotBeforeTheFirst"]);
        Rules(await world.Chains.RecordAttendanceAsync(world.World.Anna, step, 101, default)).ShouldBe(["AttendanceIsAPercentage"]);
        Accepted(await world.Chains.RecordAttendanceAsync(world.World.Anna, step, 90, default));
    }

    [Fact]
    public async Task A_decision_is_owned_by_a_contact_of_the_track_and_each_step_has_its_own()
    {
        var participant = await world.AcceptAsync();
        var steps = Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Yrkesvux", "2026-02-02", "2026-04-30"), Step("Praktik", "2026-05-04", "2026-06-26")], default));
        var (of, stranger) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await world.World.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var lead = await unit.Db.Tracks.Where(row => row.Id == world.Track).Select(row => row.LeadOrganisationId).SingleAsync(token);
                var other = new Organisation { Id = Guid.CreateVersion7(), Name = "En annan kommun", Type = OrganisationType.Municipality };
                unit.Db.Organisations.Add(other);
                unit.Db.Contacts.Add(new Contact { Id = of, OrganisationId = lead, Name = "Hanna Handläggare", Role = ContactRole.OperativeContact });
                unit.Db.Contacts.Add(new Contact { Id = stranger, OrganisationId = other.Id, Name = "Okänd", Role = ContactRole.OperativeContact });
                return 0;
            },
            default);
        var confirm = new StepChange { StepId = steps[0], Version = null, Status = ParticipantInterventionStatus.Confirmed, DecisionReference = "AF-17", DecisionDate = Today };

        Rules(await world.Chains.MoveAsync(world.World.Anna, confirm with { DecisionOwnerContactId = stranger }, default)).ShouldBe([nameof(DecisionIsOwnedByAContactOfTheTrack)]);
        Accepted(await world.Chains.MoveAsync(world.World.Anna, confirm with { DecisionOwnerContactId = of }, default));
        Accepted(await world.Chains.MoveAsync(world.World.Anna, confirm with { StepId = steps[1] }, default));

        (await world.PageAsync(participant)).Steps.Select(row => row.Step.DecisionOwnerContactId).ShouldBe([of, null]);
    }

    [Fact]
    public async Task Overlapping_exclusive_interventions_are_refused()
    {
        var participant = await world.AcceptAsync();
        Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Arbetsmarknadsutbildning", "2026-02-02", "2026-04-30", exclusive: true)], default));

        Rules(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Yrkesvux", "2026-04-30", "2026-06-30")], default)).ShouldBe(["ExclusiveStepsDoNotOverlap"]);
        Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Jobbcoach", "2026-02-02", "2026-12-18", 0, occupying: false)], default));
    }

    [Fact]
    public async Task Absences_and_breaks_are_kept_with_their_dates_and_no_cause()
    {
        var participant = await world.AcceptAsync();
        var absences = world.World.Get<AbsenceCommands>();
        var absence = Accepted(await absences.RecordAsync(world.World.Anna, participant, AbsenceType.Unknown, Day("2026-01-12"), Day("2026-01-13"), default));
        Rules(await absences.RecordAsync(world.World.Anna, participant, AbsenceType.Valid, Day("2026-01-13"), Day("2026-01-14"), default)).ShouldBe(["AbsenceOverlapsNoOther"]);
        Rules(await absences.RecordAsync(world.World.Anna, participant, AbsenceType.Valid, Day("2026-02-13"), Day("2026-02-12"), default)).ShouldBe(["LastDayIsNotBeforeTheFirst"]);
        Accepted(await absences.CorrectAsync(world.World.Anna, absence, AbsenceType.Valid, Day("2026-01-16"), version: null, default));
        (await world.PageAsync(participant)).Absences.Single().Type.ShouldBe(AbsenceType.Valid);

        var pause = new NewBreak { Scope = BreakScope.Participant, SubjectId = Guid.NewGuid(), Type = BreakType.Summer, FirstDay = Day("2026-07-06"), LastDay = Day("2026-07-31"), AgreedOn = Today };
        Rules(await absences.PlanBreakAsync(world.World.Anna, world.Track, pause, default)).ShouldBe(["BreakConcernsSomethingOfTheTrack"]);
        var id = Accepted(await absences.PlanBreakAsync(world.World.Anna, world.Track, pause with { SubjectId = participant }, default));
        Accepted(await absences.InformOfBreakAsync(world.World.Anna, id, Today, Today, employerInformed: null, version: null, default));
        (await world.World.ReadAsync(db => db.PlannedBreaks.SingleAsync())).ParticipantsInformedOn.ShouldBe(Today);
    }

    public sealed class OnSqlite() : ChainTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ChainTests(DatabaseKind.PostgreSql);
}
