using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.Packages;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>Whoever asks what is kept of her gets all of it, from somebody who may see who she is; that it was taken out is written down.</summary>
public abstract class RegisterExtractTests(DatabaseKind kind) : IAsyncLifetime
{
    private RetentionWorld world = null!;

    public async Task InitializeAsync() => world = await RetentionWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task It_holds_every_row_about_her_and_none_of_others()
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.World.PlantAsync(world.Track, 2, "Bo Annan", "199001012384");

        var text = Encoding.UTF8.GetString((await Extracts.TakeOutAsync(world.World.Anna, participant, default)).Content);

        text.ShouldNotContain("Bo Annan");
        text.ShouldNotContain("199001012384");
        var tables = JsonNode.Parse(text)!["tables"]!.AsObject();
        (tables["participant"]![0]!["name"]!.GetValue<string>(), tables["participant"]![0]!["identity_number"]!.GetValue<string>()).ShouldBe((PlantedRecords.Name, PlantedRecords.Number));
        foreach (var table in new[] { "follow_up", "obstacle", "transition", "gap", "absence", "participant_intervention", "secrecy_consent", "selection_result", "participant_closure", "employment", "wage_subsidy", "checklist_item", "checklist_comment", "audit_event", "participant_replaced_number" })
        {
            tables.ContainsKey(table).ShouldBeTrue(table);
        }

        (await world.World.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.Action == AuditAction.RegisterExtractTaken))).SubjectId.ShouldBe(participant);
    }

    [Fact]
    public async Task A_namesake_does_not_take_her_name_out_of_it()
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.World.PlantAsync(world.Track, 2, PlantedRecords.Name, "199001012384");

        var text = Encoding.UTF8.GetString((await Extracts.TakeOutAsync(world.World.Anna, participant, default)).Content);

        JsonNode.Parse(text)!["tables"]!["participant"]![0]!["name"]!.GetValue<string>().ShouldBe(PlantedRecords.Name);
    }

    [Fact]
    public async Task Who_may_not_see_who_she_is_gets_none()
    {
        var theirs = await world.World.PlantAsync(world.Track, owner: await world.EmploymentServiceAsync());
        foreach (var other in new[] { world.World.Anna, world.World.Bo, world.World.Steering, world.World.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => Extracts.TakeOutAsync(other, theirs, default));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => Extracts.TakeOutAsync(world.World.Anna, Guid.CreateVersion7(), default));
        (await world.World.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.RegisterExtractTaken))).ShouldBe(0);
    }

    [Fact]
    public async Task In_words_it_says_what_the_file_says()
    {
        var participant = await world.World.PlantAsync(world.Track);
        await world.World.PlantAsync(world.Track, 2, "Bo Annan", "199001012384");
        var file = JsonNode.Parse((await Extracts.TakeOutAsync(world.World.Anna, participant, default)).Content)!["tables"]!.AsObject();

        var extract = await InAsync("sv-SE", () => Extracts.ReadAsync(world.World.Anna, participant, default));

        (extract.TrackCode, extract.Number).ShouldBe(("JS-2026-001", 1));
        extract.Sections.Select(section => section.Heading).ShouldContain("Deltagaren");
        extract.Sections.Count.ShouldBe(file.Count);
        var said = string.Join('\n', extract.Sections.SelectMany(section => section.Rows).SelectMany(row => row));
        said.ShouldContain($"Namn: {PlantedRecords.Name}");
        said.ShouldContain("Kön: Kvinna");
        said.ShouldNotContain("Bo Annan");
        foreach (var (table, column, fact) in Facts(file))
        {
            said.ShouldContain(fact, Case.Sensitive, $"{table}.{column}");
        }

        (await world.World.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.RegisterExtractTaken && row.SubjectId == participant))).ShouldBe(2, "both are looks at her");
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task Every_table_and_column_has_a_name(string language)
    {
        var participant = await world.World.PlantAsync(world.Track);
        var tables = await world.World.ReadAsync(async db =>
        {
            var writing = await TrackRecords.NamingAsync(db, world.Track, [participant], world.World.Get<IdentitySeal>(), default);
            var viewer = new ParticipantViewer { UserId = world.World.Anna.UserId, OrganisationId = Guid.Empty, OrganisationType = OrganisationType.Municipality, IsEmergency = false, Today = new DateOnly(2026, 9, 1) };
            return await TrackRecords.OfPeopleAsync(await PersonalTables.TakeAsync(db, world.Track, [participant], default), viewer, writing, default);
        });

        var nameless = await InAsync(language, () => Task.FromResult(tables
            .SelectMany(table => table.Columns.Where(column => ExtractText.IsTold(column) && table.Name is not "audit_event" && DomainTexts.FindOrNull($"Extract.{column.Name}") is null).Select(column => $"{table.Name}.{column.Name}"))
            .Concat(tables.Where(table => DomainTexts.FindOrNull($"ExtractTable.{table.Name}") is null).Select(table => table.Name))
            .ToList()));

        nameless.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_words_it_is_for_nobody_who_does_not_get_the_file()
    {
        var theirs = await world.World.PlantAsync(world.Track, owner: await world.EmploymentServiceAsync());
        foreach (var other in new[] { world.World.Anna, world.World.Bo, world.World.Steering, world.World.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => Extracts.ReadAsync(other, theirs, default));
        }
    }

    /// <summary>Texts, days and numbers of the file; ids, codes and instants are said otherwise.</summary>
    private static IEnumerable<(string Table, string Column, string Fact)> Facts(JsonObject tables) =>
        from table in tables
        where table.Key is not "audit_event"
        from row in table.Value!.AsArray()
        from column in row!.AsObject()
        where column.Key is not ("id" or "key" or "supplied_keys" or "evidence" or "due_rule")
        let value = column.Value as JsonValue
        where value is not null
        let text = value.TryGetValue<string>(out var typed) ? typed : value.TryGetValue<int>(out var number) ? number.ToString(CultureInfo.InvariantCulture) : ""
        where text.Length > 0 && !Guid.TryParse(text, out _) && (text == PlantedRecords.Text || !(char.IsUpper(text[0]) && text.All(letter => char.IsUpper(letter) || char.IsDigit(letter) || letter is '_' or '-'))) && !text.EndsWith('Z')
        select (table.Key, column.Key, text);

    private static async Task<T> InAsync<T>(string language, Func<Task<T>> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(language), CultureInfo.GetCultureInfo(language));
        try
        {
            return await work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private RegisterExtracts Extracts => world.World.Get<RegisterExtracts>();

    public sealed class OnSqlite() : RegisterExtractTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RegisterExtractTests(DatabaseKind.PostgreSql);
}
