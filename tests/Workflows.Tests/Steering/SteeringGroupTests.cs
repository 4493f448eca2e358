using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Steering;

/// <summary>What an administrator does with steering groups, and who is told and asked afterwards.</summary>
public abstract class SteeringGroupTests(DatabaseKind kind) : IAsyncLifetime
{
    private GroupWorld world = null!;

    public async Task InitializeAsync() => world = await GroupWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Questions_and_meetings_are_told_to_the_members_of_the_tracks_group_alone()
    {
        var meeting = GroupWorld.Value(await world.Meetings.PlanAsync(world.Nora, new NewMeeting(new DateOnly(2026, 2, 2), null, "Stadshuset"), default));

        await world.MorningAsync();

        (await world.LinksOfAsync(world.Nora)).Distinct().ShouldBe([$"/eskaleringar/{world.North.Question}", $"/styrgrupp/moten/{meeting}"], ignoreOrder: true);
        (await world.LinksOfAsync(world.Stina)).ShouldBe([$"/eskaleringar/{world.South.Question}"]);
        var mails = await world.World.ReadAsync(db => db.Digests.Select(row => row.UserId).ToListAsync());
        mails.ShouldContain(world.Nora.UserId);
    }

    [Fact]
    public async Task Who_left_the_group_before_the_notice_leaves_gets_nothing_and_the_coordinators_stand_in()
    {
        GroupWorld.Value(await world.Groups.RemoveMemberAsync(world.World.Admin, world.Norr, world.Nora.UserId, default));

        await world.MorningAsync();

        (await world.LinksOfAsync(world.Nora)).ShouldBeEmpty();
        (await world.LinksOfAsync(world.Stina)).ShouldNotContain($"/eskaleringar/{world.North.Question}");
        (await world.LinksOfAsync(world.World.Anna)).ShouldContain($"/eskaleringar/{world.North.Question}");
    }

