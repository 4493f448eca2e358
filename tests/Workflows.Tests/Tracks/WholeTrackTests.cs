using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Interventions;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>The shipped workflows: a track with its employers' and participants' own, through the real engine and the real database.</summary>
public abstract class WholeTrackTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateShippedAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_track_with_two_employers_and_two_participants_lives_through_all_its_items()
    {
        var track = await world.StartTrackAsync("Renova", "Stena");
        (await OpenAsync(track)).ShouldBe(["PLAN-01", "PLAN-02", "PLAN-03", "PLAN-05", "PLAN-10", "PLAN-12", "PLAN-13", "PLAN-16", "PLAN-21", "PLAN-28"]);
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G1");
        await RaiseAsync(track, track, "REKR-05");
        await CompleteAllAsync(track);
        var (employed, left) = (await AcceptAsync(track), await AcceptAsync(track));
        (await OpenAsync(track)).ShouldBe(["REKR-08", "REKR-11"], "that they are registered is checked again when they start");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G2", default)).Refusals.Single().Arguments[0].ShouldBe("REKR-09");
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G2");

        (await OpenOfAsync(employed)).ShouldBe(["GENO-02", "GENO-11", "GENO-15"], "a participant's tasks open when they become relevant");
        await RaiseAsync(track, employed, "GENO-04");
        await RaiseAsync(track, left, "GENO-16");
        await CompleteAsync(left, "GENO-16", new() { ["handelse"] = "AVHOPP", ["nastaSteg"] = "AF", ["ersattare"] = "NEJ", ["aterkopplat"] = Today() });
        (await OpenOfAsync(left)).ShouldBe(["AVSL-01", "AVSL-12", "AVSL-14", "GENO-02", "GENO-11", "GENO-15"]);
        await CloseAsync(left, "AVHOPP", "AVSL-14");
        (await OpenOfAsync(left)).ShouldBe(["AVSL-12"], "what was still asked of her is asked no more, while the other goes on");
        (await OpenOfAsync(employed)).ShouldBe(["GENO-02", "GENO-04", "GENO-11", "GENO-15"]);

        await CompleteAllAsync(track, "AVSL-01", "AVSL-02", "AVSL-08", "AVSL-12");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G3", default)).Refusals.ShouldHaveSingleItem().Arguments[0].ShouldBe("AVSL-01", "she is neither closed nor past her last day");
        await CloseAsync(employed, "ANSTALLD_I_SPARET", "AVSL-02");
        await world.OpenGateAsync(track, "G3");
        await CompleteAllAsync(track, "AVSL-08");
        await world.OpenGateAsync(track, "G4");

        var page = await world.TrackPages.GetAsync(world.Anna, track, default);
        page.Row.Status.ShouldBe(TrackStatus.Closed);
        page.OpenTasks.Select(row => row.ItemCode).ShouldBe(["AVSL-08"], "the employer is asked how it goes after the track was closed");
        await CompleteAllAsync(track);
        await CompleteAllAsync(track);
        (await OpenAsync(track)).ShouldBeEmpty("twice and no more");
        var done = await world.ReadAsync(db => db.ChecklistItems.Select(row => row.ItemCode).Distinct().ToListAsync());
        ChecklistCatalogue.Shipped.Items.Select(item => item.Code).Except(done, StringComparer.Ordinal)
            .ShouldBe(["PLAN-11", "GENO-06", "GENO-07", "GENO-13", "AVSL-03", "AVSL-13"], "what did not happen, and what is for a sector track");
        (await world.ReadAsync(db => db.WorkflowInstances.CountAsync(row => row.Status == InstanceStatus.Running))).ShouldBe(0);
        (await world.ReadAsync(db => db.WorkflowBookmarks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_builds_on_all_employers_waits_for_the_last_of_them_and_returns_with_any()
    {
        var track = await world.StartTrackAsync("Renova", "Stena");
        var employers = await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == track).Select(row => row.Id).ToListAsync());
        await CompleteAsync(employers[0], "PLAN-05");
        await CompleteAsync(employers[0], "PLAN-06");
        (await OpenAsync(track)).ShouldNotContain("PLAN-07", "the other employer's profile is not fixed");
        (await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default)).Refusals.Select(refusal => refusal.Arguments[0]).ShouldContain("PLAN-07", "it is not opened yet, and missed all the same");
        await CompleteAsync(employers[1], "PLAN-05");
        await CompleteAsync(employers[1], "PLAN-06");
        await CompleteAsync(track, "PLAN-07");

        var profile = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == employers[0] && row.ItemCode == "PLAN-06"));
        (await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(profile.Id, reason: "Kraven har ändrats."), default)).Refusals.ShouldBeEmpty();

        (await world.ReadAsync(db => db.ChecklistItems.Where(row => row.Status == ChecklistStatus.Reopened).Select(row => row.ItemCode).ToListAsync())).ShouldBe(["PLAN-06", "PLAN-07"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_employer_who_joins_gets_her_items_and_one_who_leaves_is_waited_for_no_longer()
    {
        var track = await world.StartTrackAsync("Renova");
        var first = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());
        await CompleteAsync(first, "PLAN-05");
        var joined = await JoinAsync(track);
        (await OpenOfAsync(joined)).ShouldBe(["PLAN-05", "PLAN-12", "PLAN-13", "PLAN-16"]);
        await CompleteAsync(first, "PLAN-06");
        (await OpenAsync(track)).ShouldNotContain("PLAN-07");

        await WithTrackAsync(track, (hand, token) => world.Get<EmployerSteps>().EndAsync(hand, joined, token));

        (await OpenOfAsync(joined)).ShouldBeEmpty();
        (await OpenAsync(track)).ShouldContain("PLAN-07");
    }

    [Fact]
    public async Task An_employer_who_withdraws_is_asked_for_nothing_more_and_holds_no_gate()
    {
        var track = await world.StartTrackAsync("Renova", "Stena");
        var names = await world.ReadAsync(db => SubjectNames.OfTrackAsync(db, track, default));
        var left = names.Single(pair => pair.Value is "Stena").Key;
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.SettledAt == null && db.ChecklistItems.Any(task => task.Id == row.ChecklistItemId && task.SubjectId == left)))).ShouldBePositive();

        (await world.Get<EmployerCommands>().ChangeStatusAsync(world.Anna, left, 0, "DRAGIT_SIG_UR", "Anställningsstopp", default)).Refusals.ShouldBeEmpty();

        (await OpenOfAsync(left)).ShouldBeEmpty();
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.SettledAt == null && db.ChecklistItems.Any(task => task.Id == row.ChecklistItemId && task.SubjectId == left)))).ShouldBe(0, "nobody is reminded of her");
        (await world.TrackPages.GetAsync(world.Anna, track, default)).Gate!.Missing.ShouldNotContain(refusal => refusal.Arguments.Contains("Stena"));
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G1");
    }

    [Fact]
    public async Task A_track_that_its_only_employer_has_left_stays_before_the_gate()
    {
        var track = await world.StartTrackAsync("Renova");
        var only = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());

        (await world.Get<EmployerCommands>().ChangeStatusAsync(world.Anna, only, 0, "DRAGIT_SIG_UR", "Anställningsstopp", default)).Refusals.ShouldBeEmpty();

        (await world.Tracks.OpenGateAsync(world.Anna, track, "G1", default)).Refusals.Select(refusal => refusal.Arguments[0]).ShouldContain("PLAN-05");
    }

    [Fact]
    public async Task An_employer_who_comes_back_is_asked_anew_and_waited_for()
    {
        var track = await world.StartTrackAsync("Renova");
        var employer = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());
        await CompleteAsync(employer, "PLAN-05");
        await MoveAsync("DRAGIT_SIG_UR", "Anställningsstopp");
        (await OpenOfAsync(employer)).ShouldBeEmpty();

        world.Clock.Advance(TimeSpan.FromDays(1));
        await MoveAsync("DIALOG", null);

        (await OpenOfAsync(employer)).ShouldBe(["PLAN-05", "PLAN-12", "PLAN-13", "PLAN-16"]);
        (await OpenAsync(track)).ShouldNotContain("PLAN-07", "her profile is to be fixed again");
        await CompleteAllAsync(track);
        await CompleteAsync(employer, "PLAN-05");
        await CompleteAsync(employer, "PLAN-06");
        (await OpenAsync(track)).ShouldContain("PLAN-07");

        async Task MoveAsync(string status, string? reason)
        {
            var version = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Version).SingleAsync());
            (await world.Get<EmployerCommands>().ChangeStatusAsync(world.Anna, employer, version, status, reason, default)).Refusals.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_participant_who_declined_and_is_accepted_again_gets_tasks_of_her_own_anew()
    {
        var track = await world.StartTrackAsync("Renova");
        var participant = await AcceptAsync(track);
        await CompleteAsync(participant, "REKR-08", new() { ["slut"] = "2026-09-30" });
        var first = await IdsAsync();
        (await OpenOfAsync(participant)).ShouldBe(["REKR-09"]);
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().CancelAsync(hand, participant, token));
        (await OpenOfAsync(participant)).ShouldBeEmpty();

        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().StartAsync(hand, participant, token));

        (await OpenOfAsync(participant)).ShouldBe(["REKR-08"]);
        await CompleteAsync(participant, "REKR-08", new() { ["slut"] = "2026-10-30" });
        await CompleteAsync(participant, "REKR-09");
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().PrepareClosureAsync(hand, participant, "STUDIER", token));
        (await OpenOfAsync(participant)).ShouldBe(["AVSL-01", "AVSL-03", "AVSL-12"], "events reach the workflow that she has now");
        (await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => first.Contains(row.Id) && row.CompletedAt == null))).ShouldBe(0, "what was asked the first time does not come back");
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().CancelAsync(hand, participant, token));
        (await OpenOfAsync(participant)).ShouldBeEmpty();
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().StartAsync(hand, participant, token));
        (await OpenOfAsync(participant)).ShouldBe(["REKR-08"], "a third time too");

        Task<List<Guid>> IdsAsync() => world.ReadAsync(db => db.ChecklistItems.Where(row => row.SubjectId == participant).Select(row => row.Id).ToListAsync());
    }

    [Fact]
    public async Task What_was_done_before_somebody_left_neither_comes_back_nor_counts_when_she_returns()
    {
        var track = await world.StartTrackAsync("Renova");
        var participant = await AcceptAsync(track);
        await CompleteAsync(participant, "REKR-08", new() { ["slut"] = "2026-09-30" });
        var done = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == participant && row.ItemCode == "REKR-08"));
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().CancelAsync(hand, participant, token));
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().StartAsync(hand, participant, token));

        var plans = await world.ReadAsync(db => IndividualPlan.ReadAsync(db, track, default));
        var around = await world.ReadAsync(async db => await world.Get<EvidenceOfTrack>().AroundAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), participant, SwedishTime.Today(world.Clock), default));
        var back = await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(done.Id, reason: "Kedjan har ändrats."), default);
        var open = await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => row.SubjectId == participant && row.ItemCode == "REKR-08" && row.CompletedAt == null));

        $"plan {plans.GetValueOrDefault(participant)?.End}; evidence {around.Here.ContainsKey("REKR-08")}; sent back {back.Refusals.Count == 0}; open {open}"
            .ShouldBe("plan ; evidence False; sent back False; open 1");
    }

    [Fact]
    public async Task A_closure_that_is_prepared_counts_from_her_own_last_day()
    {
        var track = await world.StartTrackAsync("Renova");
        var participant = await AcceptAsync(track);
        await CompleteAsync(participant, "REKR-08", new() { ["slut"] = "2026-09-30" });
        await CompleteAsync(participant, "REKR-09");

        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().PrepareClosureAsync(hand, participant, "STUDIER", token));
        (await OpenOfAsync(participant)).ShouldBe(["AVSL-01", "AVSL-03", "AVSL-12"]);
        var due = (await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == participant && row.ItemCode == "AVSL-01"))).DueOn;
        due.ShouldBe(new WorkingDayCalendar().AddWorkingDays(new DateOnly(2026, 9, 30), 5), "her own last day, not the track's");
    }

    [Fact]
    public async Task A_draft_of_the_closure_opens_what_its_outcome_rests_on()
    {
        var track = await world.StartTrackAsync("Renova");
        var participant = await AcceptAsync(track);
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().PrepareClosureAsync(hand, participant, "STUDIER", token));
        var closure = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.SubjectId == participant && row.ItemCode == "AVSL-01"));
        var change = await world.ChangeAsync(closure.Id, new Dictionary<string, string>(StringComparer.Ordinal) { ["utfall"] = "FULLFOLJT_UTAN_ANSTALLNING" });

        (await world.Tasks.SaveDraftAsync(world.Anna, change, default)).Refusals.ShouldBeEmpty();

        (await OpenOfAsync(participant)).ShouldContain("AVSL-13");
    }

    [Fact]
    public async Task A_chain_that_changes_while_the_track_is_carried_out_is_to_be_told()
    {
        var track = await CarriedOutAsync();
        var today = SwedishTime.Today(world.Clock);
        var item = (await world.Get<CatalogueCommands>().AddAsync(world.Anna, CatalogueItemRulesTests.Good, default)).Value;
        var education = new InterventionChange { CatalogueItemId = item, Label = "Yrkesvux", PlannedStart = today.AddDays(30), PlannedEnd = today.AddDays(120), HoursPerWeek = 30, LeadsToClosure = true };
        (await world.Get<ChainCommands>().AddAsync(world.Anna, track, education, default)).Refusals.ShouldBeEmpty();
        var versions = world.Get<ChainVersions>();
        (await versions.FixAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
        (await OpenAsync(track)).ShouldNotContain("GENO-13", "nothing has changed yet");

        (await versions.NewVersionAsync(world.Anna, track, "Starten flyttad en vecka", default)).Refusals.ShouldBeEmpty();
        (await versions.FixAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();

        var told = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.TrackId == track && row.ItemCode == "GENO-13"));
        (told.Reason, told.IsOpen, told.DueOn).ShouldBe(("Starten flyttad en vecka", true, new WorkingDayCalendar().AddWorkingDays(today, 10)));
        var question = new EvidenceQuestion("GENO-13", track, track) { TaskId = told.Id };
        var supplied = (await world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["GENO-13"], question, default))).ShouldNotBeNull().Values;
        (supplied["beslutad"], supplied["nyVersion"], supplied["skal"]).ShouldBe((Today(), "2", "Starten flyttad en vecka"));
        world.Clock.Advance(TimeSpan.FromDays(3));
        await CompleteAsync(track, "GENO-13");
        await RaiseAsync(track, track, "GENO-13");
        var other = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.TrackId == track && row.ItemCode == "GENO-13" && row.Occurrence == 2));
        (await world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["GENO-13"], question with { TaskId = other.Id }, default)))
            .ShouldBeNull("the chain has not changed since it was opened");
    }

    [Fact]
    public async Task An_obstacle_has_a_task_from_the_day_it_is_registered_until_it_is_solved()
    {
        var track = await CarriedOutAsync();
        var obstacles = world.Get<ObstacleCommands>();
        var content = new ObstacleContent { Category = ObstacleCategory.Transport, Severity = ObstacleSeverity.High, Description = "Ingen buss före morgonpasset", AffectsCount = 3 };
        (await obstacles.RegisterAsync(world.Anna, track, content with { Description = "Handledaren är sjuk" }, default)).Refusals.ShouldBeEmpty();
        var id = (await obstacles.RegisterAsync(world.Anna, track, content, default)).Value;
        var task = await TaskAsync();
        (task.ItemCode, task.Reason, task.DueOn).ShouldBe(("GENO-06", "Ingen buss före morgonpasset", WorkingDays(2)), "a high obstacle has two days");
        var reminded = await RemindedAsync();

        var page = await world.TaskPages.GetAsync(world.Anna, task.Id, default);
        (page.WasRaised, page.History.Single().Action).ShouldBe((true, "UPPGIFT_VACKT"));

        var taken = content with { Owner = "Trafikplaneringen", Action = "Ny tur 05.10", DueOn = SwedishTime.Today(world.Clock).AddDays(10) };
        await MoveAsync(ObstacleStatus.UnderWay, null);
        taken = taken with { Severity = ObstacleSeverity.Low };
        await MoveAsync(ObstacleStatus.UnderWay, null);
        (await TaskAsync()).DueOn.ShouldBe(WorkingDays(5), "it weighs less now");
        (await RemindedAsync()).ShouldBeGreaterThan(reminded, "its reminders follow");
        taken = taken with { Severity = ObstacleSeverity.High };
        var draft = new TaskChange { TaskId = task.Id, Version = (await TaskAsync()).Version, Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["lyftTill"] = "Styrgruppen" } };
        (await world.Tasks.SaveDraftAsync(world.Anna, draft, default)).Refusals.ShouldBeEmpty();
        (await world.CompleteByExampleAsync(task.Id)).Refusals.Select(refusal => refusal.Field).ShouldBe(["status"], "the register says that it is still in the way");
        await MoveAsync(ObstacleStatus.Solved, "Turen körs");

        var done = await TaskAsync();
        done.Status.ShouldBe(ChecklistStatus.Done);
        var evidence = EvidenceValues.FromJson(done.Evidence);
        (evidence.Choice("status"), evidence.Choice("kategori"), evidence.Text("agare")).ShouldBe(("LOST", "TRANSPORT", "Trafikplaneringen"));
        evidence.Text("lyftTill").ShouldBe("Styrgruppen", "what was typed and no register knows is kept");
        (await OpenAsync(track)).Count(code => code == "GENO-06").ShouldBe(1, "the other obstacle is still in the way");

        async Task<DateTimeOffset> RemindedAsync() => (await world.ReadAsync(db => db.Promises.Where(row => row.ChecklistItemId == task.Id && row.SettledAt == null).ToListAsync())).Min(row => row.DueAt);
        DateOnly WorkingDays(int days) => new WorkingDayCalendar().AddWorkingDays(SwedishTime.Today(world.Clock), days);
        async Task<ChecklistItem> TaskAsync() => await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => db.Obstacles.Any(known => known.Id == id && known.TaskId == row.Id)));
        async Task MoveAsync(ObstacleStatus to, string? solution)
        {
            var version = await world.ReadAsync(db => db.Obstacles.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
            (await obstacles.MoveAsync(world.Anna, track, new ObstacleMove { ObstacleId = id, Version = version, Content = taken, Status = to, Solution = solution }, default)).Refusals.ShouldBeEmpty();
        }
    }

    /// <summary>A track with one employer and one participant that is being carried out.</summary>
    private async Task<Guid> CarriedOutAsync()
    {
        var track = await world.StartTrackAsync("Renova");
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G1");
        await CompleteAllAsync(track);
        await AcceptAsync(track);
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G2");
        return track;
    }

    private async Task CloseAsync(Guid participant, string outcome, string restsOn)
    {
        var track = await world.ReadAsync(db => db.ChecklistItems.Where(row => row.SubjectId == participant).Select(row => row.TrackId).FirstAsync());
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().PrepareClosureAsync(hand, participant, outcome, token));
        await CompleteAsync(participant, restsOn);
        await CompleteAsync(participant, "AVSL-01", new() { ["utfall"] = outcome });
    }

    private async Task<Guid> AcceptAsync(Guid track)
    {
        var participant = Guid.CreateVersion7();
        await WithTrackAsync(track, (hand, token) => world.Get<ParticipantSteps>().StartAsync(hand, participant, token));
        return participant;
    }

    private async Task<Guid> JoinAsync(Guid track)
    {
        var part = Guid.CreateVersion7();
        await WithTrackAsync(track, async (hand, token) =>
        {
            var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = "Stena", Type = OrganisationType.Employer };
            hand.Db.Organisations.Add(organisation);
            hand.Db.TrackEmployers.Add(new TrackEmployer { Id = part, TrackId = track, OrganisationId = organisation.Id, VacanciesEstimated = 1 });
            await hand.Db.SaveChangesAsync(token);
            await world.Get<EmployerSteps>().StartAsync(hand, part, token);
        });
        return part;
    }

    private Task WithTrackAsync(Guid track, Func<TrackInHand, CancellationToken, Task> act) => world.Get<Transactions>().RunAsync(
        async (unit, token) => await act(await TrackInHand.TakeAsync(unit, world.Anna, track, AccessAction.ViewTrack, SwedishTime.Today(world.Clock), token), token),
        default);

    private async Task RaiseAsync(Guid track, Guid subject, string item) =>
        (await world.Tracks.RaiseItemAsync(world.Anna, track, subject, item, "Det har hänt.", default)).Refusals.ShouldBeEmpty(item);

    private async Task CompleteAllAsync(Guid track, params string[] except)
    {
        var tried = new HashSet<Guid>();
        while (await world.ReadAsync(db => db.ChecklistItems
            .Where(row => row.TrackId == track && (row.Status == ChecklistStatus.NotStarted || row.Status == ChecklistStatus.InProgress))
            .Where(row => !except.Contains(row.ItemCode) && !tried.Contains(row.Id) && (row.Occurrence == 1 || row.ItemCode == "AVSL-08"))
            .OrderBy(row => row.ItemCode)
            .FirstOrDefaultAsync()) is { } task)
        {
            tried.Add(task.Id);
            await CompleteAsync(task, []);
        }
    }

    private async Task CompleteAsync(Guid subject, string item, Dictionary<string, string>? values = null) => await CompleteAsync(
        await world.ReadAsync(db => db.ChecklistItems.Where(row => row.SubjectId == subject && row.ItemCode == item).OrderByDescending(row => row.Occurrence).FirstAsync()),
        values ?? []);

    private async Task CompleteAsync(ChecklistItem task, Dictionary<string, string> changed)
    {
        var around = await world.ReadAsync(async db => await world.Get<EvidenceOfTrack>().AroundAsync(
            db, await db.Tracks.SingleAsync(row => row.Id == task.TrackId), task.SubjectId, SwedishTime.Today(world.Clock), default));
        var isOfParticipant = ChecklistCatalogue.Shipped[task.ItemCode].Subject is ItemSubject.Participant && task.SubjectId != task.TrackId;
        var values = new Dictionary<string, string>(isOfParticipant ? ExampleEvidence.ForParticipant(task.ItemCode, around) : ExampleEvidence.For(task.ItemCode, around), StringComparer.Ordinal);
        foreach (var (key, value) in changed)
        {
            values[key] = value;
        }

        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id, values), default)).Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty(task.ItemCode);
    }

    private async Task<string[]> OpenAsync(Guid track) =>
        [.. (await world.TrackPages.GetAsync(world.Anna, track, default)).OpenTasks.Select(row => row.ItemCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private async Task<string[]> OpenOfAsync(Guid subject) => [.. await world.ReadAsync(db => db.ChecklistItems
        .Where(row => row.SubjectId == subject && (row.Status == ChecklistStatus.NotStarted || row.Status == ChecklistStatus.InProgress || row.Status == ChecklistStatus.Reopened))
        .OrderBy(row => row.ItemCode)
        .Select(row => row.ItemCode)
        .ToListAsync())];

    private string Today() => SwedishTime.Today(world.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public sealed class OnSqlite() : WholeTrackTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : WholeTrackTests(DatabaseKind.PostgreSql);
}
