using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.Packages;
using Jobbspar.Workflows.Retention.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>What is handed over can be read without this product, says of every file what it is, and lacks those whose identity is protected.</summary>
public abstract class HandoverPackageTests(DatabaseKind kind) : IAsyncLifetime
{
    private RetentionWorld world = null!;

    private HandoverPackages Packages => world.World.Get<HandoverPackages>();

    public async Task InitializeAsync() => world = await RetentionWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_package_holds_the_records_in_open_formats_and_a_manifest_of_every_file()
    {
        await world.World.PlantAsync(world.Track);
        await ProtectAsync(await world.World.PlantAsync(world.Track, 2, "Hemlig Person", "199001012384"));
        (await world.HandOverAsync()).Refusals.ShouldBeEmpty();

        var taken = (await TakeAsync()).Value.ShouldNotBeNull();

        var files = Files(taken.Zip);
        var manifest = Json(files["manifest.json"]);
        manifest["files"]!.AsArray().ToDictionary(file => file!["path"]!.GetValue<string>(), file => file!["sha256"]!.GetValue<string>())
            .ShouldBe(files.Where(file => file.Key is not "manifest.json").ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))), ignoreOrder: true);
        (manifest["registrationNumber"]!.GetValue<string>(), manifest["participants"]!.GetValue<int>()).ShouldBe(("AMV 2026/0815", 1));
        var person = Json(files["handlingar.json"])["tables"]!["participant"]!.AsArray().ShouldHaveSingleItem()!;
        (person["name"]!.GetValue<string>(), person["identity_number"]!.GetValue<string>(), person["phone"]!.GetValue<string>(), person["gender"]!.GetValue<string>(), person["closed_on"]!.GetValue<string>())
            .ShouldBe((PlantedRecords.Name, PlantedRecords.Number, PlantedRecords.Phone, "KVINNA", "2026-11-30"));
        Encoding.UTF8.GetString(files["tabeller/participant.csv"]).Split("\r\n")[1].ShouldContain(PlantedRecords.Name);
        foreach (var table in new[] { "participant_intervention", "follow_up", "participant_closure", "employment", "secrecy_consent", "checklist_item", "escalation", "steering_decision", "competence_profile", "requirement", "letter_of_intent", "checklist_item_of_track", "evaluation_answer", "track" })
        {
            files.ShouldContainKey($"tabeller/{table}.csv");
        }

        foreach (var (path, content) in files)
        {
            foreach (var word in new[] { "199001012384", "900101-2384", "Hemlig" })
            {
                Encoding.UTF8.GetString(content).ShouldNotContain(word, Case.Insensitive, path);
            }
        }

        Json(files["handlingar.json"])["tables"]!["escalation"]!.AsArray().Select(row => row!["question"]!.GetValue<string>())
            .ShouldBe([$"Får {PlantedRecords.Name} (850709-9805) börja?", "Får Deltagare 2 (Deltagare 2) börja?"], ignoreOrder: true);
        Json(files["handlingar.json"])["tables"]!["participant_replaced_number"]!.AsArray().ShouldHaveSingleItem()!["identity_number"]!.GetValue<string>().ShouldBe("198507699805");
        foreach (var table in Json(files["handlingar.json"])["tables"]!.AsObject().Where(table => table.Value!.AsArray().Any(row => row!.AsObject().ContainsKey("participant_id"))))
        {
            table.Value!.AsArray().Select(row => row!["participant_id"]?.GetValue<string>()).ShouldAllBe(id => id == null || id == person["id"]!.GetValue<string>(), table.Key);
        }
    }

    [Fact]
    public async Task Every_row_is_as_the_schema_says()
    {
        await world.World.PlantAsync(world.Track);
        await world.HandOverAsync();
        var files = Files((await TakeAsync()).Value!.Zip);
        var schemas = Json(files["handlingar.schema.json"])["properties"]!["tables"]!["properties"]!.AsObject();
        var tables = Json(files["handlingar.json"])["tables"]!.AsObject();

        tables.Select(table => table.Key).ShouldBe(schemas.Select(schema => schema.Key));
        foreach (var (name, rows) in tables)
        {
            var columns = schemas[name]!["items"]!["properties"]!.AsObject();
            foreach (var row in rows!.AsArray())
            {
                row!.AsObject().Select(value => value.Key).ShouldBe(columns.Select(column => column.Key), name);
                foreach (var (column, value) in row.AsObject())
                {
                    ShouldBe(value, columns[column]!, $"{name}.{column}");
                }
            }
        }
    }

    [Fact]
    public async Task It_is_written_down_and_the_handover_keeps_the_fingerprint()
    {
        await world.World.PlantAsync(world.Track);
        (await TakeAsync()).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(RecordsWereHandedOver));
        await world.HandOverAsync();

        var taken = (await TakeAsync()).Value!;

        taken.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(taken.Zip)));
        var handover = await world.World.ReadAsync(db => db.RecordsHandovers.SingleAsync());
        (handover.PackageSha256, handover.Version).ShouldBe((taken.Sha256, 1), "taking it out is no change of what was registered");
        (await world.World.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.RecordsTakenOut && row.TrackId == world.Track))).ShouldBe(1);

        await world.EndAsync();
        await world.DecideAsync();
        world.MoveTo(RetentionWorld.Ended.AddMonths(24));
        var protocol = (await world.CarryOutAsync()).Value;
        (await world.World.Get<RetentionQueries>().ProtocolAsync(world.World.Admin, protocol, default)).Protocol.PackageSha256.ShouldBe(taken.Sha256);
        (await TakeAsync()).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(HandoverIsChangedBeforeRecordsGo));
    }

    [Fact]
    public async Task Only_who_may_see_every_name_takes_it_out()
    {
        await world.World.PlantAsync(world.Track, owner: await world.EmploymentServiceAsync());
        await world.HandOverAsync(RecordsAuthority.EmploymentService);

        (await TakeAsync(authority: RecordsAuthority.EmploymentService)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(EveryNameIsSeen));
        foreach (var other in new[] { world.World.Bo, world.World.Steering, world.World.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => TakeAsync(other, RecordsAuthority.EmploymentService));
        }

        (await world.World.ReadAsync(db => db.RecordsHandovers.SingleAsync())).PackageSha256.ShouldBeNull();
    }

    private Task<Decisions.Decision<TakenPackage>> TakeAsync(Actor? actor = null, RecordsAuthority authority = RecordsAuthority.Municipality) => Packages.TakeOutAsync(actor ?? world.World.Anna, world.Track, authority, default);

    private Task<int> ProtectAsync(Guid participant) => world.World.Get<Transactions>().RunAsync(
        (unit, token) => unit.Db.Participants.Where(row => row.Id == participant).ExecuteUpdateAsync(set => set.SetProperty(row => row.Protection, ProtectionLevel.SecrecyMarking).SetProperty(row => row.IdentityIsKept, true), token),
        default);

    private static void ShouldBe(JsonNode? value, JsonNode schema, string where)
    {
        string[] types = schema["type"] is JsonArray several ? [.. several.Select(type => type!.GetValue<string>())] : [schema["type"]!.GetValue<string>()];
        var type = value?.GetValueKind() switch
        {
            null or System.Text.Json.JsonValueKind.Null => "null",
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => types.Contains("integer") ? "integer" : "number",
            System.Text.Json.JsonValueKind.Array => "array",
            _ => "boolean",
        };
        types.ShouldContain(type, where);
        if (schema["enum"] is JsonArray codes)
        {
            codes.Select(code => code?.GetValue<string>()).ShouldContain(value?.GetValue<string>(), where);
        }
    }

    private static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            files.Add(entry.FullName, copy.ToArray());
        }

        return files;
    }

    private static JsonNode Json(byte[] content) => JsonNode.Parse(content)!;

    public sealed class OnSqlite() : HandoverPackageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : HandoverPackageTests(DatabaseKind.PostgreSql);
}
