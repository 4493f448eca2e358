using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Packages;
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

    private RegisterExtracts Extracts => world.World.Get<RegisterExtracts>();

    public sealed class OnSqlite() : RegisterExtractTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RegisterExtractTests(DatabaseKind.PostgreSql);
}
