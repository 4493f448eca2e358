using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>A track with a recruitment plan, and short ways to what tests of participants do again and again.</summary>
internal sealed class ParticipantWorld(TrackWorld world, Guid track) : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 1, 12);

    public TrackWorld World => world;

    public Guid Track => track;

    public ParticipantCommands Participants => world.Get<ParticipantCommands>();

    public IdentityCommands Identities => world.Get<IdentityCommands>();

    public IndividualChainCommands Chains => world.Get<IndividualChainCommands>();

    public ParticipantQueries Pages => world.Get<ParticipantQueries>();

    public RecruitmentCommands Recruitment => world.Get<RecruitmentCommands>();

    public SelectionCommands Selection => world.Get<SelectionCommands>();

    public static NewParticipant Person(string name = "Ada Adamsson", string? number = "198507099805") => new() { Name = name, Number = number, Source = "AF", Gender = "KVINNA" };

    public static async Task<ParticipantWorld> CreateAsync(DatabaseKind kind)
    {
        var world = await TrackWorld.CreateAsync(kind);
        var made = new ParticipantWorld(world, await world.StartTrackAsync("Renova", "Stena"));
        await made.PlanAsync();
        return made;
    }

    public static StepPlan Step(string title, string start, string end, decimal hours = 40, InterventionType type = InterventionType.VocationalAdultEducation, bool occupying = true, bool exclusive = false) => new()
    {
        Type = type,
        Title = title,
        Occupying = occupying,
        Exclusive = exclusive,
        PlannedStart = Day(start),
        PlannedEnd = Day(end),
        HoursPerWeek = hours,
        Reason = ChainChangeReason.EarlierExperience,
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public async Task<Guid> PlanAsync(params string[] criteria) => Accepted(await Recruitment.SavePlanAsync(
        world.Anna,
        track,
        new NewRecruitmentPlan
        {
            NumberSought = 12,
            ReserveTarget = 3,
            Channels = [RecruitmentChannel.JobBoard],
            DecisionParties = [OrganisationType.Employer, OrganisationType.Municipality],
            FinalSay = FinalSay.Employer,
            Criteria = criteria,
            Version = await world.ReadAsync(db => db.RecruitmentPlans.Where(row => row.TrackId == track).Select(row => row.Version).SingleOrDefaultAsync()),
        },
        default));

    public async Task<Guid> RegisterAsync(NewParticipant? person = null, Guid? inTrack = null) => Accepted(await Participants.RegisterAsync(world.Anna, inTrack ?? track, person ?? Person(), default));

    public Task<Decision<Guid>> PrepareAsync(Guid participant, Func<Preparation, Preparation>? but = null)
    {
        var facts = new Preparation
        {
            IsRegistered = true,
            RegistrationVerifiedOn = Today,
            RegistrationVerifiedBy = OrganisationType.EmploymentService,
            ConditionsAssessedOn = Today,
            ConditionsAssessedBy = OrganisationType.Municipality,
            OwnInterestConfirmedOn = Today,
            OwnInterestConfirmedBy = OrganisationType.Municipality,
            PrivacyNoticeVersion = "2026-1",
            PrivacyNoticeGivenOn = Today,
        };
        return Participants.PrepareAsync(world.Anna, participant, but?.Invoke(facts) ?? facts, version: null, default);
    }

    public Task<Decision<Guid>> DecideAsync(Guid participant, SelectionOutcome outcome = SelectionOutcome.Accepted, params string[] criteria) => Selection.DecideAsync(
        world.Anna,
        new SelectionDecision
        {
            ParticipantId = participant,
            Outcome = outcome,
            DecidedBy = [OrganisationType.Employer, OrganisationType.Municipality],
            CriteriaMet = criteria,
            DecidedOn = Today,
        },
        default);

    public async Task<Guid> AcceptAsync(NewParticipant? person = null, Guid? inTrack = null)
    {
        var participant = await RegisterAsync(person, inTrack);
        Accepted(await PrepareAsync(participant));
        Accepted(await DecideAsync(participant));
        return participant;
    }

    /// <summary>Closes somebody for a reason that asks for no more.</summary>
    public Task<Decision<Guid>> CloseAsync(Guid participant) => world.Get<ClosureCommands>().CloseAsync(
        world.Anna,
        track,
        new NewClosure { ParticipantId = participant, Outcome = ClosureOutcome.Other, OtherOutcome = Enum.GetValues<OtherOutcome>()[0], ClosedOn = Today, AsPlanned = true },
        default);

    /// <summary>Makes somebody substitute in the track.</summary>
    public Task AssignAsync(Actor actor) => world.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            unit.Db.CoordinatorAssignments.Add(new() { Id = Guid.CreateVersion7(), TrackId = track, UserId = actor.UserId, IsSubstitute = true, ValidFrom = Today });
            return Task.CompletedTask;
        },
        default);

    public Task<ParticipantPage> PageAsync(Guid participant, Actor? actor = null) => Pages.GetAsync(actor ?? world.Anna, participant, default);

    public static T Accepted<T>(Decision<T> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value!;
    }

    public static string[] Rules<T>(Decision<T> decision) => [.. decision.Refusals.Select(refusal => refusal.Rule)];

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
