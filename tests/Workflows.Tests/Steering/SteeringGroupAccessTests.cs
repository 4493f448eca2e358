using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Search;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Steering;

/// <summary>One municipality's steering group read every other municipality's questions: the role said all. Now the group says which tracks (ADR 100).</summary>
public abstract class SteeringGroupAccessTests(DatabaseKind kind) : IAsyncLifetime
{
    private GroupWorld world = null!;

    public async Task InitializeAsync() => world = await GroupWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Lists_search_and_queue_hold_only_the_tracks_of_ones_own_group()
    {
        (await TracksOfAsync(world.Stina)).ShouldBe([world.South.Track]);
        (await TracksOfAsync(world.Nora)).ShouldBe([world.North.Track]);
        (await FoundByAsync(world.Stina)).ShouldBe([world.South.Track]);
        (await FoundByAsync(world.Nora)).ShouldBe([world.North.Track]);
        (await world.Questions.QueueAsync(world.Stina, default)).Select(row => row.Id).ShouldBe([world.South.Question]);
        (await world.Questions.QueueAsync(world.Nora, default)).Select(row => row.Id).ShouldBe([world.North.Question]);
    }

    [Fact]
    public async Task Another_groups_track_does_not_exist_on_any_page()
    {
        var track = world.North.Track;
        (string Name, Func<Actor, Task> Read)[] pages =
        [
            ("spår", actor => world.World.TrackPages.GetAsync(actor, track, default)),
            ("frågor", actor => world.Questions.OfTrackAsync(actor, track, default)),
            ("fråga", actor => world.Questions.GetAsync(actor, world.North.Question, default)),
            ("glapp", actor => world.World.Get<GapQueries>().OfTrackAsync(actor, track, default)),
            ("läge", actor => world.World.Get<StuckQueries>().OfTrackAsync(actor, track, default)),
            ("historik", actor => world.World.Get<HistoryQueries>().GetAsync(actor, track, default)),
        ];
        foreach (var (name, read) in pages)
        {
            await Should.NotThrowAsync(() => read(world.Nora), name);
            await Should.ThrowAsync<AccessDeniedException>(() => read(world.Stina), name);
        }
    }

    [Fact]
    public async Task Another_groups_question_is_neither_decided_acknowledged_nor_asked_about()
    {
        var decision = await world.DecisionAsync(world.North.Question);

        await Should.ThrowAsync<AccessDeniedException>(() => world.Commands.DecideAsync(world.Stina, world.North.Question, decision, default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Commands.AcknowledgeAsync(world.Stina, world.North.Question, default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Commands.AskForMoreAsync(world.Stina, world.North.Question, "Hur många?", default));
        (await world.World.ReadAsync(db => db.SteeringDecisions.CountAsync())).ShouldBe(0);

        GroupWorld.Value(await world.Commands.DecideAsync(world.Nora, world.North.Question, decision, default));
        (await world.Questions.NotCarriedOutAsync(world.Nora, default)).ShouldHaveSingleItem();
        (await world.Questions.NotCarriedOutAsync(world.Stina, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_meeting_with_agenda_and_minutes_is_its_groups_own()
    {
        var meeting = GroupWorld.Value(await world.Meetings.PlanAsync(world.Nora, new NewMeeting(new DateOnly(2026, 1, 20), null, "Stadshuset"), default));

        var page = await world.Meetings.GetAsync(world.Nora, meeting, default);
        (page.Row.GroupName, page.Agenda.Single().Id).ShouldBe(("Norr", world.North.Question));
        (await world.Meetings.ListAsync(world.Stina, default)).ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.Meetings.GetAsync(world.Stina, meeting, default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Meetings.SaveAsync(world.Stina, meeting, page.Version, ["Stina"], "", default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Meetings.CancelAsync(world.Stina, meeting, default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Meetings.CloseAsync(world.Stina, meeting, page.Version, ["Stina"], "", default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Meetings.PutOffAsync(world.Nora, meeting, world.South.Question, "Hinner inte.", default));

        var abroad = await world.Commands.DecideAsync(world.Stina, world.South.Question, await world.DecisionAsync(world.South.Question, meeting), default);
        abroad.Refusals.Select(refusal => refusal.Rule).ShouldBe(["MeetingIsKnown"], "a question is decided only at a meeting of its own group");
        GroupWorld.Value(await world.Meetings.PutOffAsync(world.Nora, meeting, world.North.Question, "Hinner inte.", default));
    }

    [Fact]
    public async Task Who_is_in_several_groups_sees_them_all_and_says_which_one_meets()
    {
        GroupWorld.Value(await world.Groups.SaveMemberAsync(world.World.Admin, world.Norr, new NewMember { UserId = world.Stina.UserId, Function = "Ledamot" }, default));

        (await TracksOfAsync(world.Stina)).ShouldBe([world.South.Track, world.North.Track], ignoreOrder: true);
        var unsaid = await world.Meetings.PlanAsync(world.Stina, new NewMeeting(new DateOnly(2026, 1, 20), null, "Stadshuset"), default);
        unsaid.Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("MeetingIsOfAnOwnGroup", "grupp")]);
        var said = GroupWorld.Value(await world.Meetings.PlanAsync(world.Stina, new NewMeeting(new DateOnly(2026, 1, 20), null, "Stadshuset", world.Norr), default));
        (await world.Meetings.GetAsync(world.Nora, said, default)).Agenda.Single().Id.ShouldBe(world.North.Question);
        var foreign = await world.Meetings.PlanAsync(world.Nora, new NewMeeting(new DateOnly(2026, 1, 20), null, "Stadshuset", SteeringGroup.FirstId), default);
        foreign.Refusals.Select(refusal => refusal.Rule).ShouldBe(["MeetingIsOfAnOwnGroup"]);
    }

    [Theory]
    [InlineData("2026-01-13", null, false)]
    [InlineData("2026-01-12", "2026-01-12", true)]
    [InlineData("2026-01-01", "2026-01-11", false)]
    [InlineData("2026-01-01", null, true)]
    public async Task A_substitute_sees_the_groups_tracks_from_her_first_to_her_last_day(string from, string? to, bool sees)
    {
        var vera = await GroupWorld.AddUserAsync(world.World, "Vera Vik");
        var member = new NewMember { UserId = vera.UserId, Function = "Ersättare", IsSubstitute = true, ValidFrom = Date(from), ValidTo = to is null ? null : Date(to) };
        GroupWorld.Value(await world.Groups.SaveMemberAsync(world.World.Admin, world.Norr, member, default));

        (await TracksOfAsync(vera)).ShouldBe(sees ? [world.North.Track] : []);
    }

    [Fact]
    public async Task Who_is_taken_out_or_has_only_the_role_sees_nothing_from_then_on()
    {
        GroupWorld.Value(await world.Groups.RemoveMemberAsync(world.World.Admin, world.Norr, world.Nora.UserId, default));

        (await TracksOfAsync(world.Nora)).ShouldBeEmpty();
        (await world.Questions.QueueAsync(world.Nora, default)).ShouldBeEmpty();
        (await world.Meetings.GroupsAsync(world.Nora, default)).ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.World.TrackPages.GetAsync(world.Nora, world.North.Track, default));
        (await world.World.Get<SteeringGroupQueries>().ListAsync(world.World.Admin, default)).UsersWithoutGroup.ShouldBe(["Nora Norr"]);
    }

    [Fact]
    public async Task A_member_without_the_role_sees_nothing()
    {
        var coordinator = world.World.Bo;
        await world.World.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                unit.Db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = world.Norr, UserId = coordinator.UserId, Function = "Ledamot" });
                await unit.Db.SaveChangesAsync(token);
            },
            default);

        (await TracksOfAsync(coordinator)).ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.Questions.GetAsync(coordinator, world.North.Question, default));
    }

