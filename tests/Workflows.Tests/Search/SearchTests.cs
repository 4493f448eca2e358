using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Search;
using Jobbspar.Workflows.Tests.Participants;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Search;

/// <summary>A search finds what its searcher may see on a page, and tells nobody of anything else.</summary>
public abstract class SearchTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    private SearchQueries Queries => world.World.Get<SearchQueries>();

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Tracks_organisations_and_participants_are_found_by_words_in_any_case_also_with_swedish_letters()
    {
        await world.RegisterAsync(Person("Åsa Örnström", number: null));

        (await FindAsync("åSA ÖRN")).Participants!.Rows.ShouldHaveSingleItem().Name.ShouldBe("Åsa Örnström");
        (await FindAsync("RENHÅLLNING 2026")).Tracks.Rows.ShouldHaveSingleItem().Id.ShouldBe(world.Track);
        (await FindAsync("stena")).ShouldSatisfyAllConditions(
            found => found.Tracks.Total.ShouldBe(1, "by its employer"),
            found => found.Organisations!.Rows.ShouldHaveSingleItem().Name.ShouldBe("Stena"));
        (await FindAsync("212000-1355")).Organisations!.Rows.ShouldHaveSingleItem().Name.ShouldBe("Göteborgs stad");
        (await FindAsync("Åsa Renhållning")).IsEmpty.ShouldBeTrue("all words must stand in one");
    }

    [Theory]
    [InlineData("PLAN-05")]
    [InlineData("plan 5")]
    [InlineData("Plan05")]
    public async Task Tasks_are_found_by_the_code_of_their_item_in_own_tracks(string typed)
    {
        (await FindAsync(typed)).Tasks!.Rows.ShouldAllBe(row => row.ItemCode == "PLAN-05" && row.TrackId == world.Track);
        (await FindAsync(typed)).Tasks!.Total.ShouldBePositive();
        (await FindAsync(typed, world.World.Bo)).Tasks!.Total.ShouldBe(0, "Bo works in no track");
    }

    [Fact]
    public async Task Whoever_has_no_part_in_a_track_finds_none_of_its_participants_and_others_find_no_participants_at_all()
    {
        await world.RegisterAsync();

        (await FindAsync("Adamsson", world.World.Bo)).ShouldSatisfyAllConditions(found => found.Participants!.Total.ShouldBe(0), found => found.Tracks.Total.ShouldBe(0));
        (await FindAsync("Renhållning", world.World.Bo)).Tracks.Total.ShouldBe(0);
        foreach (var actor in new[] { world.World.Steering, world.World.Admin })
        {
            (await FindAsync("Adamsson", actor)).Participants.ShouldBeNull();
            (await FindAsync("198507099805", actor)).Participants.ShouldBeNull();
            (await FindAsync("PLAN-05", actor)).Tasks.ShouldBeNull();
            (await FindAsync("Renhållning", actor)).Tracks.Total.ShouldBe(1);
        }

        (await FindAsync("Renova", world.World.Steering)).Organisations.ShouldBeNull("the register is not for the steering group");
        (await FindAsync("Renova", world.World.Admin)).Organisations!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_protected_identity_is_found_by_those_who_are_named_for_it_and_by_nobody_else()
    {
        await world.RegisterAsync(Person("Hemlig Person", "191212121212") with { Protection = "SEKRETESSMARKERING", KeepIdentity = true });
        await world.AssignAsync(world.World.Bo);

        foreach (var typed in new[] { "Hemlig", "191212121212" })
        {
            (await FindAsync(typed)).Participants!.Total.ShouldBe(1);
            (await FindAsync(typed, world.World.Bo)).IsEmpty.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_number_is_found_only_whole_and_the_search_is_written_down_whether_somebody_has_it_or_not()
    {
        var participant = await world.RegisterAsync();

        (await FindAsync("19850709-9805")).Participants!.Rows.ShouldHaveSingleItem().Id.ShouldBe(participant);
        (await FindAsync("850709-9805")).Participants!.Total.ShouldBe(1);
        (await FindAsync("191212121212")).Participants!.Total.ShouldBe(0);
        (await FindAsync("19850709")).Participants!.Total.ShouldBe(0, "a part of a number finds nobody");
        (await FindAsync("9805")).Participants!.Total.ShouldBe(0);
        (await FindAsync("19850709-9806")).Refusal!.Rule.ShouldBe("IdentityNumberIsWellFormed.CheckDigit");

        var looks = await world.World.ReadAsync(db => db.AuditEvents.Where(row => row.Action == AuditAction.NumberSearched || row.Action == AuditAction.ParticipantFound).ToListAsync());
        looks.Count(row => row.Action == AuditAction.NumberSearched && row.ActorId == world.World.Anna.UserId).ShouldBe(3);
        looks.Count(row => row.Action == AuditAction.ParticipantFound && row.SubjectId == participant).ShouldBe(2);
        looks.ShouldAllBe(row => !row.Arguments.Contains("9805", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_she_had_before_finds_her_too()
    {
        var participant = await world.RegisterAsync(Person(number: "19701063-2391"));
        Accepted(await world.Identities.ReplaceNumberAsync(world.World.Anna, participant, kind: null, "198507099805", Workflows.Participants.NumberChangeReason.Registered, default));

        (await FindAsync("19701063-2391")).Participants!.Rows.ShouldHaveSingleItem().Id.ShouldBe(participant);
    }

    [Theory]
    [InlineData("", "SearchHasWords")]
    [InlineData(" a ", "SearchHasWords")]
    [InlineData("\u200b\u200b\u200d", "SearchHasWords")] // nothing to see, and in every text
    [InlineData("8507099805", "IdentityNumberIsWellFormed.Century")]
    public async Task Too_little_to_search_for_is_refused(string typed, string rule) => (await FindAsync(typed)).Refusal!.Rule.ShouldBe(rule);

    [Fact]
    public async Task Signs_that_a_database_would_take_for_any_text_are_searched_for_as_they_are()
    {
        await world.RegisterAsync();

        (await FindAsync("%%")).IsEmpty.ShouldBeTrue();
        (await FindAsync("__")).IsEmpty.ShouldBeTrue();
        (await FindAsync(new string('x', 101))).Refusal!.Rule.ShouldBe("TextIsNotTooLong");
    }

    [Fact]
    public async Task A_search_takes_as_many_statements_for_four_tracks_as_for_one()
    {
        await world.RegisterAsync();
        await Eventually.TrueAsync(async () => await StatementCount.OfAsync(() => FindAsync("Renhållning")) > 0, "EF told of its statements");
        var few = await StatementCount.OfAsync(() => FindAsync("Renhållning"));
        for (var number = 0; number < 3; number++)
        {
            var track = await world.World.StartTrackAsync("Renova", $"Arbetsgivare {number}");
            await world.RegisterAsync(Person($"Renhållning {number}", number: null), track);
        }

        (await FindAsync("Renhållning")).ShouldSatisfyAllConditions(found => found.Tracks.Total.ShouldBe(4), found => found.Participants!.Total.ShouldBe(3));
        (await StatementCount.OfAsync(() => FindAsync("PLAN-05"))).ShouldBeInRange(few, few + 1, "the tasks are one statement more");
    }

    private Task<SearchResult> FindAsync(string typed, Actor? actor = null) => Queries.FindAsync(actor ?? world.World.Anna, typed, default);

    public sealed class OnSqlite() : SearchTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SearchTests(DatabaseKind.PostgreSql);
}
