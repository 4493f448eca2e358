using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.Interventions;
using Jobbspar.Workflows.Tests.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>Two coordinators fill in the same form: what replaces content as a whole builds on the version that was shown. The second is refused, and the first one's words stand.</summary>
public abstract class TwoEditorsTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    private Guid participant;

    public async Task InitializeAsync()
    {
        world = await CreateAsync(kind);
        participant = await world.RegisterAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task PrepareAsync_ChangedMeanwhile_IsRefused()
    {
        var shown = (await world.PageAsync(participant)).Version;
        Task<Decision<Guid>> SaveAsync(string notice, int version) =>
            world.Participants.PrepareAsync(world.World.Anna, participant, new Preparation { PrivacyNoticeVersion = notice, PrivacyNoticeGivenOn = Today }, version, default);

        await SecondIsRefusedAsync(SaveAsync, shown, "ParticipantWasNotChangedMeanwhile", async () => (await world.PageAsync(participant)).Preparation.PrivacyNoticeVersion);
    }

    [Fact]
    public async Task JudgeNumberAsync_ChangedMeanwhile_IsRefused()
    {
        var numbered = await world.RegisterAsync(Person(number: "19701063-2391"));
        var shown = (await world.PageAsync(numbered)).Version;
        Accepted(await world.Identities.JudgeNumberAsync(world.World.Anna, numbered, IdentityConfidence.Proven, isDormant: false, shown, default));

        Rules(await world.Identities.JudgeNumberAsync(world.World.Anna, numbered, IdentityConfidence.Uncertain, isDormant: true, shown, default)).ShouldBe(["ParticipantWasNotChangedMeanwhile"]);

        (await world.PageAsync(numbered)).IdentityConfidence.ShouldBe(IdentityConfidence.Proven);
    }

    [Fact]
    public async Task SavePlanAsync_ChangedMeanwhile_IsRefused_AlsoWhereBothMadeTheFirst()
    {
        var other = await world.World.StartTrackAsync("Volvo");
        Task<Decision<Guid>> SaveAsync(string sought, int version) => world.Recruitment.SavePlanAsync(
            world.World.Anna,
            other,
            new NewRecruitmentPlan
            {
                NumberSought = sought.Length,
                ReserveTarget = 0,
                Channels = [RecruitmentChannel.JobBoard],
                DecisionParties = [OrganisationType.Employer],
                FinalSay = FinalSay.Employer,
                Criteria = [],
                Version = version,
            },
            default);

        await SecondIsRefusedAsync(SaveAsync, 0, "ContentWasNotChangedMeanwhile.RecruitmentPlan", async () => new string('x', (await PlanAsync()).NumberSought), "xxxxx", "xxxxxxx");
        await SecondIsRefusedAsync(SaveAsync, (await PlanAsync()).Version, "ContentWasNotChangedMeanwhile.RecruitmentPlan", async () => new string('x', (await PlanAsync()).NumberSought), "xxx", "xxxx");

        Task<RecruitmentPlan> PlanAsync() => world.World.ReadAsync(db => db.RecruitmentPlans.SingleAsync(row => row.TrackId == other));
    }

    [Fact]
    public async Task ReplanAsync_ChangedMeanwhile_IsRefused()
    {
        var step = await StepAsync();
        Task<Decision<Guid>> SaveAsync(string end, int version) => world.Chains.ReplanAsync(world.World.Anna, step, Day("2026-02-02"), Day(end), 40, ChainChangeReason.Supply, version, default);

        await SecondIsRefusedAsync(SaveAsync, await VersionAsync(step), "ContentWasNotChangedMeanwhile.Step", async () => (await RowAsync(step)).PlannedEnd.ToString("yyyy-MM-dd", null), "2026-02-20", "2026-03-20");
    }

    [Fact]
    public async Task HostAsync_ChangedMeanwhile_IsRefused()
    {
        var step = await StepAsync();
        var (part, place) = await WorkplaceAsync();
        Accepted(await world.World.Get<EmployerCommands>().UseWorkplaceAsync(world.World.Anna, new WorkplaceUse { PartId = part, WorkplaceId = place, Places = 2 }, default));
        var shown = await VersionAsync(step);

        Accepted(await world.Chains.HostAsync(world.World.Anna, step, place, null, shown, default));
        Rules(await world.Chains.HostAsync(world.World.Anna, step, null, null, shown, default)).ShouldBe(["ContentWasNotChangedMeanwhile.Step"]);
        (await RowAsync(step)).WorkplaceId.ShouldBe(place);
        Accepted(await world.Chains.HostAsync(world.World.Anna, step, null, null, shown + 1, default));
    }

    [Fact]
    public async Task MoveAsync_ChangedMeanwhile_IsRefused()
    {
        var step = await StepAsync();
        var shown = await VersionAsync(step);
        Accepted(await world.Chains.MoveAsync(world.World.Anna, new StepChange { StepId = step, Version = shown, Status = ParticipantInterventionStatus.Applied }, default));

        var cancelled = new StepChange { StepId = step, Version = shown, Status = ParticipantInterventionStatus.Cancelled, Reason = ChainChangeReason.Other };
        Rules(await world.Chains.MoveAsync(world.World.Anna, cancelled, default)).ShouldBe(["ContentWasNotChangedMeanwhile.Step"]);

        (await RowAsync(step)).Status.ShouldBe(ParticipantInterventionStatus.Applied);
        Accepted(await world.Chains.MoveAsync(world.World.Anna, cancelled with { Version = shown + 1 }, default));
    }

    [Fact]
    public async Task CorrectAsync_AbsenceChangedMeanwhile_IsRefused()
    {
        var absences = world.World.Get<AbsenceCommands>();
        var absence = Accepted(await absences.RecordAsync(world.World.Anna, participant, AbsenceType.Unknown, Day("2026-01-05"), Day("2026-01-09"), default));
        Task<Decision<Guid>> SaveAsync(string last, int version) => absences.CorrectAsync(world.World.Anna, absence, AbsenceType.Valid, Day(last), version, default);

        await SecondIsRefusedAsync(SaveAsync, 0, "ContentWasNotChangedMeanwhile.Absence", async () => (await world.PageAsync(participant)).Absences.Single().LastDay.ToString("yyyy-MM-dd", null), "2026-01-07", "2026-01-08");
    }

    [Fact]
    public async Task InformOfBreakAsync_ChangedMeanwhile_IsRefused()
    {
        var absences = world.World.Get<AbsenceCommands>();
        var pause = Accepted(await absences.PlanBreakAsync(world.World.Anna, world.Track, new NewBreak { Scope = BreakScope.Track, Type = BreakType.Summer, FirstDay = Day("2026-07-06"), LastDay = Day("2026-07-31") }, default));
        Task<Decision<Guid>> SaveAsync(string agreed, int version) => absences.InformOfBreakAsync(world.World.Anna, pause, Day(agreed), null, null, version, default);

        await SecondIsRefusedAsync(SaveAsync, 0, "ContentWasNotChangedMeanwhile.Break", () => world.World.ReadAsync(async db => (await db.PlannedBreaks.SingleAsync()).AgreedOn?.ToString("yyyy-MM-dd", null)), "2026-01-07", "2026-01-08");
    }

    [Fact]
    public async Task ReplanAsync_TrackChangedMeanwhile_IsRefused()
    {
        var shown = (await world.World.TrackPages.GetAsync(world.World.Anna, world.Track, default)).Version;
        Task<Decision<Guid>> SaveAsync(string end, int version) => world.World.Tracks.ReplanAsync(world.World.Anna, world.Track, new DateOnly(2026, 5, 4), Day(end), version, default);

        await SecondIsRefusedAsync(SaveAsync, shown, "ContentWasNotChangedMeanwhile.TimePlan", async () => (await world.World.TrackPages.GetAsync(world.World.Anna, world.Track, default)).Row.PlannedEnd.ToString("yyyy-MM-dd", null), "2026-12-11", "2027-01-15");
    }

    [Fact]
    public async Task UseWorkplaceAsync_ChangedMeanwhile_IsRefused_AlsoWhereBothTookItIntoUse()
    {
        var (part, place) = await WorkplaceAsync();
        var commands = world.World.Get<EmployerCommands>();
        Task<Decision<Guid>> SaveAsync(string places, int version) => commands.UseWorkplaceAsync(world.World.Anna, new WorkplaceUse { PartId = part, WorkplaceId = place, Places = places.Length, Version = version }, default);

        await SecondIsRefusedAsync(SaveAsync, 0, "ContentWasNotChangedMeanwhile.WorkplaceUse", UsedAsync, "xx", "xxx");
        await SecondIsRefusedAsync(SaveAsync, 2, "ContentWasNotChangedMeanwhile.WorkplaceUse", UsedAsync, "x", "xx");

        Task<string?> UsedAsync() => world.World.ReadAsync(async db => (string?)new string('x', (await db.TrackEmployerWorkplaces.SingleAsync()).Places));
    }

    [Fact]
    public async Task ClosurePlan_Studies_Certificate_AndEmployment_ChangedMeanwhile_AreRefused()
    {
        var accepted = await world.AcceptAsync(Person("Bo Bengtsson", number: null));
        var closures = world.World.Get<ClosureCommands>();
        Task<ParticipantClosingPage> PageAsync() => world.World.Get<ClosureQueries>().ParticipantAsync(world.World.Anna, world.Track, accepted, default);

        await SecondIsRefusedAsync(
            (outcome, version) => closures.PlanAsync(world.World.Anna, world.Track, new ClosurePlanContent { ParticipantId = accepted, ExpectedOutcome = Enum.Parse<ClosureOutcome>(outcome), Version = version }, default),
            0,
            "ContentWasNotChangedMeanwhile.ClosurePlan",
            async () => (await PageAsync()).Plan!.ExpectedOutcome.ToString(),
            nameof(ClosureOutcome.Studies),
            nameof(ClosureOutcome.Dropout));
        await SecondIsRefusedAsync(
            (provider, version) => closures.RegisterStudiesAsync(world.World.Anna, world.Track, new StudiesContent { ParticipantId = accepted, Provider = provider, Education = "Kock", Admission = AdmissionStatus.NotApplied, StudyPlan = StudyPlanState.Missing, Version = version }, default),
            0,
            "ContentWasNotChangedMeanwhile.Studies",
            async () => (await PageAsync()).Studies!.Provider);
        var certificate = Accepted(await closures.RegisterCertificateAsync(world.World.Anna, world.Track, new CertificateContent { ParticipantId = accepted, Type = CertificateType.Grade, Issuer = "Vux" }, default));
        await SecondIsRefusedAsync(
            (issuer, version) => closures.RegisterCertificateAsync(world.World.Anna, world.Track, new CertificateContent { ParticipantId = accepted, CertificateId = certificate, Type = CertificateType.Grade, Issuer = issuer, Version = version }, default),
            0,
            "ContentWasNotChangedMeanwhile.Certificate",
            async () => (await PageAsync()).Certificates.Single().Issuer);
        await SecondIsRefusedAsync(
            (employer, version) => world.World.Get<EmploymentCommands>().RegisterAsync(world.World.Anna, world.Track, Job(accepted, version) with { EmployerName = employer }, default),
            0,
            "ContentWasNotChangedMeanwhile.Employment",
            async () => (await PageAsync()).Employment!.EmployerName);
    }

    [Fact]
    public async Task RegisterAsync_OnlyTheSubsidyChangedMeanwhile_IsRefusedTheSame()
    {
        var accepted = await world.AcceptAsync(Person("Bo Bengtsson", number: null));
        var employments = world.World.Get<EmploymentCommands>();
        Accepted(await employments.RegisterAsync(world.World.Anna, world.Track, Job(accepted, 0), default));
        Accepted(await employments.RegisterAsync(world.World.Anna, world.Track, Job(accepted, 1) with { SubsidyNeeded = SubsidyNeed.Undecided }, default));

        Rules(await employments.RegisterAsync(world.World.Anna, world.Track, Job(accepted, 1) with { ExtentPercent = 50 }, default)).ShouldBe(["ContentWasNotChangedMeanwhile.Employment"]);

        (await world.World.ReadAsync(db => db.WageSubsidies.SingleAsync())).Needed.ShouldBe(SubsidyNeed.Undecided);
        (await world.World.ReadAsync(db => db.Employments.SingleAsync())).ExtentPercent.ShouldBe(80);
    }

    [Fact]
    public async Task CoverAsync_ChangedMeanwhile_IsRefused()
    {
        var chains = world.World.Get<ChainCommands>();
        var change = new InterventionChange
        {
            CatalogueItemId = Accepted(await world.World.Get<CatalogueCommands>().AddAsync(world.World.Anna, CatalogueItemRulesTests.Good, default)),
            Label = "Yrkesvux",
            PlannedStart = Day("2026-08-17"),
            PlannedEnd = Day("2026-12-11"),
            HoursPerWeek = 30,
        };
        var intervention = Accepted(await chains.AddAsync(world.World.Anna, world.Track, change, default));
        Accepted(await chains.CoverAsync(world.World.Anna, world.Track, intervention, [], [], 0, default));

        Rules(await chains.CoverAsync(world.World.Anna, world.Track, intervention, [], [], 0, default)).ShouldBe(["WasNotChangedMeanwhile"]);

        Accepted(await chains.CoverAsync(world.World.Anna, world.Track, intervention, [], [], 1, default));
    }

    /// <summary>Both at once, not one after the other: each reads before the other has written.</summary>
    [Fact]
    public async Task PrepareAsync_TwoAtOnce_OneIsKept()
    {
        var shown = (await world.PageAsync(participant)).Version;
        await using var other = world.World.NewHost();
        Task<Decision<Guid>> SaveAsync(ParticipantCommands commands, string notice) =>
            commands.PrepareAsync(world.World.Anna, participant, new Preparation { PrivacyNoticeVersion = notice, PrivacyNoticeGivenOn = Today }, shown, default);

        var answers = await Task.WhenAll(Task.Run(() => SaveAsync(world.Participants, "ett")), Task.Run(() => SaveAsync(other.GetRequiredService<ParticipantCommands>(), "två")));

        answers.SelectMany(Rules).ShouldBe(["ParticipantWasNotChangedMeanwhile"]);
        (await world.PageAsync(participant)).Preparation.PrivacyNoticeVersion.ShouldBe(answers[0].Accepted ? "ett" : "två");
    }

    /// <summary>The first saves, the second is refused with the version that both were shown and again may with the one that is there now.</summary>
    private static async Task SecondIsRefusedAsync(Func<string, int, Task<Decision<Guid>>> save, int shown, string rule, Func<Task<string?>> read, string first = "den första", string second = "den andra")
    {
        Accepted(await save(first, shown));
        Rules(await save(second, shown)).ShouldBe([rule]);
        (await read()).ShouldBe(first);
        Accepted(await save(second, shown + 1));
        (await read()).ShouldBe(second);
    }

    private static EmploymentContent Job(Guid participant, int version) => new()
    {
        ParticipantId = participant,
        EmployerName = "Bageriet",
        Form = EmploymentKind.Permanent,
        ExtentPercent = 80,
        StartsOn = Day("2026-06-01"),
        RelevantToProfile = true,
        SubsidyNeeded = SubsidyNeed.No,
        Version = version,
    };

    private async Task<Guid> StepAsync() => Accepted(await world.Chains.PlanAsync(world.World.Anna, participant, [Step("Praktik", "2026-02-02", "2026-02-27")], default)).Single();

    private Task<ParticipantIntervention> RowAsync(Guid step) => world.World.ReadAsync(db => db.ParticipantInterventions.SingleAsync(row => row.Id == step));

    private async Task<int> VersionAsync(Guid step) => (await RowAsync(step)).Version;

    private async Task<(Guid Part, Guid Workplace)> WorkplaceAsync()
    {
        var part = await world.World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == world.Track).OrderBy(row => row.Id).FirstAsync());
        var form = new WorkplaceFormInput { OrganisationId = part.OrganisationId, Name = "Depå Norr", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 5 };
        return (part.Id, Accepted(await world.World.Get<OrganisationCommands>().SaveWorkplaceAsync(world.World.Anna, form, default)));
    }

    public sealed class OnSqlite() : TwoEditorsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : TwoEditorsTests(DatabaseKind.PostgreSql);
}