    [Fact]
    public async Task Who_is_named_above_the_group_reads_her_tracks_and_decides_only_what_stands_at_her_level()
    {
        var chief = await GroupWorld.AddUserAsync(world.World, "Carin Chef");
        GroupWorld.Value(await world.World.Get<EscalationRecipients>().AddAsync(world.World.Admin, EscalationLevel.HigherUp, chief.UserId, "Förvaltningsdirektör", null, default));
        (await world.Questions.GetAsync(chief, world.North.Question, default)).Head.AllowedActions.ShouldNotContain(nameof(AccessAction.DecideEscalation));
        (await world.Questions.QueueAsync(chief, default)).ShouldBeEmpty("it stands at the group");
        await Should.ThrowAsync<AccessDeniedException>(() => world.Commands.AcknowledgeAsync(chief, world.North.Question, default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<CoverageQueries>().GetAsync(chief, world.North.Track, default));
        await Should.NotThrowAsync(() => world.World.Get<GapQueries>().OfTrackAsync(chief, world.North.Track, default), "notices of gaps lead her there");

        var up = await world.DecisionAsync(world.North.Question) with { Type = "UPPAT" };
        GroupWorld.Value(await world.Commands.DecideAsync(world.Nora, world.North.Question, up, default));

        (await world.Questions.QueueAsync(chief, default)).ShouldHaveSingleItem().Id.ShouldBe(world.North.Question);
        (await world.Questions.GetAsync(chief, world.North.Question, default)).Head.AllowedActions.ShouldContain(nameof(AccessAction.DecideEscalation));
        var answer = await world.DecisionAsync(world.North.Question) with { DecidedByFunction = "Förvaltningsdirektören" };
        GroupWorld.Value(await world.Commands.DecideAsync(chief, world.North.Question, answer, default));
    }

    [Fact]
    public async Task Who_is_named_for_one_organisation_does_not_see_the_tracks_of_another()
    {
        var chief = await GroupWorld.AddUserAsync(world.World, "Carin Chef");
        var other = await world.World.ReadAsync(db => db.Organisations.Where(row => row.Name == "Renova").Select(row => row.Id).SingleAsync());
        GroupWorld.Value(await world.World.Get<EscalationRecipients>().AddAsync(world.World.Admin, EscalationLevel.HigherUp, chief.UserId, "Förvaltningsdirektör", other, default));

        (await TracksOfAsync(chief)).ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.Questions.GetAsync(chief, world.North.Question, default));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<Guid>> TracksOfAsync(Actor actor) => [.. (await world.World.TrackPages.ListAsync(actor, default)).Select(row => row.Id)];

    private async Task<IReadOnlyList<Guid>> FoundByAsync(Actor actor) => [.. (await world.World.Get<SearchQueries>().FindAsync(actor, "Renhållning", default)).Tracks.Rows.Select(row => row.Id)];

    public sealed class OnSqlite() : SteeringGroupAccessTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SteeringGroupAccessTests(DatabaseKind.PostgreSql);
}
