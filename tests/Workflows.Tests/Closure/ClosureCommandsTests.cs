using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Closure;

/// <summary>Participants are closed one by one with what their outcome needs; the track sums up what is true of them, and goes on in a new round.</summary>
public abstract class ClosureCommandsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateTimeOffset December = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private TrackWorld world = null!;
    private Guid track;

    private DateOnly Today => SwedishTime.Today(world.Clock);

    private ClosureCommands Closures => world.Get<ClosureCommands>();

    private TrackClosingCommands Track => world.Get<TrackClosingCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        world.Clock.MoveTo(December);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task One_is_closed_as_employed_while_another_goes_on()
    {
        var (first, second) = (await world.ActiveParticipantAsync(track, 1), await world.ActiveParticipantAsync(track, 2));
        var practice = await world.StepAsync(track, first, InterventionType.WorkPlacement, new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 18));
        (await Closures.CloseAsync(world.Anna, track, Closing(first, ClosureOutcome.EmployedInTrack), default)).Refusals.Single().Rule.ShouldBe(nameof(EmploymentIsRegistered));

        await EmployAsync(first);
        (await Closures.CloseAsync(world.Anna, track, Closing(first, ClosureOutcome.EmployedInTrack), default)).Refusals.ShouldBeEmpty();

        var page = await world.Get<ClosureQueries>().ParticipantAsync(world.Anna, track, first, default);
        (page.Status, page.Closure!.Outcome, page.Subsidy!.Decision, page.Subsidy.RuleVersion).ShouldBe((ParticipantStatus.Closed, ClosureOutcome.EmployedInTrack, SubsidyDecision.Granted, "NYSTARTSJOBB/2018"));
        var step = await world.ReadAsync(db => db.ParticipantInterventions.SingleAsync(row => row.Id == practice));
        (step.Status, step.ActualEnd).ShouldBe((ParticipantInterventionStatus.Interrupted, Today));
        (await world.ReadAsync(db => db.PostHireContacts.OrderBy(row => row.DueOn).Select(row => row.DueOn).ToListAsync())).ShouldBe([new DateOnly(2027, 1, 18), new DateOnly(2027, 3, 15)]);
        (await Closures.CloseAsync(world.Anna, track, Closing(first, ClosureOutcome.EmployedInTrack), default)).Refusals.Single().Rule.ShouldBe(nameof(ParticipantIsClosedOnlyOnce));

        (await MissingAtLastGateAsync()).ShouldBe([nameof(EveryParticipantIsClosed)]);
        (await Track.FixSummaryAsync(world.Anna, track, default)).Refusals.Single().Rule.ShouldBe(nameof(EveryParticipantIsClosed));
        await DropOutAsync(second);
        (await MissingAtLastGateAsync()).ShouldBeEmpty();
        (await Track.FixSummaryAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subsidy_decided_on_the_first_day_is_refused_and_nothing_is_kept()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);

        var decision = await world.Get<EmploymentCommands>().RegisterAsync(world.Anna, track, await JobAsync(participant) with { StartsOn = Today, DecidedOn = Today }, default);

        decision.Refusals.Single().Rule.ShouldBe(nameof(SubsidyIsDecidedBeforeTheFirstDay));
        (await world.ReadAsync(db => db.Employments.CountAsync())).ShouldBe(0);
        (await world.ReadAsync(db => db.WageSubsidies.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Studies_without_a_study_plan_close_nobody_and_with_it_they_do()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        var studies = new StudiesContent
        {
            ParticipantId = participant,
            Provider = "Göteborgs vux",
            Education = "Undersköterska",
            AppliedOn = Today.AddDays(-30),
            Admission = AdmissionStatus.Admitted,
            AdmittedOn = Today.AddDays(-3),
            StudyPlan = StudyPlanState.Missing,
            StartsOn = new DateOnly(2027, 1, 11),
        };
        (await Closures.RegisterStudiesAsync(world.Anna, track, studies, default)).Refusals.ShouldBeEmpty();
        (await Closures.CloseAsync(world.Anna, track, Closing(participant, ClosureOutcome.Studies), default)).Refusals.Single().Rule.ShouldBe(nameof(StudyPlanExists));
        (await world.ReadAsync(db => db.ParticipantClosures.CountAsync())).ShouldBe(0);

        (await Closures.RegisterStudiesAsync(world.Anna, track, studies with { StudyPlan = StudyPlanState.Exists, Version = 1 }, default)).Refusals.ShouldBeEmpty();
        (await Closures.CloseAsync(world.Anna, track, Closing(participant, ClosureOutcome.Studies), default)).Refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ParticipantInterventionStatus.Ongoing)]
    [InlineData(ParticipantInterventionStatus.Paused)]
    public async Task A_dropout_from_adult_education_is_registered_when_the_karens_was_told_of(ParticipantInterventionStatus studies)
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.StepAsync(track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 8, 17), new DateOnly(2026, 12, 18), studies);
        (await world.Get<ClosureQueries>().ParticipantAsync(world.Anna, track, participant, default)).StudiesUnderWay.ShouldBeTrue();
        var dropout = Closing(participant, ClosureOutcome.Dropout) with { DropoutOn = Today, DropoutReason = DropoutReason.OtherWork, HandoverParty = "Arbetsförmedlingen", HandoverOn = Today };

        (await Closures.CloseAsync(world.Anna, track, dropout, default)).Refusals.Single().Rule.ShouldBe(nameof(KarensWasToldOf));
        (await Closures.CloseAsync(world.Anna, track, dropout with { KarensTold = true }, default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_closed_before_a_step_of_hers_began()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        var step = await world.StepAsync(track, participant, InterventionType.WorkPlacement, Today.AddDays(-10), Today.AddDays(10));
        await world.Get<Transactions>().RunAsync(
            async (unit, token) => (await unit.Db.ParticipantInterventions.SingleAsync(row => row.Id == step, token)).ActualStart = Today.AddDays(-10), default);
        var closing = Closing(participant, ClosureOutcome.Other) with { OtherOutcome = OtherOutcome.Moved };

        (await Closures.CloseAsync(world.Anna, track, closing with { ClosedOn = Today.AddDays(-11) }, default)).Refusals.Single().Rule.ShouldBe(nameof(ClosingComesAfterTheStart));
        (await Closures.CloseAsync(world.Anna, track, closing with { ClosedOn = Today.AddDays(-10) }, default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_summary_names_its_denominators_and_hides_small_groups()
    {
        for (var number = 1; number <= 6; number++)
        {
            var participant = await world.ActiveParticipantAsync(track, number, number == 1 ? Gender.Man : Gender.Woman);
            if (number == 6)
            {
                await DropOutAsync(participant);
            }
            else
            {
                await EmployAsync(participant);
                (await Closures.CloseAsync(world.Anna, track, Closing(participant, ClosureOutcome.EmployedInTrack), default)).Refusals.ShouldBeEmpty();
            }
        }

        await world.ActiveParticipantAsync(track, 7);
        await world.ActiveParticipantAsync(track, 8, status: ParticipantStatus.Candidate);

        var figures = (await world.Get<ClosureQueries>().SummaryAsync(world.Steering, track, default)).Figures;

        (figures.Candidates, figures.Started, figures.Ended, figures.Completed).ShouldBe((8, 7, 6, 5));
        figures.Rates.Where(rate => rate.Measure == "ANSTALLDA").Select(rate => (rate.Denominator, rate.Count, rate.Of, rate.Percent))
            .ShouldBe([("PABORJAT", 5, 7, 71), ("AVSLUTATS", 5, 6, 83), ("FULLFOLJT", 5, 5, 100)]);
        figures.Outcomes!.Single(outcome => outcome.Outcome == "AVHOPP").Count.ShouldBe(1);
        figures.ByGender.SelectMany(group => group.Counts.Append(group.Total)).ShouldAllBe(count => count == null || count == 0 || count >= 5);
        figures.ByGender.Single(group => group.Group == "MAN").Total.ShouldBeNull("one man is no group");
    }

    [Fact]
    public async Task Fewer_than_five_closed_participants_are_not_told_of_one_by_one()
    {
        await DropOutAsync(await world.ActiveParticipantAsync(track, 1));

        var figures = (await world.Get<ClosureQueries>().SummaryAsync(world.Steering, track, default)).Figures;

        figures.Outcomes.ShouldBeNull();
        figures.Rates.ShouldBeEmpty();
        figures.MedianWeeks.ShouldBeNull();
    }

    [Fact]
    public async Task The_steering_group_sees_the_summary_and_no_participant()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        foreach (var other in new[] { world.Steering, world.Bo, world.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => world.Get<ClosureQueries>().TrackAsync(other, track, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Get<ClosureQueries>().ParticipantAsync(other, track, participant, default));
            await Should.ThrowAsync<AccessDeniedException>(() => Closures.CloseAsync(other, track, Closing(participant, ClosureOutcome.Other), default));
        }

        (await world.Get<ClosureQueries>().SummaryAsync(world.Steering, track, default)).Head.Id.ShouldBe(track);
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<ClosureQueries>().SummaryAsync(world.Bo, track, default));
    }

    [Fact]
    public async Task An_evaluation_is_kept_as_a_draft_and_complete_when_all_ten_questions_are_answered()
    {
        var draft = new EvaluationContent { Answers = new Dictionary<EvaluationQuestion, string> { [EvaluationQuestion.Employed] = "Fyra av sex" } };
        (await Track.SaveEvaluationAsync(world.Anna, track, draft, default)).Refusals.ShouldBeEmpty();
        var page = await world.Get<ClosureQueries>().TrackAsync(world.Anna, track, default);
        (page.Evaluation!.CompletedOn, page.Answers.Count).ShouldBe((null, 1));

        var whole = draft with { Version = page.Evaluation.Version, HeldOn = Today, TookPart = ["Kommunen", "Arbetsförmedlingen"] };
        (await Track.CompleteEvaluationAsync(world.Anna, track, whole, default)).Refusals.Count(refusal => refusal.Rule == nameof(EvaluationAnswersEveryQuestion)).ShouldBe(9);
        whole = whole with { Answers = Enum.GetValues<EvaluationQuestion>().ToDictionary(question => question, question => $"Svar {question}") };
        (await Track.CompleteEvaluationAsync(world.Anna, track, whole, default)).Refusals.ShouldBeEmpty();

        (await world.Get<ClosureQueries>().SummaryAsync(world.Steering, track, default)).Answers.Count.ShouldBe(10);
        (await Track.CompleteEvaluationAsync(world.Anna, track, whole, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("RowWasNotChangedMeanwhile");
    }

    [Fact]
    public async Task A_certificate_that_was_expected_is_the_same_when_it_has_come()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        var expected = new CertificateContent { ParticipantId = participant, Type = CertificateType.Certificate, Issuer = "Göteborgs vux" };
        var certificate = (await Closures.RegisterCertificateAsync(world.Anna, track, expected, default)).Value;

        var come = expected with { CertificateId = certificate, Type = CertificateType.Grade, IssuedOn = Today, IsHeld = true };
        (await Closures.RegisterCertificateAsync(world.Anna, track, come, default)).Refusals.ShouldBeEmpty();

        var row = (await world.Get<ClosureQueries>().ParticipantAsync(world.Anna, track, participant, default)).Certificates.ShouldHaveSingleItem();
        (row.Id, row.Type, row.IssuedOn, row.IsHeld).ShouldBe((certificate, CertificateType.Grade, Today, true));
        var values = (await world.ReadAsync(db => new ClosureRegister(world.Clock).FindAsync(db, new EvidenceQuestion("AVSL-12", track, participant), default))).ShouldNotBeNull().Values;
        (values["vantade"], values["mottagna"]).ShouldBe(("1", "1"));
    }

    [Fact]
    public async Task Yes_to_a_new_round_starts_a_linked_track_with_those_who_want_to_and_leaves_the_old_one_as_it_was()
    {
        var willing = await world.ActiveParticipantAsync(track, 1);
        var unwilling = await world.ActiveParticipantAsync(track, 2);
        await CompleteWithoutJobAsync(willing, NextRoundInterest.Yes);
        await CompleteWithoutJobAsync(unwilling, NextRoundInterest.No);
        (await Track.DecideNewRoundAsync(world.Anna, track, new NewRoundContent { Answer = NewRoundAnswer.Later, ReviewOn = Today.AddDays(60) }, default)).Refusals.ShouldBeEmpty();
        var yes = new NewRoundContent
        {
            Answer = NewRoundAnswer.Yes,
            CarryOvers = [CarryOver.Profiles, CarryOver.Chain, CarryOver.LetterOfIntent, CarryOver.Employers, CarryOver.Candidates],
            PlannedStart = new DateOnly(2027, 3, 1),
            PlannedEnd = new DateOnly(2027, 11, 30),
            PlacesPlanned = 10,
        };
        (await Track.DecideNewRoundAsync(world.Anna, track, yes with { PlannedEnd = yes.PlannedStart }, default)).Accepted.ShouldBeFalse();
        (await world.ReadAsync(db => db.Tracks.CountAsync())).ShouldBe(1, "a refused round leaves nothing behind");

        var decision = await Track.DecideNewRoundAsync(world.Anna, track, yes, default);

        decision.Refusals.ShouldBeEmpty();
        var rows = await world.ReadAsync(db => db.Tracks.ToDictionaryAsync(row => row.Id));
        var round = rows[decision.Value];
        (round.PreviousTrackId, round.Round, round.PlacesPlanned, round.Status).ShouldBe((track, 2, 10, TrackStatus.Planning));
        rows[track].Status.ShouldBe(TrackStatus.Planning, "the old one goes its own way");
        var candidate = await world.ReadAsync(db => db.Participants.SingleAsync(row => row.TrackId == decision.Value));
        (candidate.Status, candidate.Name).ShouldBe((ParticipantStatus.Candidate, "Deltagare Exempel 1"));
        (await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == decision.Value))).VacanciesEstimated.ShouldBe(6);
        (await world.TrackPages.GetAsync(world.Anna, decision.Value, default)).OpenTasks.ShouldNotBeEmpty();
        (await Track.DecideNewRoundAsync(world.Anna, track, yes, default)).Refusals.Single().Rule.ShouldBe(nameof(NewRoundIsDecidedOnce));
    }

    [Fact]
    public async Task The_steering_group_may_decide_a_new_round_and_its_coordinators_are_those_of_the_old_one()
    {
        var decision = await Track.DecideNewRoundAsync(
            world.Steering,
            track,
            new NewRoundContent { Answer = NewRoundAnswer.Yes, PlannedStart = new DateOnly(2027, 3, 1), PlannedEnd = new DateOnly(2027, 11, 30), PlacesPlanned = 10 },
            default);

        decision.Refusals.ShouldBeEmpty();
        (await world.ReadAsync(db => db.CoordinatorAssignments.Where(row => row.TrackId == decision.Value).Select(row => row.UserId).ToListAsync())).ShouldBe([world.Anna.UserId]);
    }

    [Fact]
    public async Task A_contact_after_the_hiring_is_registered_once_it_was_held()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await EmployAsync(participant);
        (await Closures.CloseAsync(world.Anna, track, Closing(participant, ClosureOutcome.EmployedInTrack), default)).Refusals.ShouldBeEmpty();
        var first = (await world.Get<ClosureQueries>().TrackAsync(world.Anna, track, default)).Hirings[0];
        first.Employer.ShouldBe("Renova");

        (await world.Get<EmploymentCommands>().ContactAsync(world.Anna, track, first.Contact.Id, null, null, default)).Refusals.Count.ShouldBe(2);
        world.Clock.MoveTo(new DateTimeOffset(2027, 1, 18, 9, 0, 0, TimeSpan.Zero));
        (await world.Get<EmploymentCommands>().ContactAsync(world.Anna, track, first.Contact.Id, Today, EmploymentState.Remains, default)).Refusals.ShouldBeEmpty();

        (await world.ReadAsync(db => db.PostHireContacts.SingleAsync(row => row.Id == first.Contact.Id))).State.ShouldBe(EmploymentState.Remains);
    }

    private async Task<IReadOnlyList<string>> MissingAtLastGateAsync() =>
        [.. (await world.ReadAsync(async db => await GateFacts.MissingAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), "G4", Today, default))).Select(refusal => refusal.Rule)];

    private NewClosure Closing(Guid participant, ClosureOutcome outcome) => new() { ParticipantId = participant, Outcome = outcome, ClosedOn = Today, AsPlanned = true };

    private async Task<EmploymentContent> JobAsync(Guid participant) => new()
    {
        ParticipantId = participant,
        TrackEmployerId = await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == track).Select(row => row.Id).SingleAsync()),
        Form = EmploymentKind.Permanent,
        ExtentPercent = 100,
        StartsOn = new DateOnly(2026, 12, 14),
        RelevantToProfile = true,
        SubsidyNeeded = SubsidyNeed.Yes,
        SubsidyType = SubsidyType.NewStart,
        Applicant = SubsidyApplicant.Employer,
        AppliedOn = new DateOnly(2026, 11, 16),
        Decision = SubsidyDecision.Granted,
        DecidedOn = new DateOnly(2026, 11, 30),
    };

    private async Task EmployAsync(Guid participant) =>
        (await world.Get<EmploymentCommands>().RegisterAsync(world.Anna, track, await JobAsync(participant), default)).Refusals.ShouldBeEmpty();

    private async Task DropOutAsync(Guid participant) =>
        (await Closures.CloseAsync(
            world.Anna,
            track,
            Closing(participant, ClosureOutcome.Dropout) with { DropoutOn = Today, DropoutReason = DropoutReason.Moved, HandoverParty = "Arbetsförmedlingen", HandoverOn = Today },
            default)).Refusals.ShouldBeEmpty();

    private async Task CompleteWithoutJobAsync(Guid participant, NextRoundInterest interest)
    {
        (await Closures.RegisterCertificateAsync(world.Anna, track, new CertificateContent { ParticipantId = participant, Type = CertificateType.Certificate, Issuer = "Göteborgs vux", IssuedOn = Today, IsHeld = true }, default)).Refusals.ShouldBeEmpty();
        (await Closures.CloseAsync(
            world.Anna,
            track,
            Closing(participant, ClosureOutcome.CompletedWithoutJob) with { SupportParty = "Arbetsförmedlingen", SupportContact = "Rusta och matcha", SupportOn = Today, NextRoundInterest = interest },
            default)).Refusals.ShouldBeEmpty();
    }

    public sealed class OnSqlite() : ClosureCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ClosureCommandsTests(DatabaseKind.PostgreSql);
}
