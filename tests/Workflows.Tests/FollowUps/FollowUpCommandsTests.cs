using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Gates.Rules;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.FollowUps;

/// <summary>What was agreed with a participant in a follow-up is what she is held to a year later: it must be there, and only for those it concerns.</summary>
public abstract class FollowUpCommandsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private Guid participant;

    private DateOnly Today => SwedishTime.Today(world.Clock);

    private FollowUpCommands Commands => world.Get<FollowUpCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        participant = await world.ActiveParticipantAsync(track, 1);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_follow_up_of_a_participant_is_kept_and_moves_her_next_one()
    {
        var before = (await PageAsync()).Participants.ShouldHaveSingleItem();
        before.DueOn.ShouldBe(new DateOnly(2026, 5, 19), "ten working days after 4 May, over Kristi himmelsfärdsdag");

        (await Commands.RegisterAsync(world.Anna, track, Answered(), default)).Refusals.ShouldBeEmpty();

        var row = (await PageAsync()).Participants.ShouldHaveSingleItem();
        row.DueOn.ShouldBe(Today.AddDays(28));
        row.Participant!.Name.ShouldBe("Deltagare Exempel 1");
        (row.Latest!.Progression, row.Latest.DropoutRisk, row.Latest.NextStepKnown).ShouldBe((Progression.Forward, DropoutRisk.Low, true));
        row.Latest.Actions.ShouldBe(["Besök på arbetsplatsen"]);
    }

    [Fact]
    public async Task A_follow_up_with_faults_names_them_all_and_keeps_nothing()
    {
        var decision = await Commands.RegisterAsync(world.Anna, track, new ParticipantFollowUp { ParticipantId = participant, HeldOn = Today.AddDays(1), NextOn = Today }, default);

        decision.Refusals.Select(refusal => refusal.Rule).Distinct().ShouldBe(
            [nameof(FactHasHappened), nameof(ParticipantFollowUpAnswersTheThreeQuestions), nameof(AnswerIsGiven), nameof(NextFollowUpComesAfterThisOne)],
            ignoreOrder: true);
        (await world.ReadAsync(db => db.FollowUps.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_follow_up_of_an_employer_is_kept()
    {
        var employer = (await PageAsync()).Employers.ShouldHaveSingleItem();
        (await Commands.RegisterAsync(world.Anna, track, new EmployerFollowUp { TrackEmployerId = Guid.NewGuid(), HeldOn = Today, NextOn = Today.AddDays(28), IntendsToEmploy = 6, SupervisionWorks = true, CompetenceMatch = 4, NextArrivalKnown = true }, default))
            .Refusals.Single().Rule.ShouldBe(nameof(EmployerTakesPart));

        var given = new EmployerFollowUp
        {
            TrackEmployerId = employer.SubjectId,
            HeldOn = Today,
            NextOn = Today.AddDays(28),
            IntendsToEmploy = 6,
            SupervisionWorks = true,
            CompetenceMatch = 4,
            NextArrivalKnown = false,
            Obstacles = [ObstacleCategory.Supervisor],
        };
        (await Commands.RegisterAsync(world.Anna, track, given, default)).Refusals.ShouldBeEmpty();

        var page = await world.Get<FollowUpQueries>().EmployerAsync(world.Anna, track, employer.SubjectId, default);
        var kept = page.FollowUps.ShouldHaveSingleItem();
        (kept.IntendsToEmploy, kept.CompetenceMatch, kept.NextArrivalKnown).ShouldBe((6, 4, false));
        kept.Obstacles.ShouldBe([ObstacleCategory.Supervisor]);
    }

    [Fact]
    public async Task A_transition_whose_dates_nobody_means_is_refused()
    {
        foreach (var far in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var content = new TransitionContent { Target = TransitionTarget.Studies, FromEndsOn = far, ToStartsOn = far };

            (await world.Get<TransitionCommands>().RegisterAsync(world.Anna, track, participant, content, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("PlannedDatesAreWithinReach");
        }
    }

    [Fact]
    public async Task Transitions_are_proposed_from_the_chains_and_taken_over_once()
    {
        var another = await world.ActiveParticipantAsync(track, 7);
        var sfi = await world.StepAsync(track, another, InterventionType.SwedishForImmigrants, new DateOnly(2026, 5, 4), new DateOnly(2026, 6, 5));
        await world.StepAsync(track, another, InterventionType.VocationalAdultEducation, new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 29));
        var practice = await world.StepAsync(track, another, InterventionType.WorkPlacement, new DateOnly(2026, 6, 15), new DateOnly(2026, 8, 28), ParticipantInterventionStatus.Planned);
        await world.StepAsync(track, another, InterventionType.Validation, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 4), ParticipantInterventionStatus.Cancelled);

        var proposed = (await PageAsync()).ProposedTransitions.ShouldHaveSingleItem("what is cancelled follows nothing");
        (proposed.From.Id, proposed.To.Id).ShouldBe((sfi, practice), "of what goes on side by side, the one that ends last is left");
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<TransitionCommands>().TakeProposalsAsync(world.Bo, track, default));
        (await world.Get<TransitionCommands>().TakeProposalsAsync(world.Anna, track, default)).Value!.Count.ShouldBe(1);
        (await world.Get<TransitionCommands>().TakeProposalsAsync(world.Anna, track, default)).Value!.ShouldBeEmpty("nothing is taken over twice");

        var page = await PageAsync();
        page.ProposedTransitions.ShouldBeEmpty();
        var row = page.Transitions.ShouldHaveSingleItem().Transition;
        (row.FromEndsOn, row.ToStartsOn, row.GapWorkingDays).ShouldBe((new DateOnly(2026, 6, 5), new DateOnly(2026, 6, 15), 5));
    }

    [Fact]
    public async Task A_transition_takes_the_dates_of_the_chain_and_is_secured_by_its_facts()
    {
        var sfi = await world.StepAsync(track, participant, InterventionType.SwedishForImmigrants, new DateOnly(2026, 5, 4), new DateOnly(2026, 6, 5));
        var practice = await world.StepAsync(track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 6, 15), new DateOnly(2026, 9, 4), ParticipantInterventionStatus.Planned);
        var transitions = world.Get<TransitionCommands>();

        var id = (await transitions.RegisterAsync(world.Anna, track, participant, new TransitionContent { FromInterventionId = sfi, ToInterventionId = practice, Target = TransitionTarget.Intervention }, default)).Value;

        var row = (await PageAsync()).Transitions.ShouldHaveSingleItem();
        (row.Transition.FromEndsOn, row.Transition.ToStartsOn, row.Transition.GapWorkingDays).ShouldBe((new DateOnly(2026, 6, 5), new DateOnly(2026, 6, 15), 5));
        row.Lacks.ShouldBe([TransitionLack.Confirmation, TransitionLack.NoGap, TransitionLack.Handover, TransitionLack.ParticipantInformed]);

        var secured = new TransitionContent
        {
            FromInterventionId = sfi,
            ToInterventionId = practice,
            Target = TransitionTarget.Intervention,
            ToStartsOn = new DateOnly(2026, 6, 8),
            NextConfirmedOn = Today,
            HandoverDoneOn = Today,
            ParticipantInformedOn = Today,
        };
        (await transitions.ChangeAsync(world.Anna, track, id, row.Transition.Version + 1, secured, default)).Refusals.Single().Rule.ShouldBe(nameof(RowWasNotChangedMeanwhile));
        (await transitions.ChangeAsync(world.Anna, track, id, row.Transition.Version, secured, default)).Refusals.ShouldBeEmpty();
        (await PageAsync()).Transitions.Single().Transition.Status.ShouldBe(TransitionStatus.Secured);

        (await transitions.MakeAsync(world.Anna, track, id, default)).Refusals.Single().Rule.ShouldBe(nameof(TransitionIsMadeWhenTheNextStepHasBegun));
        world.Clock.MoveTo(new DateTimeOffset(2026, 6, 8, 10, 0, 0, TimeSpan.Zero));
        (await transitions.MakeAsync(world.Anna, track, id, default)).Refusals.ShouldBeEmpty();
        (await transitions.BreakAsync(world.Anna, track, id, "För sent", default)).Refusals.Single().Rule.ShouldBe(nameof(TransitionIsNotEnded));
    }

    [Fact]
    public async Task An_obstacle_goes_its_path_and_a_high_one_keeps_the_third_gate_shut()
    {
        var obstacles = world.Get<ObstacleCommands>();
        var content = new ObstacleContent { Category = ObstacleCategory.Transport, Severity = ObstacleSeverity.High, Description = "Ingen buss före morgonpasset", AffectsCount = 3 };
        var id = (await obstacles.RegisterAsync(world.Anna, track, content, default)).Value;

        var row = (await PageAsync()).Obstacles.ShouldHaveSingleItem();
        (row.Obstacle.Status, row.ActBy).ShouldBe((ObstacleStatus.Open, new DateOnly(2026, 1, 14)));
        (await MissingAtAsync("G3")).ShouldContain(nameof(HighObstaclesAreSolved));
        (await obstacles.MoveAsync(world.Anna, track, Move(ObstacleStatus.Solved, content, 0), default)).Refusals.Select(refusal => refusal.Rule).ShouldContain(nameof(ObstacleFollowsItsPath));

        var taken = content with { Owner = "Trafikplaneringen", Action = "Ny tur 05.10", DueOn = Today.AddDays(10) };
        (await obstacles.MoveAsync(world.Anna, track, Move(ObstacleStatus.UnderWay, taken, 0), default)).Refusals.ShouldBeEmpty();
        (await obstacles.MoveAsync(world.Anna, track, Move(ObstacleStatus.Solved, taken, 0, "Turen körs"), default)).Refusals.Single().Rule.ShouldBe(nameof(RowWasNotChangedMeanwhile));
        (await obstacles.MoveAsync(world.Anna, track, Move(ObstacleStatus.Solved, taken, 1, "Turen körs"), default)).Refusals.ShouldBeEmpty();

        (await MissingAtAsync("G3")).ShouldNotContain(nameof(HighObstaclesAreSolved));
        var solved = (await PageAsync()).Obstacles.Single().Obstacle;
        (solved.SolvedOn, solved.Solution, solved.Owner).ShouldBe((Today, "Turen körs", "Trafikplaneringen"));

        ObstacleMove Move(ObstacleStatus status, ObstacleContent given, int version, string? solution = null) =>
            new() { ObstacleId = id, Version = version, Content = given, Status = status, Solution = solution };
    }

    [Fact]
    public async Task A_meeting_is_complete_when_the_absent_party_was_contacted_in_time()
    {
        var meetings = world.Get<SyncMeetingCommands>();
        var id = (await meetings.PlanAsync(
            world.Anna,
            track,
            new NewSyncMeeting
            {
                On = Today,
                At = new TimeOnly(9, 0),
                Parties = [new(MeetingPartyKind.Municipality, "Göteborg"), new(MeetingPartyKind.EmploymentService, "AF Göteborg"), new(MeetingPartyKind.Employer, "Renova")],
            },
            default)).Value;
        var row = (await PageAsync()).Meetings.ShouldHaveSingleItem();
        var absent = row.Parties.Single(party => party.Kind == MeetingPartyKind.Employer);
        var held = new HeldSyncMeeting { MeetingId = id, Version = row.Meeting.Version, HeldOn = Today, Present = row.Parties.ToDictionary(party => party.Id, party => party.Id != absent.Id), Decisions = ["Praktik från vecka 24"] };

        (await meetings.HoldAsync(world.Anna, track, held, default)).Refusals.ShouldBeEmpty();
        (await PageAsync()).Meetings.Single().Meeting.Status.ShouldBe(SyncMeetingStatus.Held);
        (await meetings.HoldAsync(world.Anna, track, held, default)).Refusals.Select(refusal => refusal.Rule).ShouldContain(nameof(MeetingStillWaits));

        world.Clock.MoveTo(world.Clock.GetUtcNow().AddDays(3));
        (await meetings.ContactAsync(world.Anna, track, id, absent.Id, Today, default)).Refusals.ShouldBeEmpty();
        var complete = (await PageAsync()).Meetings.Single();
        (complete.Meeting.Status, complete.Waiting).ShouldBe((SyncMeetingStatus.Complete, 0));
        complete.Meeting.Decisions.ShouldBe(["Praktik från vecka 24"]);
    }

    [Fact]
    public async Task Follow_ups_are_for_the_tracks_own_coordinators()
    {
        foreach (var other in new[] { world.Bo, world.Steering, world.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => world.Get<FollowUpQueries>().GetAsync(other, track, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Commands.RegisterAsync(other, track, Answered(), default));
        }

        var elsewhere = await world.StartTrackAsync("Stena");
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<FollowUpQueries>().ParticipantAsync(world.Anna, elsewhere, participant, default));
        (await Commands.RegisterAsync(world.Anna, elsewhere, Answered(), default)).Refusals.Single().Rule.ShouldBe(nameof(ParticipantTakesPart));
    }

    [Fact]
    public async Task The_page_costs_as_many_statements_for_six_participants_as_for_one()
    {
        // EF remembers for a second that nobody listened.
        await Eventually.TrueAsync(async () => await StatementCount.OfAsync(PageAsync) > 0 && await StatementCount.OfAsync(PageAsync) == await StatementCount.OfAsync(PageAsync), "EF told of its statements");
        var few = await StatementCount.OfAsync(PageAsync);
        for (var number = 2; number <= 6; number++)
        {
            var another = await world.ActiveParticipantAsync(track, number);
            (await Commands.RegisterAsync(world.Anna, track, Answered() with { ParticipantId = another }, default)).Refusals.ShouldBeEmpty();
        }

        (await StatementCount.OfAsync(PageAsync)).ShouldBe(few);
    }

    [Fact]
    public async Task The_facts_of_the_checklist_tell_who_was_followed_up_and_what_stands_open()
    {
        (await Commands.RegisterAsync(world.Anna, track, Answered(), default)).Refusals.ShouldBeEmpty();
        (await world.Get<ObstacleCommands>().RegisterAsync(world.Anna, track, new ObstacleContent { Category = ObstacleCategory.Language, Severity = ObstacleSeverity.Medium, Description = "Yrkessvenskan räcker inte" }, default)).Refusals.ShouldBeEmpty();

        var facts = await world.ReadAsync(db => world.Get<TrackProgressFacts>().ReadAsync(db, track, default));

        facts.Participants[participant].LatestFollowUp!.HeldOn.ShouldBe(Today);
        facts.Unsolved(ObstacleSeverity.Medium).ShouldBe(1);
        facts.Unsolved(ObstacleSeverity.High).ShouldBe(0);
        facts.OpenParticipants.ShouldBe(1);
        facts.LatestCompleteMeetingOn.ShouldBeNull();
    }

    private Task<FollowUpPage> PageAsync() => world.Get<FollowUpQueries>().GetAsync(world.Anna, track, default);

    private async Task<IReadOnlyList<string>> MissingAtAsync(string gate) =>
        [.. (await world.ReadAsync(async db => await GateFacts.MissingAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), gate, Today, default))).Select(refusal => refusal.Rule)];

    private ParticipantFollowUp Answered() => new()
    {
        ParticipantId = participant,
        HeldOn = Today,
        NextOn = Today.AddDays(28),
        Progression = Progression.Forward,
        PlanFollowed = Fulfilment.Yes,
        InterventionsGiven = Fulfilment.Yes,
        NextStepKnown = true,
        DropoutRisk = DropoutRisk.Low,
        Actions = ["Besök på arbetsplatsen"],
    };

    public sealed class OnSqlite() : FollowUpCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : FollowUpCommandsTests(DatabaseKind.PostgreSql);
}
