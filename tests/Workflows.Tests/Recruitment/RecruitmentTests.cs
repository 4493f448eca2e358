using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.Participants;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Recruitment;

/// <summary>Plan, activities, speeddejtning and selection (DOMAIN 4.10), on both databases.</summary>
public abstract class RecruitmentTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Criteria_are_among_the_fixed_requirements_that_must_be_met_at_the_selection()
    {
        var must = await RequireAsync(RequirementLevel.Must, NeededAt.Selection, ProfileStatus.Fixed);
        var later = await RequireAsync(RequirementLevel.Must, NeededAt.Employment, ProfileStatus.Fixed);
        var wish = await RequireAsync(RequirementLevel.Desirable, NeededAt.Selection, ProfileStatus.Fixed);
        var draft = await RequireAsync(RequirementLevel.Must, NeededAt.Selection, ProfileStatus.Draft);

        foreach (var criterion in new[] { later, wish, draft, "påhittat" })
        {
            Rules(await world.Recruitment.SavePlanAsync(world.World.Anna, world.Track, Plan(criterion), default)).ShouldBe(["CriteriaAreRequiredAtSelection"]);
        }

        await world.PlanAsync(must);
        var parts = await world.World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == world.Track).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        var agreed = (await FindAsync("PLAN-29", parts[0])).ShouldNotBeNull().Values;
        (agreed["kriterier"], agreed["urKravprofilen"], agreed["beslutar"], agreed["slutordet"]).ShouldBe(("""["B-körkort"]""", "true", """["ARBETSGIVARE","KOMMUN"]""", "ARBETSGIVARE"));
        (await FindAsync("PLAN-29", parts[1])).ShouldNotBeNull().Values.Keys.ShouldBe(["beslutar", "slutordet"], "no requirement of the other employer's is tried");
        var participant = await world.RegisterAsync();
        await world.PrepareAsync(participant);
        Rules(await world.DecideAsync(participant)).ShouldBe(["CriteriaMetAreThoseOfThePlan.All"]);
        Rules(await world.DecideAsync(participant, SelectionOutcome.NotAccepted, wish)).ShouldBe(["CriteriaMetAreThoseOfThePlan"]);
        Accepted(await world.DecideAsync(participant, SelectionOutcome.Accepted, must));
    }

    [Fact]
    public async Task The_plan_names_who_decides_and_the_selection_is_theirs()
    {
        Rules(await world.Recruitment.SavePlanAsync(world.World.Anna, world.Track, Plan() with { DecisionParties = [OrganisationType.Municipality] }, default)).ShouldBe(["PlanNamesWhoeverHasTheLastWord"]);
        Rules(await world.Recruitment.SavePlanAsync(world.World.Anna, world.Track, Plan() with { NumberSought = 0, Channels = [] }, default)).ShouldBe(["NumberIsWithinItsBounds", "FieldIsFilledIn"]);
        var participant = await world.RegisterAsync();

        var alone = await world.Selection.DecideAsync(world.World.Anna, new() { ParticipantId = participant, Outcome = SelectionOutcome.Reserve, DecidedBy = [OrganisationType.Municipality], CriteriaMet = [], DecidedOn = Today }, default);

        Rules(alone).ShouldBe(["PlannedPartiesDecide"]);
    }

    [Fact]
    public async Task Presence_is_voluntary_where_the_employer_decides()
    {
        Rules(await PlanActivityAsync(but: activity => activity with { MandatoryForCandidates = true })).ShouldBe(["PresenceIsVoluntaryWhereTheEmployerDecides"]);
        Rules(await PlanActivityAsync(but: activity => activity with { EmployerIds = [] })).ShouldBe(["ActivityMeetsEmployersOfTheTrack.None"]);
        Rules(await PlanActivityAsync(but: activity => activity with { EmployerIds = [Guid.NewGuid()] })).ShouldBe(["ActivityMeetsEmployersOfTheTrack"]);
        Rules(await PlanActivityAsync(but: activity => activity with { To = activity.From, Place = "" })).ShouldBe(["FieldIsFilledIn", "ActivityEndsAfterItBegins"]);
    }

    [Fact]
    public async Task An_employer_who_has_withdrawn_is_chosen_for_nothing_new()
    {
        var part = await world.World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == world.Track).Select(row => row.Id).FirstAsync());
        Accepted(await PlanActivityAsync(but: activity => activity with { EmployerIds = [part] }));
        Accepted(await world.World.Get<EmployerCommands>().ChangeStatusAsync(world.World.Anna, part, 0, "DRAGIT_SIG_UR", "Anställningsstopp", default));

        Rules(await PlanActivityAsync(but: activity => activity with { EmployerIds = [part] })).ShouldBe(["ActivityMeetsEmployersOfTheTrack"]);
        var page = await world.World.Get<RecruitmentQueries>().GetAsync(world.World.Anna, world.Track, default);
        page.Employers.Keys.ShouldNotContain(part);
        page.Activities.Single().Employers.Count.ShouldBe(1, "what was planned with her still names her");
    }

    [Fact]
    public async Task A_cancelled_activity_has_a_reason_and_a_replacement()
    {
        var activity = Accepted(await PlanActivityAsync());
        var other = Accepted(await PlanActivityAsync());

        Rules(await EndAsync(activity, ActivityStatus.Held)).ShouldBe(["ActivityIsStillPlanned.Ahead"]);
        Rules(await EndAsync(activity, ActivityStatus.Planned, replacement: other)).ShouldBe(["EndedActivityIsHeldCancelledOrMoved"]);
        Rules(await EndAsync(activity, ActivityStatus.Cancelled)).ShouldBe(["CancelledActivityHasReasonAndReplacement"]);
        Rules(await EndAsync(activity, ActivityStatus.Cancelled, CancelReason.TooFew)).ShouldBe(["CancelledActivityHasReasonAndReplacement.Replacement"]);
        Rules(await EndAsync(activity, ActivityStatus.Moved, replacement: activity)).ShouldBe(["CancelledActivityHasReasonAndReplacement.Replacement"]);
        Accepted(await EndAsync(activity, ActivityStatus.Cancelled, CancelReason.TooFew, other));
        Rules(await EndAsync(activity, ActivityStatus.Moved, replacement: other)).ShouldBe(["ActivityIsStillPlanned"]);
    }

    [Fact]
    public async Task A_moved_activity_counts_as_what_becomes_of_it()
    {
        var moved = Accepted(await PlanActivityAsync());
        var other = Accepted(await PlanActivityAsync(but: said => said with { Date = Day("2026-03-02") }));
        Accepted(await EndAsync(moved, ActivityStatus.Moved, replacement: other));
        (await CountedAsync()).ShouldBe(("2", "0", "0"));

        world.World.Clock.Advance(TimeSpan.FromDays(60));
        Accepted(await EndAsync(other, ActivityStatus.Held));

        (await CountedAsync()).ShouldBe(("2", "2", "0"));
    }

    [Fact]
    public async Task A_moved_activity_is_moved_on_cancelled_or_held_on_its_new_day()
    {
        var moved = Accepted(await PlanActivityAsync());
        var second = Accepted(await PlanActivityAsync(but: said => said with { Date = Day("2026-03-02") }));
        var third = Accepted(await PlanActivityAsync(but: said => said with { Date = Day("2026-04-07") }));
        var candidate = await world.RegisterAsync(Person("Ett", number: null));
        Accepted(await EndAsync(moved, ActivityStatus.Moved, replacement: second));
        Accepted(await EndAsync(moved, ActivityStatus.Moved, replacement: third));

        Rules(await world.Recruitment.InviteAsync(world.World.Anna, moved, [candidate], default)).ShouldBe(["ActivityIsStillPlanned"]);
        world.World.Clock.Advance(TimeSpan.FromDays(60));
        Rules(await EndAsync(moved, ActivityStatus.Held)).ShouldBe(["ActivityIsStillPlanned.Ahead"]);
        world.World.Clock.Advance(TimeSpan.FromDays(30));
        Accepted(await EndAsync(moved, ActivityStatus.Held));
        Rules(await EndAsync(moved, ActivityStatus.Cancelled, CancelReason.NotNeeded)).ShouldBe(["ActivityIsStillPlanned"]);
        Accepted(await EndAsync(second, ActivityStatus.Moved, replacement: third));
        Accepted(await EndAsync(second, ActivityStatus.Cancelled, CancelReason.NotNeeded));
        (await CountedAsync()).ShouldBe(("3", "1", "1"));
    }

    [Fact]
    public async Task Activities_that_are_moved_to_each_other_can_still_be_held()
    {
        var (first, second) = (Accepted(await PlanActivityAsync()), Accepted(await PlanActivityAsync()));
        Accepted(await EndAsync(first, ActivityStatus.Moved, replacement: second));
        Accepted(await EndAsync(second, ActivityStatus.Moved, replacement: first));
        (await CountedAsync()).ShouldBe(("2", "0", "0"));

        world.World.Clock.Advance(TimeSpan.FromDays(30));
        Accepted(await EndAsync(first, ActivityStatus.Held));

        (await CountedAsync()).ShouldBe(("2", "2", "0"));
    }

    [Fact]
    public async Task A_speeddejtning_is_scheduled_for_everyone_invited_and_names_nobody_to_employers_without_consent()
    {
        var activity = Accepted(await PlanActivityAsync());
        var candidates = new List<Guid>();
        for (var number = 1; number <= 5; number++)
        {
            candidates.Add(await world.RegisterAsync(Person($"Person {number}", number: null)));
        }

        Rules(await ScheduleAsync(activity)).ShouldBe(["SpeedMeetingsFitTheActivity.Candidates"]);
        Accepted(await world.Recruitment.InviteAsync(world.World.Anna, activity, candidates, default)).ShouldBe(5);
        (await world.PageAsync(candidates[0])).Row.Status.ShouldBe(ParticipantStatus.Invited);
        Rules(await ScheduleAsync(activity, minutes: 60)).ShouldBe(["SpeedMeetingsFitTheActivity"]);
        Accepted(await ScheduleAsync(activity)).ShouldBe(10);
        Accepted(await ScheduleAsync(activity)).ShouldBe(10, "made anew, not added to");

        var employer = (await world.World.ReadAsync(db => db.TrackEmployers.OrderBy(part => part.Id).ToListAsync()))[0];
        var owner = (await world.PageAsync(candidates[0])).OwnerOrganisationId;
        Accepted(await world.World.Get<ConsentCommands>().RegisterAsync(world.World.Anna, candidates[0], new() { FromOrganisationId = owner, ToOrganisationId = employer.OrganisationId, Purpose = SharingPurpose.Selection, Basis = SharingBasis.Consent, GivenOn = Today, ValidUntil = Today.AddYears(1), IsWritten = true }, default));
        var meetings = (await world.World.Get<RecruitmentQueries>().GetActivityAsync(world.World.Anna, activity, default)).Meetings;

        meetings.Count.ShouldBe(10);
        meetings[0].StartsAt.ShouldBe(new DateTimeOffset(2026, 2, 2, 8, 0, 0, TimeSpan.Zero), "09.00 in Sweden in winter");
        meetings.Where(row => row.NameForEmployer.StartsWith("Person", StringComparison.Ordinal) && !row.NameForEmployer.StartsWith("Participant", StringComparison.Ordinal))
            .ShouldHaveSingleItem().EmployerId.ShouldBe(employer.Id, "she consented to that employer only");
        meetings.ShouldAllBe(row => row.Name.StartsWith("Person", StringComparison.Ordinal), "the coordinator herself sees names");
    }

    [Fact]
    public async Task Attendance_is_recorded_once_it_was_held_for_those_invited()
    {
        var activity = Accepted(await PlanActivityAsync(but: said => said with { Capacity = 1 }));
        var (first, second) = (await world.RegisterAsync(Person("Ett", number: null)), await world.RegisterAsync(Person("Två", number: null)));

        Rules(await world.Recruitment.InviteAsync(world.World.Anna, activity, [first, second], default)).ShouldBe(["ActivityHasRoom"]);
        Rules(await world.Recruitment.InviteAsync(world.World.Anna, activity, [Guid.NewGuid()], default)).ShouldBe(["CandidatesAreInRecruitment"]);
        Accepted(await world.Recruitment.InviteAsync(world.World.Anna, activity, [first], default));
        Rules(await AttendAsync(activity, first, AttendanceStatus.Present)).ShouldBe(["ActivityIsStillPlanned.Ahead"]);
        Rules(await AttendAsync(activity, second, AttendanceStatus.Declined)).ShouldBe(["CandidatesAreInRecruitment"]);
        world.World.Clock.Advance(TimeSpan.FromDays(30));
        Accepted(await AttendAsync(activity, first, AttendanceStatus.Present));
        Accepted(await EndAsync(activity, ActivityStatus.Held));
        (await world.World.Get<RecruitmentQueries>().GetAsync(world.World.Anna, world.Track, default)).Activities.Single().Present.ShouldBe(1);
        await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<RecruitmentQueries>().GetActivityAsync(world.World.Bo, activity, default));
    }

    private static NewRecruitmentPlan Plan(params string[] criteria) => new()
    {
        NumberSought = 12,
        ReserveTarget = 3,
        Channels = [RecruitmentChannel.JobBoard],
        DecisionParties = [OrganisationType.Employer],
        FinalSay = FinalSay.Employer,
        Criteria = criteria,
        Version = 1,
    };

    private async Task<Decisions.Decision<Guid>> PlanActivityAsync(Func<NewActivity, NewActivity>? but = null)
    {
        var said = new NewActivity
        {
            Type = ActivityType.SpeedMeetings,
            Date = Day("2026-02-02"),
            From = new TimeOnly(9, 0),
            To = new TimeOnly(11, 0),
            Place = "Stadshuset",
            EmployerIds = await world.World.ReadAsync(db => db.TrackEmployers.Where(part => part.TrackId == world.Track).OrderBy(part => part.Id).Select(part => part.Id).ToListAsync()),
            EmployerDecides = true,
            MandatoryForCandidates = false,
        };
        return await world.Recruitment.PlanActivityAsync(world.World.Anna, world.Track, but?.Invoke(said) ?? said, default);
    }

    private Task<Decisions.Decision<Guid>> EndAsync(Guid activity, ActivityStatus to, CancelReason? reason = null, Guid? replacement = null) =>
        world.Recruitment.EndActivityAsync(world.World.Anna, activity, to, reason, replacement, default);

    private Task<SuppliedEvidence?> FindAsync(string item, Guid subject) =>
        world.World.ReadAsync(db => new RecruitmentRegister().FindAsync(db, new EvidenceQuestion(item, world.Track, subject), default));

    private async Task<(string Planned, string Held, string Cancelled)> CountedAsync()
    {
        var question = new EvidenceQuestion("REKR-02", world.Track, world.Track);
        var values = (await world.World.ReadAsync(db => new RecruitmentRegister().FindAsync(db, question, default))).ShouldNotBeNull().Values;
        return (values["planerade"], values["genomforda"], values["installda"]);
    }

    private Task<Decisions.Decision<int>> ScheduleAsync(Guid activity, int minutes = 8) =>
        world.Recruitment.ScheduleAsync(world.World.Anna, activity, new() { MeetingMinutes = minutes, ChangeMinutes = 2, BreakAfterRounds = 3, BreakMinutes = 15 }, default);

    private Task<Decisions.Decision<Guid>> AttendAsync(Guid activity, Guid participant, AttendanceStatus status) =>
        world.Recruitment.RecordAttendanceAsync(world.World.Anna, activity, new Dictionary<Guid, (AttendanceStatus, ActivityResult?)> { [participant] = (status, ActivityResult.Forward) }, default);

    private async Task<string> RequireAsync(RequirementLevel level, NeededAt when, ProfileStatus status)
    {
        var lineage = Guid.CreateVersion7();
        await world.World.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var part = await unit.Db.TrackEmployers.OrderBy(row => row.Id).FirstAsync(row => row.TrackId == world.Track, token);
                var profile = await unit.Db.RequirementProfiles.FirstOrDefaultAsync(row => row.Status == status, token);
                if (profile is null)
                {
                    profile = new RequirementProfile
                    {
                        Id = Guid.CreateVersion7(),
                        TrackEmployerId = part.Id,
                        ProfileVersion = 1 + await unit.Db.RequirementProfiles.CountAsync(token),
                        Status = status,
                        CreatedAt = world.World.Clock.GetUtcNow(),
                        CreatedBy = world.World.Anna.UserId,
                    };
                    unit.Db.RequirementProfiles.Add(profile);
                }

                unit.Db.Requirements.Add(new() { Id = Guid.CreateVersion7(), RequirementProfileId = profile.Id, LineageId = lineage, Position = 1, Text = "B-körkort", Kind = RequirementKind.DrivingLicence, Level = level, NeededAt = when });
            },
            default);
        return lineage.ToString();
    }

    public sealed class OnSqlite() : RecruitmentTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RecruitmentTests(DatabaseKind.PostgreSql);
}
