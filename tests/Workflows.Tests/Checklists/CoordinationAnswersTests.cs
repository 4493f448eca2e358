using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>Who holds a track together, how it recruits, who was consulted and how its group fares: what stands as rows is not typed, on both databases.</summary>
public abstract class CoordinationAnswersTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    private TrackWorld world = null!;
    private Guid track;
    private Guid part;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
        part = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task PLAN_02_IsAnsweredByAssignmentsAndOperativeContacts_AndReopenedWhenTheCoordinatorIsAnother()
    {
        var values = (await FindAsync("PLAN-02", track)).ShouldNotBeNull();
        (values.Text("koordinator"), values.Choice("ledandeOrganisation"), values.Text("ersattare"), values.Text("kontaktAf")).ShouldBe(("Anna Andersson", "KOMMUN", null, null));

        await AppointAsync();
        values = (await FindAsync("PLAN-02", track)).ShouldNotBeNull();
        (values.Text("ersattare"), values.Text("kontaktAf"), values.Text("kontaktKommun")).ShouldBe(("Bo Berg", "Alva Af, Arbetsförmedlingen", "Karl Kommun, Göteborgs stad"));
        var task = await world.OpenTaskAsync(track, "PLAN-02");
        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id), default)).Refusals.ShouldBeEmpty("nothing of it is typed");

        // All of it stands as rows: the form follows them, and the task stays done.
        var cecilia = await AddUserAsync("Cecilia Carlsson");
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = cecilia, Replaces = world.Bo.UserId, IsSubstitute = true }, default)).Refusals.ShouldBeEmpty();
        var row = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(item => item.Id == task.Id));
        row.Status.ShouldBe(ChecklistStatus.Done);
        EvidenceValues.FromJson(row.Evidence).Text("ersattare").ShouldBe("Cecilia Carlsson");

        // A contact who has left is registered no longer; what was said then falls with the next change.
        await world.AddAsync(async db => (await db.Contacts.SingleAsync(contact => contact.Name == "Alva Af")).ValidTo = Today.AddDays(-1));
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId, Replaces = cecilia, IsSubstitute = true }, default)).Refusals.ShouldBeEmpty();
        (await world.ReadAsync(db => db.ChecklistItems.Where(item => item.Id == task.Id).Select(item => item.Status).SingleAsync())).ShouldBe(ChecklistStatus.Reopened);
    }

    [Fact]
    public async Task PLAN_03_IsAnsweredByTheTracksOwnGroup_AndTheTaskSaysWhatIsMissing()
    {
        var values = (await FindAsync("PLAN-03", track)).ShouldNotBeNull();
        (values.Text("ordforande"), values.List("ledamoterAf").Count, values.Text("hogreUppAf")).ShouldBe(("Stina Styr, Ordförande", 0, null));
        var page = await world.TaskPages.GetAsync(world.Anna, (await world.OpenTaskAsync(track, "PLAN-03")).Id, default);
        page.Supplied.ShouldNotBeNull().Values.Keys.ShouldBe(["ordforande"]);
        page.Place.ShouldNotBeNull().Address.ShouldBe($"/jobbspar/{track}");

        await AppointAsync();
        await SteerAsync();

        values = (await FindAsync("PLAN-03", track)).ShouldNotBeNull();
        values.List("ledamoterAf").ShouldBe(["Lena Ledamot, Ledamot"]);
        values.List("ledamoterKommun").ShouldBe(["Stina Styr, Ordförande"]);
        values.List("motesdatum").ShouldBe(["2026-02-02"], "the cancelled one is no meeting");
        (values.Text("hogreUppAf"), values.Text("hogreUppKommun")).ShouldBe(("Rut Region, Regionchef", "Fia Förvaltning, Förvaltningschef"));
        var task = await world.OpenTaskAsync(track, "PLAN-03");
        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id), default)).Refusals.ShouldBeEmpty();

        // A group without members cannot be what was said: the task is asked again.
        var other = (await world.Get<SteeringGroups>().AddAsync(world.Admin, "Norr", default)).Value;
        (await world.Get<SteeringGroups>().TakeTrackAsync(world.Admin, other, track, default)).Refusals.ShouldBeEmpty();
        (await world.ReadAsync(db => db.ChecklistItems.Where(item => item.Id == task.Id).Select(item => item.Status).SingleAsync())).ShouldBe(ChecklistStatus.Reopened);
    }

    [Fact]
    public async Task PLAN_08_IsAnsweredByThePlanAndItsActivities_AndReopenedByAnotherPlan()
    {
        var said = new NewRecruitmentPlan { NumberSought = 10, ReserveTarget = 2, Channels = [RecruitmentChannel.JobBoard, RecruitmentChannel.Website, RecruitmentChannel.LanguageClass], DecisionParties = [OrganisationType.Employer], FinalSay = FinalSay.Employer, Criteria = [] };
        (await world.Get<RecruitmentCommands>().SavePlanAsync(world.Anna, track, said, default)).Refusals.ShouldBeEmpty();
        (await FindAsync("PLAN-08", track)).ShouldNotBeNull().List("aktiviteter").ShouldBeEmpty();
        await world.AddAsync(db =>
        {
            db.RecruitmentActivities.Add(Activity(ActivityType.InformationMeeting, ActivityStatus.Planned, 5));
            db.RecruitmentActivities.Add(Activity(ActivityType.Interview, ActivityStatus.Cancelled, 9));
        });

        var values = (await FindAsync("PLAN-08", track)).ShouldNotBeNull();

        values.List("kanaler").ShouldBe(["ANNONS", "SFI_VUX"]);
        values.List("aktiviteter").ShouldBe(["2026-01-17 Informationsträff"]);
        (values.Number("antalSokta"), values.Number("reserver"), values.Choice("slutordet")).ShouldBe((10, 2, "ARBETSGIVARE"));
        values.List("kvitterat").ShouldBeEmpty("that the parties approve is theirs to say");
        var task = await DoneAsync("PLAN-08", track, values, ("kvitterat", """["KOMMUN","AF","ARBETSGIVARE"]"""), ("kvitteratDatum", "2026-01-12"));
        (await world.Get<RecruitmentCommands>().SavePlanAsync(world.Anna, track, said with { Version = await PlanVersionAsync() }, default)).Refusals.ShouldBeEmpty();
        (await StatusAsync(task)).ShouldBe(ChecklistStatus.Done, "the plan says the same");
        (await world.Get<RecruitmentCommands>().SavePlanAsync(world.Anna, track, said with { NumberSought = 12, Version = await PlanVersionAsync() }, default)).Refusals.ShouldBeEmpty();
        (await StatusAsync(task)).ShouldBe(ChecklistStatus.Reopened, "another plan is approved anew");
    }

    [Fact]
    public async Task PLAN_25_IsAnsweredByMeetingsAndContacts_OnceEveryEmployerIsAmongThem()
    {
        (await FindAsync("PLAN-25", track)).ShouldBeNull();
        await world.AddAsync(async db =>
        {
            var meeting = new SyncMeeting { Id = Guid.CreateVersion7(), TrackId = track, PlannedAt = world.Clock.GetUtcNow(), HeldOn = Today.AddDays(-3), Status = SyncMeetingStatus.Held, RegisteredBy = world.Anna.UserId, RegisteredAt = world.Clock.GetUtcNow() };
            db.SyncMeetings.Add(meeting);
            await db.SaveChangesAsync();
            db.SyncMeetingParties.Add(Party(meeting.Id, MeetingPartyKind.EducationProvider, "Komvux", isPresent: true));
            db.SyncMeetingParties.Add(Party(meeting.Id, MeetingPartyKind.ContractMonitorOfEmploymentService, "Lars", isPresent: false));
        });

        var values = (await FindAsync("PLAN-25", track)).ShouldNotBeNull();
        (values.Date("arbetsgivare"), values.Date("utbildare"), values.Date("uppfoljareAf")).ShouldBe((null, Today.AddDays(-3), null), "who was not there was not consulted");

        await world.AddAsync(db => db.EmployerContacts.Add(new EmployerContact
        {
            Id = Guid.CreateVersion7(), TrackEmployerId = part, HeldOn = Today.AddDays(-1), Form = ContactForm.Meeting, Participants = [ContactParticipant.Employer], Outcome = "Paketet är klart.", CreatedAt = world.Clock.GetUtcNow(), CreatedBy = world.Anna.UserId,
        }));
        values = (await FindAsync("PLAN-25", track)).ShouldNotBeNull();
        values.Date("arbetsgivare").ShouldBe(Today.AddDays(-1));
        values.List("kontakter").ShouldBe(["Arbetsgivare: Renova", "Utbildningsleverantör: Komvux"]);
    }

    [Fact]
    public async Task GENO_08_CountsWhoIsPlacedAndTheSupervisors_AndTellsWhoTakesOver()
    {
        (await FindAsync("GENO-08", part)).ShouldBeNull();
        var place = await PlaceAsync();

        var values = (await FindAsync("GENO-08", part)).ShouldNotBeNull();
        (values.Number("placeringar"), values.Number("handledare"), values.Number("timmar"), values.YesNo("handledarbyte"), values.Date("datum")).ShouldBe((1, 1, 40, false, null));

        await SuperviseAsync(place, "Hugo Handledare", from: Today, leavesOn: new DateOnly(2026, 6, 1));
        values = (await FindAsync("GENO-08", part)).ShouldNotBeNull();
        (values.YesNo("handledarbyte"), values.Text("bytesplan")).ShouldBe((true, "Depå Högsbo: ny handledare från 2026-01-02"), "the other stays when he leaves");
        await world.AddAsync(db => db.FollowUps.Add(new FollowUp { Id = Guid.CreateVersion7(), TrackId = track, Subject = FollowUpSubject.Employer, TrackEmployerId = part, HeldOn = Today, RegisteredBy = world.Anna.UserId, RegisteredAt = world.Clock.GetUtcNow() }));
        (await FindAsync("GENO-08", part)).ShouldNotBeNull().Date("datum").ShouldBe(Today);
    }

    [Fact]
    public async Task GENO_14_CountsTheGroupsOutcomes_OncePerNewAssessment()
    {
        var (first, second) = (await world.ActiveParticipantAsync(track, 1), await world.ActiveParticipantAsync(track, 2));
        var outcomes = await OutcomesAsync();
        (await FindAsync("GENO-14", track)).ShouldBeNull();
        await AssessAsync(first, outcomes[0], LearningLevel.Reached);
        await AssessAsync(first, outcomes[1], LearningLevel.UnderWay);
        await AssessAsync(second, outcomes[0], LearningLevel.NotReached);

        var values = (await FindAsync("GENO-14", track)).ShouldNotBeNull();
        (values.Number("moduler"), values.Number("uppnatt"), values.Number("paVag"), values.Date("datum")).ShouldBe((1, 25, 50, Today), "two outcomes of two people: who is not assessed has not begun");
        values.Choice("niva").ShouldBeNull("whether the level is right is said by people");
        await world.AddAsync(db => db.ChecklistItems.Add(Done("GENO-14", track, """{"datum":"2026-01-12"}""")));
        (await FindAsync("GENO-14", track)).ShouldBeNull("the same review is not a new one");
    }

    private async Task<EvidenceValues?> FindAsync(string code, Guid subject)
    {
        var supplied = await world.SuppliedAsync(track, code, subject);
        if (supplied is null)
        {
            return null;
        }

        var values = new EvidenceValues(supplied.Values);
        world.Get<EvidenceRules>().CheckDraft(ChecklistCatalogue.Shipped[code].Of(subject == track), values).ShouldBeEmpty();
        return values;
    }

    /// <summary>A finished task beside those that the workflow opens, so that nothing it builds on has to be done.</summary>
    private async Task<Guid> DoneAsync(string code, Guid subject, EvidenceValues values, params (string Key, string Value)[] typed)
    {
        var supplied = (await world.SuppliedAsync(track, code, subject)).ShouldNotBeNull();
        values.ShouldNotBeNull();
        var task = Done(code, subject, System.Text.Json.JsonSerializer.Serialize(supplied.Over(typed.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))));
        await world.AddAsync(db => db.ChecklistItems.Add(task));
        return task.Id;
    }

    private Task<int> PlanVersionAsync() => world.ReadAsync(db => db.RecruitmentPlans.Where(row => row.TrackId == track).Select(row => row.Version).SingleAsync());

    private Task<ChecklistStatus> StatusAsync(Guid task) => world.ReadAsync(db => db.ChecklistItems.Where(item => item.Id == task).Select(item => item.Status).SingleAsync());

    private ChecklistItem Done(string code, Guid subject, string evidence) => new()
    {
        Id = Guid.CreateVersion7(), TrackId = track, ItemCode = code, Phase = Phase.Planning, SubjectId = subject, Occurrence = 1, Status = ChecklistStatus.Done, ResponsibleRole = "KOORDINATOR",
        ReminderPolicy = "RP-STD", BookmarkId = Guid.NewGuid(), ActivityId = "x", Evidence = evidence, OpenedAt = world.Clock.GetUtcNow(), CompletedAt = world.Clock.GetUtcNow(),
    };

    private async Task<Guid> AddUserAsync(string name, Role role = Role.Coordinator, Guid? organisation = null)
    {
        var id = Guid.CreateVersion7();
        await world.AddAsync(async db =>
        {
            var code = Codes.CodeTable<Role>.Code(role);
            var row = await db.Roles.SingleAsync(known => known.Name == code);
            db.Users.Add(new UserAccount { Id = id, DisplayName = name, UserName = $"{id:N}@example.org", Email = $"{id:N}@example.org", OrganisationId = organisation });
            db.UserRoles.Add(new() { UserId = id, RoleId = row.Id });
        });
        return id;
    }

    /// <summary>A substitute, and a contact at each authority.</summary>
    private async Task AppointAsync()
    {
        (await world.Tracks.AssignCoordinatorAsync(world.Admin, track, new CoordinatorChange { UserId = world.Bo.UserId, IsSubstitute = true }, default)).Refusals.ShouldBeEmpty();
        await world.AddAsync(async db =>
        {
            var service = new Organisation { Id = Guid.CreateVersion7(), Name = "Arbetsförmedlingen", Type = OrganisationType.EmploymentService };
            db.Organisations.Add(service);
            var municipality = await db.Organisations.SingleAsync(row => row.Type == OrganisationType.Municipality);
            db.Contacts.Add(new Contact { Id = Guid.CreateVersion7(), OrganisationId = service.Id, Name = "Alva Af", Role = ContactRole.OperativeContact });
            db.Contacts.Add(new Contact { Id = Guid.CreateVersion7(), OrganisationId = municipality.Id, Name = "Karl Kommun", Role = ContactRole.OperativeContact });
            db.Contacts.Add(new Contact { Id = Guid.CreateVersion7(), OrganisationId = municipality.Id, Name = "Hilma Hr", Role = ContactRole.HumanResources });
        });
    }

    /// <summary>Members of both authorities, a meeting to come, and somebody above on each side.</summary>
    private async Task SteerAsync()
    {
        var (service, municipality) = await world.ReadAsync(async db => (await db.Organisations.SingleAsync(row => row.Type == OrganisationType.EmploymentService), await db.Organisations.SingleAsync(row => row.Type == OrganisationType.Municipality)));
        var lena = await AddUserAsync("Lena Ledamot", Role.SteeringGroup, service.Id);
        var rut = await AddUserAsync("Rut Region", Role.SteeringGroup, service.Id);
        var fia = await AddUserAsync("Fia Förvaltning", Role.SteeringGroup, municipality.Id);
        await world.AddAsync(async db =>
        {
            (await db.Users.SingleAsync(row => row.Id == world.Steering.UserId)).OrganisationId = municipality.Id;
            db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = SteeringGroup.FirstId, UserId = lena, Function = "Ledamot" });
            db.EscalationRecipients.Add(new EscalationRecipient { Id = Guid.CreateVersion7(), Level = EscalationLevel.HigherUp, UserId = rut, Function = "Regionchef" });
            db.EscalationRecipients.Add(new EscalationRecipient { Id = Guid.CreateVersion7(), Level = EscalationLevel.HigherUp, OrganisationId = municipality.Id, UserId = fia, Function = "Förvaltningschef" });
            db.EscalationRecipients.Add(new EscalationRecipient { Id = Guid.CreateVersion7(), Level = EscalationLevel.Managers, UserId = lena, Function = "Enhetschef" });
            db.SteeringMeetings.Add(Meeting(new DateOnly(2026, 2, 2)));
            var cancelled = Meeting(new DateOnly(2026, 3, 2));
            cancelled.IsCancelled = true;
            db.SteeringMeetings.Add(cancelled);
        });
    }

    private static SteeringMeeting Meeting(DateOnly on) => new() { Id = Guid.CreateVersion7(), HeldOn = on, BeginsAt = new TimeOnly(9, 0), Place = "Stadshuset", Present = [] };

    private static SyncMeetingParty Party(Guid meeting, MeetingPartyKind kind, string name, bool isPresent) => new() { Id = Guid.CreateVersion7(), SyncMeetingId = meeting, Kind = kind, Name = name, WasPresent = isPresent };

    private RecruitmentActivity Activity(ActivityType type, ActivityStatus status, int inDays) => new()
    {
        Id = Guid.CreateVersion7(), TrackId = track, Type = type, StartsAt = world.Clock.GetUtcNow().AddDays(inDays), EndsAt = world.Clock.GetUtcNow().AddDays(inDays).AddHours(1), Place = "Biblioteket", EmployerIds = [],
        Status = status, EmployerDecides = false, MandatoryForCandidates = false,
    };

    /// <summary>A workplace with a supervisor and one participant.</summary>
    private async Task<Guid> PlaceAsync()
    {
        var place = Guid.CreateVersion7();
        await world.AddAsync(async db =>
        {
            var organisation = await db.TrackEmployers.Where(row => row.Id == part).Select(row => row.OrganisationId).SingleAsync();
            db.Workplaces.Add(new Workplace { Id = place, OrganisationId = organisation, Name = "Depå Högsbo", Address = "Högsbogatan 1", MunicipalityCode = "1480", Capacity = 4 });
            await db.SaveChangesAsync();
            db.TrackEmployerWorkplaces.Add(new TrackEmployerWorkplace { TrackEmployerId = part, WorkplaceId = place, Places = 2 });
        });
        await SuperviseAsync(place, "Siv Säker", from: new DateOnly(2026, 1, 2));
        var participant = await world.ActiveParticipantAsync(track, 1);
        var step = await world.StepAsync(track, participant, InterventionType.WorkPlacement, Today, Today.AddDays(60));
        await world.AddAsync(async db =>
        {
            var row = await db.ParticipantInterventions.SingleAsync(known => known.Id == step);
            (row.TrackEmployerId, row.WorkplaceId) = (part, place);
        });
        return place;
    }

    private Task SuperviseAsync(Guid place, string name, DateOnly from, DateOnly? leavesOn = null) => world.AddAsync(async db =>
    {
        var organisation = await db.Workplaces.Where(row => row.Id == place).Select(row => row.OrganisationId).SingleAsync();
        var contact = new Contact { Id = Guid.CreateVersion7(), OrganisationId = organisation, Name = name, Role = ContactRole.Supervisor };
        db.Contacts.Add(contact);
        await db.SaveChangesAsync();
        db.Supervisors.Add(new Supervisor { Id = Guid.CreateVersion7(), ContactId = contact.Id, WorkplaceId = place, IsTrained = true, ValidFrom = from, ValidTo = leavesOn });
    });

    /// <summary>Two outcomes of one module.</summary>
    private async Task<Guid[]> OutcomesAsync()
    {
        Guid[] outcomes = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        await world.AddAsync(async db =>
        {
            var profile = new CompetenceProfile
            {
                Id = Guid.CreateVersion7(), SeriesId = Guid.CreateVersion7(), ProfileVersion = 1, TrackId = track, TrackEmployerId = part, OccupationCode = "8332", Title = "Renhållare", Origin = ProfileOrigin.Own, Status = ProfileStatus.Fixed,
                CreatedAt = world.Clock.GetUtcNow(), CreatedBy = world.Anna.UserId,
            };
            db.CompetenceProfiles.Add(profile);
            await db.SaveChangesAsync();
            var module = new CompetenceModule { Id = Guid.CreateVersion7(), CompetenceProfileId = profile.Id, LineageId = Guid.CreateVersion7(), Position = 0, Code = "M1", Title = "Insamling", LearningSite = LearningSite.Both, EstimatedWeeks = 4 };
            db.CompetenceModules.Add(module);
            await db.SaveChangesAsync();
            foreach (var (index, id) in outcomes.Index())
            {
                db.LearningOutcomes.Add(new LearningOutcome { Id = id, ModuleId = module.Id, LineageId = Guid.CreateVersion7(), Position = index, Text = "kan sortera", Type = OutcomeType.Skill, IsMust = true, AssessableBy = Assessor.Supervisor });
            }
        });
        return outcomes;
    }

    private Task AssessAsync(Guid participant, Guid outcome, LearningLevel level) => world.AddAsync(db => db.ProgressAssessments.Add(new ProgressAssessment
    {
        Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = participant, LearningOutcomeId = outcome, Level = level, Assessor = AssessorRole.Supervisor, AssessedOn = Today, RegisteredBy = world.Anna.UserId, RegisteredAt = world.Clock.GetUtcNow(),
    }));

    public sealed class OnSqlite() : CoordinationAnswersTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CoordinationAnswersTests(DatabaseKind.PostgreSql);
}
