using Jobbspar.Testing;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Interventions;
using Jobbspar.Workflows.Tests.Participants;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A page costs as many SQL statements for many rows as for one; else it grows slow with the track that needs it most.</summary>
public abstract class RowCostTests(DatabaseKind kind) : IAsyncLifetime
{
    private const int More = 4;

    private static readonly DateOnly Today = ParticipantWorld.Today;
    private ParticipantWorld people = null!;

    private TrackWorld World => people.World;

    private Guid Track => people.Track;

    public async Task InitializeAsync()
    {
        people = await ParticipantWorld.CreateAsync(kind);

        // EF remembers for a second that nobody listened.
        await Eventually.TrueAsync(async () => await StatementCount.OfAsync(() => World.TaskPages.InboxAsync(World.Anna, default)) > 0, "EF told of its statements");
    }

    public async Task DisposeAsync() => await people.DisposeAsync();

    [Fact]
    public async Task Employers_organisations_profiles_and_letters()
    {
        var part = await World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == Track).OrderBy(row => row.Id).FirstAsync());
        Accepted(await World.Get<OrganisationCommands>().SaveAsync(World.Admin, new OrganisationForm { Name = "Arbetsförmedlingen", Type = "AF" }, default));
        await EquipAsync(part.Id, part.OrganisationId, 1);
        var letter = await AgreeAsync(part.Id);

        await CostsTheSameAsync(
            async () =>
            {
                for (var number = 2; number < 2 + More; number++)
                {
                    await EquipAsync(part.Id, part.OrganisationId, number);
                    await AgreeAsync(part.Id);
                    var joined = Accepted(await World.Get<EmployerCommands>().JoinAsync(World.Anna, Track, new EmployerJoining { Name = $"Arbetsgivare {number} AB", VacanciesEstimated = 1 }, default));
                    await EquipAsync(joined, await World.ReadAsync(db => db.TrackEmployers.Where(row => row.Id == joined).Select(row => row.OrganisationId).SingleAsync()), 10 + number);
                    await AgreeAsync(joined);
                }
            },
            ("employers", () => World.Get<EmployerQueries>().GetAsync(World.Anna, Track, default)),
            ("employer", () => World.Get<EmployerQueries>().GetOneAsync(World.Anna, part.Id, default)),
            ("organisations", () => World.Get<OrganisationQueries>().ListAsync(World.Anna, default)),
            ("organisation", () => World.Get<OrganisationQueries>().GetAsync(World.Anna, part.OrganisationId, default)),
            ("profiles", () => World.Get<ProfileQueries>().GetAsync(World.Anna, Track, default)),
            ("letter", () => World.Get<LetterQueries>().GetAsync(World.Anna, Track, part.Id, default)),
            ("one letter", () => World.Get<LetterQueries>().GetOneAsync(World.Anna, letter, default)));
    }

    [Fact]
    public async Task Chain_interventions_coverage_and_catalogue()
    {
        var part = await World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == Track).Select(row => row.Id).FirstAsync());
        Accepted(await World.Get<CompetenceProfileCommands>().SaveAsync(World.Anna, Accepted(await World.Get<CompetenceProfileCommands>().StartAsync(World.Anna, part, sourceId: null, default)), 0, Competence(3), default));
        var first = await AddAsync(1, after: null);

        await CostsTheSameAsync(
            async () =>
            {
                var last = first;
                for (var number = 2; number < 2 + More; number++)
                {
                    last = await AddAsync(number, last);
                }
            },
            ("chain", () => World.Get<ChainQueries>().GetAsync(World.Anna, Track, null, default)),
            ("coverage", () => World.Get<CoverageQueries>().GetAsync(World.Anna, Track, default)),
            ("catalogue", () => World.Get<CatalogueQueries>().ListAsync(World.Anna, new CatalogueFilter(), default)));
    }

    [Fact]
    public async Task Participants_recruitment_activities_and_breaks()
    {
        var first = await SomebodyAsync(1);
        var activity = await ActivityAsync(first);

        await CostsTheSameAsync(
            async () =>
            {
                for (var number = 2; number < 2 + More; number++)
                {
                    var another = await SomebodyAsync(number);
                    Accepted(await people.Chains.PlanAsync(World.Anna, first, [ParticipantWorld.Step($"Steg {number}", $"2026-0{number}-16", $"2026-0{number}-20")], default));
                    await ConsentAsync(first, number);
                    Accepted(await people.Recruitment.InviteAsync(World.Anna, activity, [another], default));
                    await ActivityAsync(another);
                }

                Accepted(await people.Recruitment.ScheduleAsync(World.Anna, activity, new() { MeetingMinutes = 8, ChangeMinutes = 2, BreakAfterRounds = 3, BreakMinutes = 15 }, default));
            },
            ("participants", () => people.Pages.ListAsync(World.Anna, Track, default)),
            ("participant", () => people.Pages.GetAsync(World.Anna, first, default)),
            ("recruitment", () => World.Get<RecruitmentQueries>().GetAsync(World.Anna, Track, default)),
            ("activity with its meetings", () => World.Get<RecruitmentQueries>().GetActivityAsync(World.Anna, activity, default)),
            ("breaks", () => World.Get<BreakQueries>().GetAsync(World.Anna, Track, default)),
            ("candidates in the closing", () => World.Get<ClosureQueries>().TrackAsync(World.Anna, Track, default)));
    }

    [Fact]
    public async Task Gaps_meetings_obstacles_and_closing()
    {
        var first = await UnderWayAsync(1);

        await CostsTheSameAsync(
            async () =>
            {
                for (var number = 2; number < 2 + More; number++)
                {
                    await UnderWayAsync(number);
                }
            },
            ("gaps", () => World.Get<GapQueries>().OfTrackAsync(World.Anna, Track, default)),
            ("follow-ups and meetings", () => World.Get<FollowUpQueries>().GetAsync(World.Anna, Track, default)),
            ("her follow-ups", () => World.Get<FollowUpQueries>().ParticipantAsync(World.Anna, Track, first, default)),
            ("closing", () => World.Get<ClosureQueries>().TrackAsync(World.Anna, Track, default)),
            ("her closing", () => World.Get<ClosureQueries>().ParticipantAsync(World.Anna, Track, first, default)),
            ("summary", () => World.Get<ClosureQueries>().SummaryAsync(World.Anna, Track, default)),
            ("evaluation", () => World.Get<ClosureQueries>().EvaluationAsync(World.Anna, Track, default)));
        (await World.ReadAsync(db => db.Gaps.CountAsync(row => row.TrackId == Track))).ShouldBeGreaterThan(More);
    }

    private static async Task CostsTheSameAsync(Func<Task> grow, params (string Page, Func<Task> Read)[] pages)
    {
        var few = await CountAsync(pages);
        few.ShouldAllBe(page => page.Value > 0);
        await grow();
        (await CountAsync(pages)).ShouldBe(few);
    }

    private static async Task<Dictionary<string, int>> CountAsync((string Page, Func<Task> Read)[] pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (page, read) in pages)
        {
            // What a page reads once in the life of a host is not its cost.
            await read();
            counts[page] = await StatementCount.OfAsync(read);
        }

        return counts;
    }

    private static CompetenceContent Competence(int outcomes) => new()
    {
        Title = "Renhållningschaufför",
        OccupationCode = "8332",
        Origin = "EGEN",
        Modules =
        [
            new ModuleContent
            {
                Code = "M1",
                Title = "Köra",
                LearningSite = "BADA",
                EstimatedWeeks = 4,
                Outcomes = [.. Enumerable.Range(1, outcomes).Select(number => new OutcomeContent { Text = $"köra {number}", Type = "FARDIGHET", IsMust = true, AssessableBy = "HANDLEDARE" })],
            },
        ],
    };

    private async Task EquipAsync(Guid part, Guid organisation, int number)
    {
        var register = World.Get<OrganisationCommands>();
        var employers = World.Get<EmployerCommands>();
        var contact = Accepted(await register.SaveContactAsync(World.Anna, new ContactFormInput { OrganisationId = organisation, Name = $"Vera Vik {number}", Role = "LEDNING" }, default));
        var place = Accepted(await register.SaveWorkplaceAsync(World.Anna, new WorkplaceFormInput { OrganisationId = organisation, Name = $"Depå {number}", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 3 }, default));
        Accepted(await register.SaveSupervisorAsync(World.Anna, new SupervisorFormInput { OrganisationId = organisation, ContactId = contact, WorkplaceId = place, ValidFrom = Today }, default));
        Accepted(await employers.UseWorkplaceAsync(World.Anna, new WorkplaceUse { PartId = part, WorkplaceId = place, Places = 1 }, default));
        Accepted(await employers.LogContactAsync(World.Anna, new NewEmployerContact { PartId = part, HeldOn = Today, Form = "MOTE", Participants = ["KOORDINATOR", "ARBETSGIVARE"], Outcome = "Vi gick igenom behovet." }, default));
        Accepted(await employers.ConsultUnionAsync(World.Anna, new NewConsultation { PartId = part, HeldOn = Today, Outcome = "SAMSYN", UnionName = "Kommunal", Form = "MBL" }, default));
        var competence = World.Get<CompetenceProfileCommands>();
        var latest = await World.ReadAsync(db => db.CompetenceProfiles.Where(row => row.TrackEmployerId == part).OrderByDescending(row => row.ProfileVersion).FirstOrDefaultAsync());
        var draft = Accepted(latest is null ? await competence.StartAsync(World.Anna, part, sourceId: null, default) : await competence.NewVersionAsync(World.Anna, latest.Id, default));
        Accepted(await competence.SaveAsync(World.Anna, draft, 0, Competence(number), default));
        Accepted(await competence.FixAsync(World.Anna, draft, 1, new ProfileApproval { ApprovedById = contact, ApprovedOn = Today }, default));
    }

    private async Task<Guid> AgreeAsync(Guid part)
    {
        var commands = World.Get<LetterCommands>();
        var letter = Accepted(await commands.StartAsync(World.Anna, part, default));
        var view = await World.Get<LetterQueries>().GetOneAsync(World.Anna, letter, default);
        var owners = view.Content.Parties.Where(party => party.OrganisationId is not null).Select(party => party.OrganisationId!.Value).Distinct().ToList();
        var lines = owners.SelectMany(owner => Enumerable.Range(1, More).Select(number => new CommitmentLine { OrganisationId = owner, Text = $"Gör sin del {number}", Category = "INSATS", Due = Today.AddDays(30) }));
        Accepted(await commands.SaveAsync(World.Anna, letter, view.Letter.Version, view.Content with { Ambition = "Sex ska få arbete.", JobsIntended = 6, ValidFrom = Today, ValidTo = Today.AddDays(300), Commitments = [.. lines] }, default));
        Accepted(await commands.SendAsync(World.Anna, letter, view.Letter.Version + 1, default));
        return letter;
    }

    private async Task<Guid> AddAsync(int number, Guid? after)
    {
        var item = Accepted(await World.Get<CatalogueCommands>().AddAsync(World.Anna, CatalogueItemRulesTests.Good with { Code = $"YV-{number}", Starts = [new(new DateOnly(2026, 8, 17).AddDays(7 * number), null, 20)] }, default));
        var start = new DateOnly(2026, 8, 17).AddDays(28 * number);
        var change = new InterventionChange
        {
            CatalogueItemId = item,
            Label = $"Yrkesvux {number}",
            PlannedStart = start,
            PlannedEnd = start.AddDays(25),
            HoursPerWeek = 30,
            Relations = after is { } earlier ? [new RelationChange { Relation = ChainRelation.Follows, OtherId = earlier }] : [],
        };
        return Accepted(await World.Get<ChainCommands>().AddAsync(World.Anna, Track, change, default));
    }

    private async Task<Guid> SomebodyAsync(int number)
    {
        var participant = await people.RegisterAsync(ParticipantWorld.Person($"Ada {number}", number: null));
        Accepted(await people.PrepareAsync(participant));
        Accepted(await people.Chains.PlanAsync(World.Anna, participant, [ParticipantWorld.Step("Yrkesvux", "2026-02-02", "2026-02-13")], default));
        await ConsentAsync(participant, 1);
        return participant;
    }

    private async Task ConsentAsync(Guid participant, int number)
    {
        var owner = await World.ReadAsync(db => db.Participants.Where(row => row.Id == participant).Select(row => row.OwnerOrganisationId).SingleAsync());
        var to = Accepted(await World.Get<OrganisationCommands>().SaveAsync(World.Admin, new OrganisationForm { Name = $"Mottagare {participant:N} {number}", Type = "UTBILDARE" }, default));
        Accepted(await World.Get<ConsentCommands>().RegisterAsync(
            World.Anna,
            participant,
            new NewConsent { FromOrganisationId = owner, ToOrganisationId = to, Purpose = Enum.GetValues<SharingPurpose>()[0], Basis = SharingBasis.Consent, GivenOn = Today, ValidUntil = Today.AddDays(200), IsWritten = true, DocumentReference = "D-1" },
            default));
    }

    private async Task<Guid> ActivityAsync(Guid invited)
    {
        var activity = Accepted(await people.Recruitment.PlanActivityAsync(
            World.Anna,
            Track,
            new NewActivity
            {
                Type = ActivityType.SpeedMeetings,
                Date = new DateOnly(2026, 2, 2),
                From = new TimeOnly(9, 0),
                To = new TimeOnly(16, 0),
                Place = "Stadshuset",
                EmployerIds = await World.ReadAsync(db => db.TrackEmployers.Where(part => part.TrackId == Track).Select(part => part.Id).ToListAsync()),
                EmployerDecides = true,
                MandatoryForCandidates = false,
            },
            default));
        Accepted(await people.Recruitment.InviteAsync(World.Anna, activity, [invited], default));
        return activity;
    }

    /// <summary>Somebody with a hole in her chain, a follow-up, an obstacle and a meeting about her track.</summary>
    private async Task<Guid> UnderWayAsync(int number)
    {
        var participant = await World.ActiveParticipantAsync(Track, number);
        await World.StepAsync(Track, participant, InterventionType.VocationalAdultEducation, new DateOnly(2026, 1, 12), new DateOnly(2026, 3, 13));
        await World.StepAsync(Track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 4, 13), new DateOnly(2026, 5, 29), ParticipantInterventionStatus.Confirmed);
        var followUp = new ParticipantFollowUp
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
        Accepted(await World.Get<FollowUpCommands>().RegisterAsync(World.Anna, Track, followUp, default));
        Accepted(await World.Get<ObstacleCommands>().RegisterAsync(World.Anna, Track, new ObstacleContent { Category = ObstacleCategory.Language, Severity = ObstacleSeverity.Medium, Description = $"Yrkessvenskan räcker inte {number}" }, default));
        Accepted(await World.Get<SyncMeetingCommands>().PlanAsync(World.Anna, Track, new NewSyncMeeting { On = Today.AddDays(number), At = new TimeOnly(9, 0), Parties = [new(MeetingPartyKind.Municipality, "Göteborg"), new(MeetingPartyKind.EmploymentService, "AF Göteborg"), new(MeetingPartyKind.Employer, "Renova")] }, default));
        return participant;
    }

    private static T Accepted<T>(Decision<T> decision) => ParticipantWorld.Accepted(decision);

    public sealed class OnSqlite() : RowCostTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RowCostTests(DatabaseKind.PostgreSql);
}
