using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Search;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Employers;

/// <summary>Employers, profiles and letters of intent of one track, on both databases: what is refused changes nothing, what is done is in the facts.</summary>
public abstract class EmployersOfTrackTests(DatabaseKind kind)
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    [Fact]
    public async Task Employer_JoinsARunningTrack_Once_AndOnlyByItsCoordinator()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var track = await world.StartTrackAsync("Renova");
        var commands = world.Get<EmployerCommands>();

        var joined = Accepted(await commands.JoinAsync(world.Anna, track, new EmployerJoining { Name = "Älvbuss AB", VacanciesEstimated = 4 }, default));
        var again = await commands.JoinAsync(world.Anna, track, new EmployerJoining { Name = "Älvbuss AB" }, default);

        again.Refusals.Single().Rule.ShouldBe("EmployerIsInTheTrackOnce");
        await Should.ThrowAsync<AccessDeniedException>(() => commands.JoinAsync(world.Bo, track, new EmployerJoining { Name = "Annan AB" }, default));
        await Should.ThrowAsync<AccessDeniedException>(() => commands.JoinAsync(world.Steering, track, new EmployerJoining { Name = "Annan AB" }, default));
        (await FactsAsync(world, track)).Keys.Count().ShouldBe(2);
        (await world.TrackPages.GetAsync(world.Anna, track, default)).History[0].Action.ShouldBe("ARBETSGIVARE_TILLAGD");
        joined.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Part_ChangedByTwoAtOnce_KeepsTheFirst_AndTellsTheSecond()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (_, part, organisation) = await TrackAsync(world);
        var contact = await ContactAsync(world, organisation);
        var change = new EmployerDetails { VacanciesEstimated = 6, NeedConfirmedById = contact, NeedConfirmedOn = Today, NeedMappedOn = Today, Need = "Chaufförer" };
        var commands = world.Get<EmployerCommands>();

        Accepted(await commands.ChangeAsync(world.Anna, part, 0, change, default));
        var second = await commands.ChangeAsync(world.Anna, part, 0, change with { VacanciesEstimated = 2 }, default);

        second.Refusals.Single().Rule.ShouldBe("NobodyChangedItMeanwhile");
        (await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.Id == part))).VacanciesEstimated.ShouldBe(6);
    }

    [Fact]
    public async Task Part_WithFaults_NamesEveryFieldAndChangesNothing()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (_, part, _) = await TrackAsync(world);

        var refused = await world.Get<EmployerCommands>().ChangeAsync(
            world.Anna,
            part,
            0,
            new EmployerDetails { VacanciesEstimated = -1, VacanciesFrom = Today, VacanciesTo = Today.AddDays(-1), ExpectedForm = "LIVSTID", NeedConfirmedOn = Today.AddDays(1), MainContactId = Guid.NewGuid(), Need = "Ring 811218-9876" },
            default);

        refused.Refusals.Select(refusal => refusal.Field).ShouldBe(["lediga", "rekryterarTill", "anställningsform", "behov", "behovBekräftat", "behovBekräftat", "huvudkontakt"], ignoreOrder: true);
        (await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.Id == part))).Version.ShouldBe(0);
    }

    [Fact]
    public async Task SoleTrader_IsMasked_LeftOutOfExports_AndManagedByAdministratorsOnly()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var commands = world.Get<OrganisationCommands>();
        var form = new OrganisationForm { Name = "Bergs bageri", Type = "ARBETSGIVARE", OrganisationNumber = "811218-9876" };

        (await commands.SaveAsync(world.Admin, form, default)).Refusals.Single().Rule.ShouldBe("OrganisationNumberIsWellFormed.SoleTrader");
        var id = Accepted(await commands.SaveAsync(world.Admin, form with { IsSoleTrader = true, VerifiedByRegisterOn = Today }, default));
        await Should.ThrowAsync<AccessDeniedException>(() => commands.SaveAsync(world.Anna, form, default));
        (await commands.SaveAsync(world.Admin, form with { IsSoleTrader = true }, default)).Refusals.Single().Arguments.ShouldBe(["811218-****"]);

        var queries = world.Get<OrganisationQueries>();
        (await queries.ListAsync(world.Anna, default)).Single(row => row.Id == id).ShownNumber.ShouldBe("811218-****");
        (await queries.ListForExportAsync(world.Admin, default)).ShouldNotContain(row => row.Id == id);
        (await queries.GetAsync(world.Anna, id, default)).Row.VerifiedByRegisterOn.ShouldBe(Today);
        await Should.ThrowAsync<AccessDeniedException>(() => queries.ListAsync(world.Steering, default));
    }

    [Fact]
    public async Task SoleTrader_IsNotTakenForAnEmployerOfTheSameName()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var form = new OrganisationForm { Name = "Bergs bageri", Type = "ARBETSGIVARE", OrganisationNumber = "811218-9876", IsSoleTrader = true };
        var sealedOne = Accepted(await world.Get<OrganisationCommands>().SaveAsync(world.Admin, form, default));

        var track = await world.StartTrackAsync("Bergs bageri");

        (await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == track))).OrganisationId.ShouldNotBe(sealedOne);
    }

    [Fact]
    public async Task SoleTradersNumber_IsSealed_ShownWholeForAReason_AndSealedAnewWithTheKeys()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var commands = world.Get<OrganisationCommands>();
        var form = new OrganisationForm { Name = "Bergs bageri", Type = "ARBETSGIVARE", OrganisationNumber = "811218-9876", IsSoleTrader = true };
        var id = Accepted(await commands.SaveAsync(world.Admin, form, default));

        (await world.ReadAsync(db => db.Organisations.SingleAsync(row => row.Id == id))).ShouldSatisfyAllConditions(
            row => row.OrganisationNumber.ShouldBeNull(),
            row => row.SealedNumber!.ShouldNotContain("8112189876"),
            row => row.NumberHash!.ShouldNotContain("8112189876"));
        (await commands.RevealNumberAsync(world.Anna, id, RevealReason.Decision, default)).Value.ShouldBe("811218-9876");
        (await world.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.SoleTraderRevealed && row.SubjectId == id && row.ActorId == world.Anna.UserId))).ShouldBe(1);
        await Should.ThrowAsync<AccessDeniedException>(() => commands.RevealNumberAsync(world.Steering, id, RevealReason.Decision, default));

        Accepted(await commands.SaveAsync(world.Admin, form with { Id = id, Name = "Bergs bageri och kafé", OrganisationNumber = "", KeepsNumber = true }, default));
        (await commands.RevealNumberAsync(world.Admin, id, RevealReason.Correction, default)).Value.ShouldBe("811218-9876", "what is not typed anew is kept");

        var next = new IdentitySeal(new IdentityKeys([IdentityKey.Read(IdentityKey.New())!, world.Get<IdentityKeys>().Current]));
        (await new IdentityKeyCheck(world.Get<Transactions>(), next).RunAsync(default)).ShouldBe(1);
        next.Open(id, "sole-trader", (await world.ReadAsync(db => db.Organisations.SingleAsync(row => row.Id == id))).SealedNumber).ShouldBe("8112189876");
    }

    [Fact]
    public async Task SoleTraderFromBefore_IsSealedAtTheNextStart_AndFoundByTheWholeNumberOnly()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var id = Guid.CreateVersion7();
        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.Organisations.Add(new Organisation { Id = id, Name = "Bergs bageri", Type = OrganisationType.Employer, OrganisationNumber = "8112189876", IsSoleTrader = true });
                return Task.CompletedTask;
            },
            default);

        (await world.Get<IdentityKeyCheck>().RunAsync(default)).ShouldBe(1);
        (await world.Get<IdentityKeyCheck>().RunAsync(default)).ShouldBe(0);

        (await world.ReadAsync(db => db.Organisations.SingleAsync(row => row.Id == id))).OrganisationNumber.ShouldBeNull();
        (await world.Get<SearchQueries>().FindAsync(world.Anna, "19811218-9876", default)).Organisations!.Rows.ShouldHaveSingleItem().ShownNumber.ShouldBeNull();
        (await world.Get<SearchQueries>().FindAsync(world.Anna, "811218", default)).Organisations!.Total.ShouldBe(0);
    }

    [Fact]
    public async Task Workplace_Supervisor_AndPlaces_AreHeldTogether()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, organisation) = await TrackAsync(world);
        var register = world.Get<OrganisationCommands>();
        var contact = await ContactAsync(world, organisation);
        var place = Accepted(await register.SaveWorkplaceAsync(world.Anna, new WorkplaceFormInput { OrganisationId = organisation, Name = "Depå Norr", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 3 }, default));
        var period = new SupervisorFormInput { OrganisationId = organisation, ContactId = contact, WorkplaceId = place, IsTrained = true, ValidFrom = Today };
        var commands = world.Get<EmployerCommands>();

        Accepted(await register.SaveSupervisorAsync(world.Anna, period, default));
        (await register.SaveSupervisorAsync(world.Anna, period with { ValidFrom = Today.AddDays(30) }, default)).Refusals.Single().Rule.ShouldBe("SupervisorHasOnePeriodAtATime");
        (await register.SaveContactAsync(world.Anna, new ContactFormInput { Id = contact, OrganisationId = organisation, Name = "Vera Vik", Role = "LEDNING", ValidTo = Today }, default)).Refusals.Single().Rule.ShouldBe("ContactEndsAfterHerPeriods");
        (await commands.UseWorkplaceAsync(world.Anna, new WorkplaceUse { PartId = part, WorkplaceId = place, Places = 4 }, default)).Refusals.Single().Rule.ShouldBe("PlacesAreWithinTheCapacity");
        Accepted(await commands.UseWorkplaceAsync(world.Anna, new WorkplaceUse { PartId = part, WorkplaceId = place, Places = 3, UsedFrom = Today, ReadyOn = Today }, default));

        var fact = (await FactsAsync(world, track))[part].Workplaces.Single();
        (fact.Places, fact.Supervisors, fact.TrainedSupervisors, fact.ReadyOn).ShouldBe((3, 1, 1, Today));
        Accepted(await commands.LeaveWorkplaceAsync(world.Anna, part, place, default));
        (await FactsAsync(world, track))[part].Workplaces.ShouldBeEmpty();
    }

    [Fact]
    public async Task Union_ThatAdvisesAgainst_IsAnObstacleOfHighSeverity_InTheSameTransaction()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, _) = await TrackAsync(world);
        var commands = world.Get<EmployerCommands>();
        var given = new NewConsultation { PartId = part, HeldOn = Today, Outcome = "INGEN_MOTPART" };

        (await commands.ConsultUnionAsync(world.Anna, given, default)).Refusals.Single().Rule.ShouldBe("NoCounterpartIsExplained");
        Accepted(await commands.ConsultUnionAsync(world.Anna, given with { Outcome = "AVSTYRKER", UnionName = "Kommunal", Form = "MBL", Note = "Bemanningen räcker inte till handledning." }, default));

        (await FactsAsync(world, track))[part].Consultation.ShouldBe(ConsultationOutcome.AdvisesAgainst);
        var obstacle = await world.ReadAsync(db => db.Set<Jobbspar.Workflows.FollowUps.Obstacle>().SingleAsync(row => row.TrackId == track));
        (obstacle.Severity, obstacle.TrackEmployerId).ShouldBe((Jobbspar.Workflows.FollowUps.ObstacleSeverity.High, part));
    }

    [Fact]
    public async Task ContactsMade_AreLogged_AndSeenWithoutNamesOrWordsByTheSteeringGroup()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, _) = await TrackAsync(world);
        var commands = world.Get<EmployerCommands>();
        var given = new NewEmployerContact { PartId = part, HeldOn = Today, Form = "MOTE", Participants = ["KOORDINATOR"], Outcome = "Vi gick igenom behovet." };

        (await commands.LogContactAsync(world.Anna, given, default)).Refusals.Single().Rule.ShouldBe("EmployerTookPartInTheContact");
        Accepted(await commands.LogContactAsync(world.Anna, given with { Participants = ["KOORDINATOR", "ARBETSGIVARE"] }, default));

        var own = (await world.Get<EmployerQueries>().GetAsync(world.Anna, track, default)).Employers.Single();
        var steering = (await world.Get<EmployerQueries>().GetAsync(world.Steering, track, default)).Employers.Single();
        own.ContactLog.Single().Participants.ShouldBe([ContactParticipant.Coordinator, ContactParticipant.Employer]);
        steering.ContactLog.ShouldBeEmpty();
        steering.Contacts.ShouldBeEmpty();
        (steering.Facts.Contacts, steering.Facts.LastContactOn).ShouldBe((1, Today));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<EmployerQueries>().GetAsync(world.Bo, track, default));
    }

    [Fact]
    public async Task Withdrawal_NeedsAReason_AndIsInTheHistory()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, _) = await TrackAsync(world);
        var commands = world.Get<EmployerCommands>();

        (await commands.ChangeStatusAsync(world.Anna, part, 0, "DRAGIT_SIG_UR", null, default)).Refusals.Single().Rule.ShouldBe("StatusChangeIsExplained");
        Accepted(await commands.ChangeStatusAsync(world.Anna, part, 0, "DRAGIT_SIG_UR", "Anställningsstopp", default));

        (await FactsAsync(world, track))[part].Status.ShouldBe(TrackEmployerStatus.Withdrawn);
        (await world.TrackPages.GetAsync(world.Anna, track, default)).History[0].Arguments["reason"].ShouldBe("Anställningsstopp");
    }

    [Fact]
    public async Task Withdrawal_LeavesNothingOfHersForTheChainToCover()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, _) = await TrackAsync(world);
        var competence = Accepted(await world.Get<CompetenceProfileCommands>().StartAsync(world.Anna, part, sourceId: null, default));
        Accepted(await world.Get<CompetenceProfileCommands>().SaveAsync(world.Anna, competence, 0, Competence(), default));
        var asked = Accepted(await world.Get<RequirementProfileCommands>().StartAsync(world.Anna, part, default));
        var lines = new RequirementContent { Requirements = [new RequirementLine { Text = "köra", Kind = "ANNAT", Level = "MUST", NeededAt = "VID_ANSTALLNING", ObjectiveReason = "Det är arbetet." }] };
        Accepted(await world.Get<RequirementProfileCommands>().SaveAsync(world.Anna, asked, 0, lines, default));
        (await CountAsync()).ShouldBe((1, 1));

        Accepted(await world.Get<EmployerCommands>().ChangeStatusAsync(world.Anna, part, 0, "DRAGIT_SIG_UR", "Anställningsstopp", default));

        (await CountAsync()).ShouldBe((0, 0));

        async Task<(int Outcomes, int Requirements)> CountAsync()
        {
            var goals = await world.ReadAsync(db => CoveredGoals.ReadAsync(db, track, Guid.Empty, default));
            return (goals.Outcomes.Count, goals.Requirements.Count);
        }
    }

    [Fact]
    public async Task Profiles_AreFixed_NeverChanged_AndReplacedByACopy()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, organisation) = await TrackAsync(world);
        var approval = new ProfileApproval { ApprovedById = await ContactAsync(world, organisation), ApprovedOn = Today };
        var competence = world.Get<CompetenceProfileCommands>();
        var first = Accepted(await competence.StartAsync(world.Anna, part, sourceId: null, default));

        (await competence.FixAsync(world.Anna, first, 0, approval, default)).Refusals.Single().Rule.ShouldBe("ProfileHasAModule");
        Accepted(await competence.SaveAsync(world.Anna, first, 0, Competence(), default));
        (await competence.SaveAsync(world.Anna, first, 0, Competence(), default)).Refusals.Single().Rule.ShouldBe("NobodyChangedItMeanwhile");
        Accepted(await competence.FixAsync(world.Anna, first, 1, approval, default));
        (await competence.SaveAsync(world.Anna, first, 2, Competence(), default)).Refusals.Single().Rule.ShouldBe("OnlyDraftsAreChanged");
        var outcome = (await OutcomesAsync(world, track)).Single();

        var second = Accepted(await competence.NewVersionAsync(world.Anna, first, default));
        (await competence.NewVersionAsync(world.Anna, first, default)).Refusals.Single().Rule.ShouldBe("ProfileHasOneDraft");
        (await OutcomesAsync(world, track)).Single().OutcomeId.ShouldBe(outcome.OutcomeId, "the draft does not count yet");
        Accepted(await competence.FixAsync(world.Anna, second, 0, approval, default));
        var copied = (await OutcomesAsync(world, track)).Single();
        (copied.ProfileVersion, copied.LineageId).ShouldBe((2, outcome.LineageId), "a new version is a copy");
        copied.OutcomeId.ShouldNotBe(outcome.OutcomeId);

        var requirements = world.Get<RequirementProfileCommands>();
        var asked = Accepted(await requirements.StartAsync(world.Anna, part, default));
        var lines = new RequirementContent { CompetenceProfileId = second, Requirements = [new RequirementLine { Text = "köra", Kind = "LARANDERESULTAT", Level = "MUST", NeededAt = "VID_ANSTALLNING", OutcomeId = copied.OutcomeId }] };
        Accepted(await requirements.SaveAsync(world.Anna, asked, 0, lines, default));
        (await requirements.FixAsync(world.Anna, asked, 1, approval, default)).Refusals.Single().Rule.ShouldBe("MustHasAnObjectiveReason");
        Accepted(await requirements.SaveAsync(world.Anna, asked, 1, lines with { Requirements = [lines.Requirements[0] with { ObjectiveReason = "Det är arbetet." }] }, default));
        Accepted(await requirements.FixAsync(world.Anna, asked, 2, approval, default));

        var facts = (await FactsAsync(world, track))[part];
        (facts.CompetenceProfile!.ProfileVersion, facts.RequirementProfile!.ProfileVersion, facts.RequirementsRestOn).ShouldBe((2, 1, second));
        (await SuppliedAsync(world, track, part, "PLAN-14")).ShouldSatisfyAllConditions(
            values => values["skallkrav"].ShouldBe("[\"köra\"]"),
            values => values["kanLarasISparet"].ShouldBe("[]"),
            values => values["sprakniva"].ShouldBe("INGET_KRAV"));
        var contribution = await SuppliedAsync(world, track, part, "PLAN-18");
        (contribution["modulerSkola"], contribution["modulerArbetsplats"], contribution["modulerBada"], contribution["veckor"]).ShouldBe(("0", "0", "1", "4"));
        var page = (await world.Get<ProfileQueries>().GetAsync(world.Steering, track, default)).Employers.Single();
        page.Competence.Select(view => (view.Profile.Status, view.ApprovedBy)).ShouldBe([(ProfileStatus.Fixed, ""), (ProfileStatus.Replaced, "")]);
        (await world.ReadAsync(db => ProfilesOfTrack.RequirementsAsync(db, track, default))).Single().OutcomeLineageId.ShouldBe(outcome.LineageId);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task NationalProfile_IsTakenIn_Once_AndAdaptedWithItsDifferences(string format)
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, organisation) = await TrackAsync(world);
        var competence = world.Get<CompetenceProfileCommands>();

        var id = Accepted(await ImportAsync(world, format));
        Accepted(await ImportAsync(world, format)).ShouldBe(id, "the same file changes nothing");
        var local = Accepted(await competence.StartAsync(world.Anna, part, id, default));
        var view = (await world.Get<ProfileQueries>().GetAsync(world.Anna, track, default)).Employers.Single().Competence.Single();
        view.Differences.ShouldBeEmpty();
        var content = view.Content with { Modules = [view.Content.Modules[0] with { Outcomes = [.. view.Content.Modules[0].Outcomes.Skip(1)] }, .. view.Content.Modules.Skip(1)] };
        Accepted(await competence.SaveAsync(world.Anna, local, 0, content, default));
        var approval = new ProfileApproval { ApprovedById = await ContactAsync(world, organisation), ApprovedOn = Today };
        (await competence.FixAsync(world.Anna, local, 1, approval, default)).Refusals.Single().Rule.ShouldBe("LocalAdaptationIsExplained");
        Accepted(await competence.SaveAsync(world.Anna, local, 1, content with { LocalAdaptation = "Momentet görs av en annan avdelning." }, default));
        Accepted(await competence.FixAsync(world.Anna, local, 2, approval, default));

        (await world.Get<ProfileQueries>().GetAsync(world.Anna, track, default)).Employers.Single().Competence.Single().Differences.Single().Kind.ShouldBe(DifferenceKind.Removed);
    }

    [Fact]
    public async Task NationalProfile_ThatCannotBeRead_IsRefusedWithItsPlace()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var competence = world.Get<CompetenceProfileCommands>();
        Task<Decision<Guid>> Csv(string text) => competence.ImportAsync(world.Admin, new NationalProfileFile { IsCsv = true, Title = "T", OccupationCode = "8332", OriginReference = "K" }, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), default);
        Task<Decision<Guid>> Json(string text) => competence.ImportAsync(world.Admin, new NationalProfileFile { IsCsv = false }, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), default);

        (await Json("{ nej")).Refusals.Single().Rule.ShouldBe("ProfileFileCanBeRead.NotJson");
        (await Json("{ \"okänd\": 1 }")).Refusals.Single().Rule.ShouldBe("ProfileFileCanBeRead.NotJson");
        (await Json("{ \"titel\": \"T\" }")).Refusals.Select(refusal => refusal.Field).ShouldBe(["yrke", "moduler", "källa"]);
        (await Csv("modul;veckor")).Refusals.Single().Rule.ShouldBe("ProfileFileCanBeRead.MissingColumns");
        (await Csv("modulkod;modul;lärandeplats;veckor;seqf;läranderesultat;typ;måste;bedöms\nM1;Köra;SKOLA;många;4;köra;FARDIGHET;kanske;LARARE")).Refusals.Select(refusal => refusal.Rule)
            .ShouldBe(["ProfileRowCanBeRead.Number", "ProfileRowCanBeRead.YesNo"]);
        await Should.ThrowAsync<AccessDeniedException>(() => competence.ImportAsync(world.Steering, new NationalProfileFile { IsCsv = false }, Stream.Null, default));
        (await world.ReadAsync(db => db.CompetenceProfiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Letter_IsConfirmedByTheThree_AndANewVersionVoidsTheConfirmations()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var (track, part, organisation) = await TrackAsync(world);
        var service = Accepted(await world.Get<OrganisationCommands>().SaveAsync(world.Admin, new OrganisationForm { Name = "Arbetsförmedlingen", Type = "AF" }, default));
        var commands = world.Get<LetterCommands>();
        var letter = Accepted(await commands.StartAsync(world.Anna, part, default));
        var page = await PageAsync(world, track, part);
        var owners = page.Versions[0].Content.Parties.Select(party => party.OrganisationId!.Value).ToList();
        owners.ShouldContain(service, "the only employment service in the register is proposed");
        owners.ShouldContain(organisation);

        (await commands.SendAsync(world.Anna, letter, 0, default)).Refusals.Select(refusal => refusal.Rule).ShouldBe(["FieldIsFilledIn", "EveryPartyUndertakesSomething", "EveryPartyUndertakesSomething", "EveryPartyUndertakesSomething"]);
        var content = page.Versions[0].Content with { Ambition = "Sex ska få arbete.", Commitments = [.. owners.Select(owner => new CommitmentLine { OrganisationId = owner, Text = "Gör sin del", Category = "INSATS", Due = Today.AddDays(30) })] };
        Accepted(await commands.SaveAsync(world.Anna, letter, 0, content, default));
        Accepted(await commands.SendAsync(world.Anna, letter, 1, default));
        await ConfirmAllAsync(world, track, part, letter);

        var fact = (await FactsAsync(world, track))[part];
        (fact.Letter!.IsConfirmedByTheThree, fact.Letter.OpenCommitments, fact.Status).ShouldBe((true, 3, TrackEmployerStatus.TakesPart));

        var late = (await PageAsync(world, track, part)).Versions[0].Commitments[0];
        Accepted(await commands.CheckCommitmentAsync(world.Anna, late.Id, 0, "FORSENAT", default));
        (await world.ReadAsync(db => db.Set<Jobbspar.Workflows.FollowUps.Obstacle>().CountAsync(row => row.TrackEmployerId == part))).ShouldBe(1);

        var second = Accepted(await commands.StartAsync(world.Anna, part, default));
        (await FactsAsync(world, track))[part].Letter!.IsConfirmedByTheThree.ShouldBeTrue("a draft does not count yet");
        Accepted(await commands.SendAsync(world.Anna, second, 0, default));
        var after = (await FactsAsync(world, track))[part].Letter!;
        (after.TextVersion, after.Status, after.IsConfirmedByTheThree, after.LateCommitments).ShouldBe((2, LetterStatus.Sent, false, 1));
        (await PageAsync(world, track, part)).Versions.Select(version => version.Status).ShouldBe([LetterStatus.Sent, LetterStatus.Expired]);
    }

    [Fact]
    public async Task NumberOfStatements_IsTheSameForOneEmployerAndForFive()
    {
        await using var world = await TrackWorld.CreateAsync(kind);
        var one = await world.StartTrackAsync("Renova");
        var five = await world.StartTrackAsync("A AB", "B AB", "C AB", "D AB", "E AB");

        (await FactsAsync(world, one)).Count.ShouldBe(1);
        (await FactsAsync(world, five)).Count.ShouldBe(5);
        (await world.Get<EmployerQueries>().GetAsync(world.Anna, five, default)).Employers.Select(employer => employer.Name).ShouldBe(["A AB", "B AB", "C AB", "D AB", "E AB"]);
    }

    private static async Task ConfirmAllAsync(TrackWorld world, Guid track, Guid part, Guid letter)
    {
        foreach (var party in (await PageAsync(world, track, part)).Versions[0].Parties)
        {
            var contact = await ContactAsync(world, party.Party.OrganisationId);
            var answer = new PartyAnswer { PartyId = party.Party.Id, ConfirmedById = contact, ConfirmedOn = Today, Form = "E_POST" };
            Accepted(await world.Get<LetterCommands>().ConfirmAsync(world.Anna, letter, answer, default));
            (await world.Get<LetterCommands>().ConfirmAsync(world.Anna, letter, answer, default)).Refusals.Single().Rule.ShouldBe("PartyAnswersOnce");
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> SuppliedAsync(TrackWorld world, Guid track, Guid part, string code) =>
        (await world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped[code], new EvidenceQuestion(code, track, part), default))).ShouldNotBeNull().Values;

    private static async Task<Decision<Guid>> ImportAsync(TrackWorld world, string format)
    {
        var file = new NationalProfileFile { IsCsv = format is "csv", Title = "Renhållningschaufför", OccupationCode = "8332", OriginReference = "Exempelprofil 1" };
        await using var stream = File.OpenRead(Path.Combine(WrittenDocument.Root, "samples", $"yrkesprofil-renhallning.{format}"));
        return await world.Get<CompetenceProfileCommands>().ImportAsync(world.Admin, file, stream, default);
    }

    private static CompetenceContent Competence() => new()
    {
        Title = "Renhållningschaufför",
        OccupationCode = "8332",
        Origin = "EGEN",
        Modules = [new ModuleContent { Code = "M1", Title = "Köra", LearningSite = "BADA", EstimatedWeeks = 4, Outcomes = [new OutcomeContent { Text = "köra tung lastbil", Type = "FARDIGHET", IsMust = true, AssessableBy = "HANDLEDARE" }] }],
    };

    private static async Task<(Guid Track, Guid Part, Guid Organisation)> TrackAsync(TrackWorld world)
    {
        var track = await world.StartTrackAsync("Renova");
        var part = await world.ReadAsync(db => db.TrackEmployers.SingleAsync(row => row.TrackId == track));
        return (track, part.Id, part.OrganisationId);
    }

    private static async Task<Guid> ContactAsync(TrackWorld world, Guid organisation) =>
        Accepted(await world.Get<OrganisationCommands>().SaveContactAsync(world.Anna, new ContactFormInput { OrganisationId = organisation, Name = "Vera Vik", Role = "LEDNING" }, default));

    private static Task<LetterPage> PageAsync(TrackWorld world, Guid track, Guid part) => world.Get<LetterQueries>().GetAsync(world.Anna, track, part, default);

    private static Task<IReadOnlyDictionary<Guid, EmployerEvidence>> FactsAsync(TrackWorld world, Guid track) => world.ReadAsync(db => EvidenceOfEmployers.OfTrackAsync(db, track, Today, default));

    private static Task<IReadOnlyList<TrackLearningOutcome>> OutcomesAsync(TrackWorld world, Guid track) => world.ReadAsync(db => ProfilesOfTrack.OutcomesAsync(db, track, default));

    private static Guid Accepted(Decision<Guid> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteEmployersOfTrackTests() : EmployersOfTrackTests(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlEmployersOfTrackTests() : EmployersOfTrackTests(DatabaseKind.PostgreSql);
