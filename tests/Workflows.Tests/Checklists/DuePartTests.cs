using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Dues;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Participants;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>What stood as a note beside a due rule is computed: a task that is asked for in parts is due when the next part is, and follows the registers (DOMAIN 3.3–3.5).</summary>
public abstract class DuePartTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Ends = new(2026, 12, 18);

    private readonly WorkingDayCalendar calendar = new();
    private ParticipantWorld people = null!;
    private Guid participant;

    private TrackWorld World => people.World;

    private Guid Track => people.Track;

    private IndividualChainCommands Chains => World.Get<IndividualChainCommands>();

    public async Task InitializeAsync()
    {
        people = await ParticipantWorld.CreateAsync(kind);
        participant = await World.ActiveParticipantAsync(Track, 40);
    }

    public async Task DisposeAsync() => await people.DisposeAsync();

    [Theory]
    [InlineData("INSATSSTART+3", PartAnchor.InterventionStart, 3)]
    [InlineData("OVERGANG-20", PartAnchor.Transition, -20)]
    [InlineData("SISTA_ANSOKNINGSDAG+0", PartAnchor.LastApplicationDay, 0)]
    public void A_part_is_read_as_it_is_written(string text, PartAnchor anchor, int days)
    {
        DuePart.TryParse(text, out var part).ShouldBeTrue();
        (part!.Anchor, part.WorkingDays, part.ToString()).ShouldBe((anchor, days, text));
        DuePart.TryParse("NAGOT+3", out _).ShouldBeFalse();
        DuePart.TryParse("OVERGANG", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_registered_of_her_chain_is_due_step_by_step()
    {
        var task = await AddAsync("GENO-10", participant, "GE+5");
        var first = await World.StepAsync(Track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 27), ParticipantInterventionStatus.Confirmed);
        await World.StepAsync(Track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 27), ParticipantInterventionStatus.Confirmed);

        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 2, 2), 3), "that the first one began");
        (await RemindedOnAsync(task)).ShouldBe(SwedishTime.InstantOf(calendar.AddWorkingDays(new DateOnly(2026, 2, 2), 3), SendingWindow.Opens), "the reminders go with it");

        await MoveAsync(new DateOnly(2026, 2, 2), new StepChange { StepId = first, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = new DateOnly(2026, 2, 2) });
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 2, 27), 5), "how it ended comes before that the next one began");

        ParticipantWorld.Accepted(await Chains.ReplanAsync(World.Anna, first, new DateOnly(2026, 2, 2), new DateOnly(2026, 3, 13), 40, ChainChangeReason.EarlierExperience, version: null, default));
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 3, 9), 3), "a step that moves moves it");

        await MoveAsync(new DateOnly(2026, 3, 13), new StepChange { StepId = first, Version = null, Status = ParticipantInterventionStatus.Completed, ActualStart = new DateOnly(2026, 2, 2), ActualEnd = new DateOnly(2026, 3, 13) });
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 3, 9), 3));
    }

    [Fact]
    public async Task When_all_steps_have_ended_the_last_one_counts()
    {
        var task = await AddAsync("GENO-10", participant, "GE+5");
        await World.StepAsync(Track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9), ParticipantInterventionStatus.Completed);
        await World.StepAsync(Track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 27), ParticipantInterventionStatus.Cancelled);

        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 1, 9), 5));
    }

    [Fact]
    public async Task The_adaptation_is_due_by_the_day_on_which_she_really_began()
    {
        var task = await AddAsync("GENO-15", participant, "GS+10");
        var step = await World.StepAsync(Track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 5, 4), new DateOnly(2026, 6, 26), ParticipantInterventionStatus.Confirmed);
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 5, 4), 10));

        await MoveAsync(new DateOnly(2026, 5, 11), new StepChange { StepId = step, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = new DateOnly(2026, 5, 11) });

        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 5, 11), 10));
    }

    [Fact]
    public async Task A_dropout_is_registered_within_five_days_and_handed_back_within_five()
    {
        var task = await AddAsync("GENO-16", participant, null, calendar.AddWorkingDays(ParticipantWorld.Today, 3));
        var back = await AddAsync("AVSL-14", participant, null, Ends);
        var draft = new Dictionary<string, string>(StringComparer.Ordinal) { ["handelse"] = "RISK", ["datum"] = "2026-01-09" };
        ParticipantWorld.Accepted(await World.Tasks.SaveDraftAsync(World.Anna, await World.ChangeAsync(task, draft), default));
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(ParticipantWorld.Today, 3), "a mere risk");

        draft["handelse"] = "AVHOPP";
        ParticipantWorld.Accepted(await World.Tasks.SaveDraftAsync(World.Anna, await World.ChangeAsync(task, draft), default));

        var due = calendar.AddWorkingDays(new DateOnly(2026, 1, 9), 5);
        (await DueOnAsync(task)).ShouldBe(due);
        (await DueOnAsync(back)).ShouldBe(due);
    }

    [Fact]
    public async Task A_subsidy_is_applied_for_before_it_is_decided_and_both_come_before_the_employment()
    {
        var task = await AddAsync("AVSL-02", participant, "GE+0");
        var contact = await AddAsync("AVSL-08", participant, "AS+20");
        var start = new DateOnly(2026, 8, 17);

        await HireAsync(start, appliedOn: null);
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(start, -15), "long before the planned end");
        (await DueOnAsync(contact)).ShouldBe(calendar.AddWorkingDays(start, 20));

        await HireAsync(start, ParticipantWorld.Today);
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(start, -1));

        await HireAsync(start.AddDays(7), ParticipantWorld.Today);
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(start.AddDays(7), -1), "an employment that is put off takes it along");
        (await DueOnAsync(contact)).ShouldBe(calendar.AddWorkingDays(start.AddDays(7), 20));
    }

    [Fact]
    public async Task A_draft_says_when_the_employment_starts_until_the_register_does()
    {
        var task = await AddAsync("AVSL-02", participant, "GE+0");
        var draft = new Dictionary<string, string>(StringComparer.Ordinal) { ["anstallningStart"] = "2026-08-17", ["subvention"] = "UTREDS" };

        ParticipantWorld.Accepted(await World.Tasks.SaveDraftAsync(World.Anna, await World.ChangeAsync(task, draft), default));

        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 8, 17), -15));
    }

    [Fact]
    public async Task Studies_are_applied_for_by_the_providers_last_day()
    {
        var task = await AddAsync("AVSL-03", participant, "GE+0");
        var last = new DateOnly(2026, 10, 15);

        await StudiesAsync(last, appliedOn: null);
        (await DueOnAsync(task)).ShouldBe(last);

        await StudiesAsync(last, ParticipantWorld.Today);
        (await DueOnAsync(task)).ShouldBe(Ends, "admission and study plan remain");

        var refused = await World.Get<ClosureCommands>().RegisterStudiesAsync(World.Anna, Track, Studies(new DateOnly(1926, 1, 1), null) with { Version = await World.ReadAsync(db => db.StudyContinuations.Select(row => row.Version).SingleAsync()) }, default);
        refused.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("PlannedDatesAreWithinReach", "sistaAnsokningsdag")]);
    }

    [Fact]
    public async Task Those_without_a_place_are_told_within_five_days_of_the_decision()
    {
        var task = await AddAsync("REKR-15", Track, "RS+30", Ends);
        var (first, second) = (await people.RegisterAsync(), await people.RegisterAsync(ParticipantWorld.Person("Bo Bodén", "198112189876")));
        ParticipantWorld.Accepted(await people.DecideAsync(first, SelectionOutcome.NotAccepted));
        World.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 14), new TimeOnly(9, 0)));
        ParticipantWorld.Accepted(await World.Get<SelectionCommands>().DecideAsync(World.Anna, Decision(second, SelectionOutcome.Reserve, new DateOnly(2026, 1, 14)), default));

        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(ParticipantWorld.Today, 5), "of those who wait the first");
        ParticipantWorld.Accepted(await people.Participants.GiveNoticeAsync(World.Anna, first, new DateOnly(2026, 1, 14), NextStep.OtherTrack, default));
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 1, 14), 5));

        ParticipantWorld.Accepted(await people.Participants.GiveNoticeAsync(World.Anna, second, new DateOnly(2026, 1, 14), NextStep.StaysReserve, default));
        World.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 2, 2), new TimeOnly(9, 0)));
        ParticipantWorld.Accepted(await World.Get<SelectionCommands>().DecideAsync(World.Anna, Decision(second, SelectionOutcome.NotAccepted, new DateOnly(2026, 2, 2)), default));
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 2, 2), 5), "a reserve who is turned away is told of that too");
    }

    [Fact]
    public async Task Everybody_is_informed_before_an_employer_meets_them()
    {
        var task = await AddAsync("REKR-14", Track, "RS+5", new DateOnly(2026, 3, 2));
        var employer = await World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == Track).Select(row => row.Id).FirstAsync());

        ParticipantWorld.Accepted(await people.Recruitment.PlanActivityAsync(
            World.Anna,
            Track,
            new NewActivity { Type = ActivityType.StudyVisit, Date = new DateOnly(2026, 1, 21), From = new TimeOnly(9, 0), To = new TimeOnly(11, 0), Place = "Renova", EmployerIds = [employer], EmployerDecides = false, MandatoryForCandidates = false },
            default));

        (await DueOnAsync(task)).ShouldBe(new DateOnly(2026, 1, 20));
    }

    [Fact]
    public async Task A_transition_is_first_confirmed_and_then_handed_over()
    {
        var task = await AddAsync("GENO-04", participant, "GE-20");
        var ends = new DateOnly(2026, 6, 5);
        var step = await World.StepAsync(Track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 5, 4), ends);
        var content = new TransitionContent { FromInterventionId = step, Target = TransitionTarget.Studies, ToStartsOn = ends.AddDays(3) };
        var transition = ParticipantWorld.Accepted(await World.Get<TransitionCommands>().RegisterAsync(World.Anna, Track, participant, content, default));
        await World.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                (await unit.Db.Transitions.SingleAsync(row => row.Id == transition, token)).TaskId = task;
                return 0;
            },
            default);

        ParticipantWorld.Accepted(await World.Get<TransitionCommands>().ChangeAsync(World.Anna, Track, transition, await VersionAsync(transition), content, default));
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(ends, -20));

        ParticipantWorld.Accepted(await World.Get<TransitionCommands>().ChangeAsync(World.Anna, Track, transition, await VersionAsync(transition), content with { NextConfirmedOn = ParticipantWorld.Today }, default));
        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(ends, -5));
    }

    [Fact]
    public async Task An_employers_timeline_is_gone_through_by_each_transition_there()
    {
        var employers = await World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == Track).Select(row => row.Id).ToListAsync());
        var (hers, other) = (await AddAsync("GENO-05", employers[0], "GE+0"), await AddAsync("GENO-05", employers[1], "GE+0"));
        var saturday = new DateOnly(2026, 6, 6);
        var step = await World.StepAsync(Track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 5, 4), saturday);
        await World.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                (await unit.Db.ParticipantInterventions.SingleAsync(row => row.Id == step, token)).TrackEmployerId = employers[0];
                return 0;
            },
            default);

        ParticipantWorld.Accepted(await World.Get<TransitionCommands>().RegisterAsync(World.Anna, Track, participant, new TransitionContent { FromInterventionId = step, Target = TransitionTarget.Studies, ToStartsOn = new DateOnly(2026, 6, 8) }, default));

        (await DueOnAsync(hers)).ShouldBe(new DateOnly(2026, 6, 5), "the last working day there");
        (await DueOnAsync(other)).ShouldBe(Ends);
    }

    [Fact]
    public async Task A_drawing_that_sets_a_due_rule_of_its_own_is_followed()
    {
        var task = await AddAsync("GENO-15", participant, "GS+7");

        await World.StepAsync(Track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 1, 5), new DateOnly(2026, 6, 26));
        await MoveStepStartAsync(new DateOnly(2026, 1, 7));

        (await DueOnAsync(task)).ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 5, 4), 7));
    }

    private SelectionDecision Decision(Guid of, SelectionOutcome outcome, DateOnly on) => new()
    {
        ParticipantId = of,
        Outcome = outcome,
        DecidedBy = [OrganisationType.Employer, OrganisationType.Municipality],
        CriteriaMet = [],
        DecidedOn = on,
    };

    private StudiesContent Studies(DateOnly? last, DateOnly? appliedOn) => new()
    {
        ParticipantId = participant,
        Provider = "Göteborgs stad",
        Education = "Undersköterska",
        LastApplicationDay = last,
        AppliedOn = appliedOn,
        Admission = AdmissionStatus.NotApplied,
        StudyPlan = StudyPlanState.Missing,
    };

    private async Task StudiesAsync(DateOnly? last, DateOnly? appliedOn) =>
        ParticipantWorld.Accepted(await World.Get<ClosureCommands>().RegisterStudiesAsync(World.Anna, Track, Studies(last, appliedOn) with { Version = await World.ReadAsync(db => db.StudyContinuations.Select(row => row.Version).SingleOrDefaultAsync()) }, default));

    private async Task HireAsync(DateOnly start, DateOnly? appliedOn) => ParticipantWorld.Accepted(await World.Get<EmploymentCommands>().RegisterAsync(
        World.Anna,
        Track,
        new EmploymentContent
        {
            ParticipantId = participant,
            EmployerName = "Annan AB",
            Form = EmploymentKind.Permanent,
            ExtentPercent = 100,
            StartsOn = start,
            RelevantToProfile = true,
            SubsidyNeeded = SubsidyNeed.Yes,
            SubsidyType = SubsidyType.NewStart,
            Applicant = SubsidyApplicant.Employer,
            AppliedOn = appliedOn,
            Version = await World.ReadAsync(db => db.Employments.Select(row => row.Version).SingleOrDefaultAsync()),
        },
        default));

    private async Task MoveAsync(DateOnly on, StepChange change)
    {
        World.Clock.MoveTo(SwedishTime.InstantOf(on, new TimeOnly(9, 0)));
        ParticipantWorld.Accepted(await Chains.MoveAsync(World.Anna, change, default));
    }

    private Task<int> MoveStepStartAsync(DateOnly on) => World.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            (await unit.Db.ParticipantInterventions.SingleAsync(row => row.ParticipantId == participant, token)).ActualStart = on;
            return 0;
        },
        default);

    private Task<Guid> AddAsync(string code, Guid subject, string? rule, DateOnly? due = null) => World.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            var item = new ChecklistItem
            {
                Id = Guid.CreateVersion7(),
                TrackId = Track,
                ItemCode = code,
                Phase = Phase.Implementation,
                SubjectId = subject,
                Occurrence = 1,
                Status = ChecklistStatus.NotStarted,
                DueOn = due ?? Ends,
                DueRule = rule,
                ResponsibleRole = "KOORDINATOR",
                ReminderPolicy = ChecklistCatalogue.Shipped[code].ReminderPolicy,
                BookmarkId = Guid.NewGuid(),
                ActivityId = "test",
                OpenedAt = World.Clock.GetUtcNow(),
            };
            unit.Db.ChecklistItems.Add(item);
            return Task.FromResult(item.Id);
        },
        default);

    private Task<int> VersionAsync(Guid transition) => World.ReadAsync(db => db.Transitions.Where(row => row.Id == transition).Select(row => row.Version).SingleAsync());

    private Task<DateOnly?> DueOnAsync(Guid item) => World.ReadAsync(db => db.ChecklistItems.Where(row => row.Id == item).Select(row => row.DueOn).SingleAsync());

    private Task<DateTimeOffset> RemindedOnAsync(Guid item) =>
        World.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == item && row.Step == "+0" && row.Status == PromiseStatus.Promised).Select(row => row.DueAt).SingleAsync());

    public sealed class OnSqlite() : DuePartTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DuePartTests(DatabaseKind.PostgreSql);
}
