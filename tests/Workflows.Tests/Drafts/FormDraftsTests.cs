using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Drafts;

/// <summary>What somebody typed and has not sent is there again for her, for nobody else, and not for ever.</summary>
public abstract class FormDraftsTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Form = "/organisationer organisation";

    private TrackWorld world = null!;

    private FormDrafts Drafts => world.Get<FormDrafts>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task What_was_typed_last_is_kept_for_its_author_alone_and_sealed()
    {
        (await Drafts.ReadAsync(world.Anna, Form, default)).ShouldBeEmpty();
        await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", "Ren")), default);
        (await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", "Renova"), ("telefon", "070-1740605")), default)).ShouldBeTrue();

        (await Drafts.ReadAsync(world.Anna, Form, default)).ShouldBe(Typed(("namn", "Renova"), ("telefon", "070-1740605")));
        (await Drafts.ReadAsync(world.Bo, Form, default)).ShouldBeEmpty();
        (await Drafts.ReadAsync(world.Anna, "/organisationer annan", default)).ShouldBeEmpty();
        (await world.ReadAsync(db => db.FormDrafts.Select(row => row.SealedValues).SingleAsync())).ShouldNotContain("Renova");
    }

    [Fact]
    public async Task A_personnummer_is_not_kept_even_sealed()
    {
        await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", "Ada"), ("nummer", "19850709-9805")), default);
        (await Drafts.ReadAsync(world.Anna, Form, default)).ShouldBe(Typed(("namn", "Ada")));

        (await Drafts.KeepAsync(world.Anna, Form, Typed(("nummer", "8507099805")), default)).ShouldBeFalse();
        (await world.ReadAsync(db => db.FormDrafts.CountAsync())).ShouldBe(0, "nothing is left to keep");
    }

    [Fact]
    public async Task A_draft_goes_when_it_was_sent_and_when_nobody_has_touched_it_for_a_month()
    {
        await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", "Renova")), default);
        await Drafts.ForgetAsync(world.Bo, Form, default);
        (await Drafts.ReadAsync(world.Anna, Form, default)).ShouldNotBeEmpty();
        await Drafts.ForgetAsync(world.Anna, Form, default);
        (await Drafts.ReadAsync(world.Anna, Form, default)).ShouldBeEmpty();

        await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", "Renova")), default);
        world.Clock.Advance(TimeSpan.FromDays(FormDrafts.Days));
        (await Drafts.TidyAsync(default)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Drafts.TidyAsync(default)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_long_is_not_kept_and_what_was_kept_stays()
    {
        await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", "Renova")), default);

        (await Drafts.KeepAsync(world.Anna, Form, Typed(("namn", new string('a', FormDrafts.Largest))), default)).ShouldBeFalse();
        (await Drafts.KeepAsync(world.Anna, new string('a', FormDrafts.LongestForm + 1), Typed(("namn", "Renova")), default)).ShouldBeFalse();

        (await Drafts.ReadAsync(world.Anna, Form, default)).ShouldBe(Typed(("namn", "Renova")));
    }

    private static Dictionary<string, string> Typed(params (string Control, string Value)[] values) => values.ToDictionary(value => value.Control, value => value.Value, StringComparer.Ordinal);

    public sealed class OnSqlite() : FormDraftsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : FormDraftsTests(DatabaseKind.PostgreSql);
}