    [Fact]
    public async Task A_track_that_is_moved_is_told_to_the_new_group_and_gone_from_the_old()
    {
        await world.MorningAsync();
        GroupWorld.Value(await world.Groups.TakeTrackAsync(world.World.Admin, world.Norr, world.South.Track, default));
        world.World.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 14), new TimeOnly(7, 31)));
        await world.World.Sweep.RunAsync(default);

        (await world.LinksOfAsync(world.Nora)).ShouldContain($"/eskaleringar/{world.South.Question}");
        (await world.Questions.QueueAsync(world.Stina, default)).ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.Questions.GetAsync(world.Stina, world.South.Question, default));
        (await world.World.TrackPages.GetAsync(world.Nora, world.South.Track, default)).SteeringGroup.ShouldBe("Norr");
    }

    [Fact]
    public async Task The_answer_is_due_at_the_next_meeting_of_the_tracks_own_group()
    {
        GroupWorld.Value(await world.Meetings.PlanAsync(world.Nora, new NewMeeting(new DateOnly(2026, 1, 21), null, "Stadshuset"), default));

        var later = await world.TrackWithQuestionAsync("Ragn-Sells");

        (await world.World.TrackPages.GetAsync(world.World.Anna, later.Track, default)).HasNoSteeringGroup.ShouldBeTrue("there are two groups, and neither answers for its area");
        (await world.Questions.GetAsync(world.World.Anna, later.Question, default)).Row.AnswerBy.ShouldNotBe(new DateOnly(2026, 1, 21));
    }

    [Fact]
    public async Task The_day_of_an_answer_follows_a_track_to_its_new_group_and_not_to_a_meeting_that_was_held_without_it()
    {
        GroupWorld.Value(await world.Meetings.PlanAsync(world.Nora, new NewMeeting(new DateOnly(2026, 1, 20), null, "Stadshuset"), default));
        GroupWorld.Value(await world.Meetings.PlanAsync(world.Nora, new NewMeeting(new DateOnly(2026, 1, 28), null, "Stadshuset"), default));
        world.World.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 22), new TimeOnly(9, 0)));

        GroupWorld.Value(await world.Groups.TakeTrackAsync(world.World.Admin, world.Norr, world.South.Track, default));

        (await AnswerByAsync(world.South.Question)).ShouldBe(new DateOnly(2026, 1, 28));
        (await AnswerByAsync(world.North.Question)).ShouldBe(new DateOnly(2026, 1, 20), "it was on the agenda, and is late");

        GroupWorld.Value(await world.Groups.TakeTrackAsync(world.World.Admin, SteeringGroup.FirstId, world.South.Track, default));
        (await AnswerByAsync(world.South.Question)).ShouldBe(new DateOnly(2026, 2, 2), "a group without meetings has its own time");
    }

    [Fact]
    public async Task A_track_without_a_group_is_said_to_be_so_and_its_questions_go_to_the_default_group()
    {
        var (track, question) = await world.TrackWithQuestionAsync("Ragn-Sells");

        var page = await world.World.TrackPages.GetAsync(world.World.Admin, track, default);
        (page.HasNoSteeringGroup, page.SteeringGroup).ShouldBe((true, "Styrgruppen"));
        (await world.World.Get<OperationsQueries>().GetAsync(world.World.Admin, default)).TracksWithoutGroup.ShouldHaveSingleItem().Id.ShouldBe(track);
        (await world.Questions.QueueAsync(world.Stina, default)).Select(row => row.Id).ShouldContain(question);
        (await world.Questions.QueueAsync(world.Nora, default)).Select(row => row.Id).ShouldNotContain(question);
        await world.MorningAsync();
        (await world.LinksOfAsync(world.Stina)).ShouldContain($"/eskaleringar/{question}");

        GroupWorld.Value(await world.Groups.MakeDefaultAsync(world.World.Admin, world.Norr, default));

        (await world.Questions.QueueAsync(world.Nora, default)).Select(row => row.Id).ShouldContain(question);
        (await world.Questions.QueueAsync(world.Stina, default)).Select(row => row.Id).ShouldNotContain(question);
        (await world.World.ReadAsync(db => db.SteeringGroups.CountAsync(row => row.IsDefault))).ShouldBe(1);
        world.World.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 14), new TimeOnly(7, 31)));
        await world.World.Sweep.RunAsync(default);
        (await world.LinksOfAsync(world.Nora)).ShouldContain($"/eskaleringar/{question}", "who answers now is told");
    }

    [Theory]
    [InlineData("organisation")]
    [InlineData("kommun")]
    public async Task A_new_track_belongs_to_the_group_of_who_leads_it_or_of_its_municipality(string area)
    {
        Guid? lead = area is "kommun" ? null : await world.World.ReadAsync(db => db.Organisations.Where(row => row.Name == "Göteborgs stad").Select(row => row.Id).SingleAsync());
        GroupWorld.Value(await world.Groups.AddAreaAsync(world.World.Admin, world.Norr, lead, area is "kommun" ? "1480" : "", default));

        var track = await world.World.StartTrackAsync("Ragn-Sells");

        (await world.World.ReadAsync(db => db.Tracks.Where(row => row.Id == track).Select(row => row.SteeringGroupId).SingleAsync())).ShouldBe(world.Norr);
    }

    [Fact]
    public async Task A_track_of_two_municipalities_with_one_group_each_belongs_to_none()
    {
        GroupWorld.Value(await world.Groups.AddAreaAsync(world.World.Admin, world.Norr, null, "1480", default));
        GroupWorld.Value(await world.Groups.AddAreaAsync(world.World.Admin, SteeringGroup.FirstId, null, "1481", default));

        var started = await world.World.Tracks.StartAsync(world.World.Anna, TrackWorld.NewTrack() with { MunicipalityCodes = ["1480", "1481"] }, default);

        (await world.World.TrackPages.GetAsync(world.World.Anna, GroupWorld.Value(started), default)).HasNoSteeringGroup.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "TextFits namn")]
    [InlineData("   ", "TextFits namn")]
    [InlineData(" norr ", "GroupNameIsFree namn")]
    [InlineData("Grupp 19121212-1212", "TextNamesNoPersonalNumber namn")]
    public async Task A_name_that_is_missing_taken_or_names_a_person_is_refused(string name, string expected)
    {
        Reasons(await world.Groups.AddAsync(world.World.Admin, name, default)).ShouldBe([expected]);
        Reasons(await world.Groups.RenameAsync(world.World.Admin, SteeringGroup.FirstId, name, default)).ShouldBe([expected]);
        Reasons(await world.Groups.AddAsync(world.World.Admin, new string('x', 121), default)).ShouldBe(["TextFits namn"]);
        (await world.World.ReadAsync(db => db.SteeringGroups.CountAsync())).ShouldBe(2);
        GroupWorld.Value(await world.Groups.RenameAsync(world.World.Admin, world.Norr, "NORR", default));
    }

    [Fact]
    public async Task A_member_who_lacks_the_role_a_function_or_ends_before_she_begins_is_refused()
    {
        Reasons(await SaveAsync(new NewMember { UserId = world.World.Anna.UserId, Function = "" })).ShouldBe(["MemberHasTheRole medlem", "TextFits funktion"]);
        Reasons(await SaveAsync(new NewMember { UserId = Guid.Empty, Function = "Ledamot" })).ShouldBe(["MemberHasTheRole medlem"]);
        Reasons(await SaveAsync(new NewMember { UserId = world.Stina.UserId, Function = "Ledamot", ValidFrom = new DateOnly(2026, 2, 2), ValidTo = new DateOnly(2026, 2, 1) })).ShouldBe(["AssignmentEndsAfterItBegins tillOchMed"]);
        (await world.World.ReadAsync(db => db.SteeringGroupMembers.CountAsync(row => row.GroupId == world.Norr))).ShouldBe(1);

        Reasons(await SaveAsync(new NewMember { UserId = world.Nora.UserId, Function = "Vice ordförande", IsSubstitute = true })).ShouldBeEmpty();
        var member = (await world.World.Get<SteeringGroupQueries>().GetAsync(world.World.Admin, world.Norr, default)).Members.ShouldHaveSingleItem();
        (member.Function, member.IsSubstitute).ShouldBe(("Vice ordförande", true));
    }

    [Fact]
    public async Task An_area_that_is_missing_double_misspelt_or_anothers_is_refused()
    {
        var lead = await world.World.ReadAsync(db => db.Organisations.Where(row => row.Name == "Göteborgs stad").Select(row => row.Id).SingleAsync());
        GroupWorld.Value(await AddAreaAsync(SteeringGroup.FirstId, lead, ""));
        GroupWorld.Value(await AddAreaAsync(SteeringGroup.FirstId, null, "1480"));

        Reasons(await AddAreaAsync(world.Norr, null, " ")).ShouldBe(["OneAreaIsChosen organisation"]);
        Reasons(await AddAreaAsync(world.Norr, Guid.NewGuid(), "")).ShouldBe(["OneAreaIsChosen organisation"]);
        Reasons(await AddAreaAsync(world.Norr, lead, "1481")).ShouldContain("OneAreaIsChosen organisation");
        Reasons(await AddAreaAsync(world.Norr, null, "14800")).ShouldBe(["MunicipalityCodeIsWellFormed kommun"]);
        Reasons(await AddAreaAsync(world.Norr, lead, "")).ShouldBe(["AreaBelongsToOneGroup organisation"]);
        Reasons(await AddAreaAsync(world.Norr, null, "1480")).ShouldBe(["AreaBelongsToOneGroup kommun"]);
        (await world.World.ReadAsync(db => db.SteeringGroupAreas.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task The_default_group_and_one_that_is_used_are_not_removed_and_an_unused_one_is()
    {
        Reasons(await world.Groups.RemoveAsync(world.World.Admin, SteeringGroup.FirstId, default)).ShouldBe(["DefaultGroupStays", "GroupIsUnused"]);
        Reasons(await world.Groups.RemoveAsync(world.World.Admin, world.Norr, default)).ShouldBe(["GroupIsUnused"]);
        GroupWorld.Value(await world.Groups.TakeTrackAsync(world.World.Admin, SteeringGroup.FirstId, world.North.Track, default));

        Reasons(await world.Groups.RemoveAsync(world.World.Admin, world.Norr, default)).ShouldBeEmpty();

        (await world.Meetings.GroupsAsync(world.Nora, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_but_an_administrator_manages_groups_and_an_unknown_one_does_not_exist()
    {
        foreach (var actor in new[] { world.Stina, world.World.Anna })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<SteeringGroupQueries>().ListAsync(actor, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.World.Get<SteeringGroupQueries>().GetAsync(actor, world.Norr, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Groups.AddAsync(actor, "Söder", default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Groups.SaveMemberAsync(actor, world.Norr, new NewMember { UserId = actor.UserId, Function = "Ledamot" }, default));
            await Should.ThrowAsync<AccessDeniedException>(() => world.Groups.TakeTrackAsync(actor, world.Norr, world.South.Track, default));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => world.Groups.RenameAsync(world.World.Admin, Guid.NewGuid(), "Söder", default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Groups.TakeTrackAsync(world.World.Admin, Guid.NewGuid(), world.South.Track, default));
        (await world.World.ReadAsync(db => db.Tracks.Where(row => row.Id == world.South.Track).Select(row => row.SteeringGroupId).SingleAsync())).ShouldBe(SteeringGroup.FirstId);
    }

    private static IReadOnlyList<string> Reasons(Decision<Guid> decision) => [.. decision.Refusals.Select(refusal => $"{refusal.Rule} {refusal.Field}".TrimEnd())];

    private Task<Decision<Guid>> SaveAsync(NewMember member) => world.Groups.SaveMemberAsync(world.World.Admin, world.Norr, member, default);

    private Task<Decision<Guid>> AddAreaAsync(Guid group, Guid? organisation, string code) => world.Groups.AddAreaAsync(world.World.Admin, group, organisation, code, default);

    private async Task<DateOnly?> AnswerByAsync(Guid question) => (await world.Questions.GetAsync(world.World.Anna, question, default)).Row.AnswerBy;

    public sealed class OnSqlite() : SteeringGroupTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SteeringGroupTests(DatabaseKind.PostgreSql);
}
