using System.Diagnostics;
using System.Text;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Files;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tables;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>Candidates come in from a file all or not at all, judged by the rules of the form, and no file carries whole identity numbers out.</summary>
public abstract class ParticipantImportTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    private ParticipantImport Import => world.World.Get<ParticipantImport>();

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_dry_run_tells_every_rows_fault_by_the_rule_of_the_form_and_saves_nothing()
    {
        await world.RegisterAsync();
        const string Csv =
            """
            namn;personnummer;kalla;skydd;epost;start;slut;omfattning;tolk
            Ada Adamsson;19850709-9805;AF;;;;;;
            Bo Bengtsson;750231-0241;AF;;;;;;
            Cia Carlsson;191212121212;vux;;;;;;ja
            Cia Igen;19121212-1212;VUX;;;;;;
            ;;OKÄND;;;;;;
            Dag Dahl;;;;dag.example.se;2026-05-01;2026-04-01;101;kanske
            Eva Ek;;AF;SEKRETESSMARKERING;;;;;
            """;

        var outcome = await RunAsync(Csv, isDryRun: true);

        outcome.Faults.Select(fault => (fault.Row, fault.Refusal.Rule, fault.Refusal.Field)).ShouldBe(
            [
                (2, "PersonTakesPartOnce", "personnummer"), (3, "IdentityNumberIsWellFormed.Date", "personnummer"), (5, "PersonTakesPartOnce.File", "personnummer"),
                (6, "NameIsGivenUnlessProtected", "namn"), (6, "CodeIsKnown", "kalla"),
                (7, "ValueIsOfItsKind.YesNo", "tolk"), (7, "EmailAddressIsWellFormed", "epost"), (7, "LastDayIsNotBeforeTheFirst", "slut"), (7, "NumberIsWithinItsBounds", "omfattning"), (7, "FieldIsFilledIn", "kalla"),
                (8, "ProtectedIdentityIsNotKept", "namn"),
            ],
            ignoreOrder: true);
        (outcome.IsSaved, outcome.Rows, await CountAsync()).ShouldBe((false, 7, 1));
    }

    [Fact]
    public async Task A_file_without_faults_is_registered_once_and_the_same_file_is_then_refused_row_by_row()
    {
        const string Csv = "kalla;namn;personnummer;kon;anpassningar\nAF;Ada Adamsson;19850709-9805;kvinna;\nVUX;Bo Bengtsson;19870412-9801;MAN;\nAF;Cia Carlsson;;;\n";

        (await RunAsync(Csv, isDryRun: true)).ShouldSatisfyAllConditions(tried => tried.Added.ShouldBe(3), tried => tried.IsSaved.ShouldBeFalse());
        (await RunAsync(Csv, isDryRun: false)).IsSaved.ShouldBeTrue();
        var again = await RunAsync(Csv, isDryRun: false);

        again.Faults.Select(fault => (fault.Row, fault.Refusal.Rule)).ShouldBe([(2, "PersonTakesPartOnce"), (3, "PersonTakesPartOnce")]);
        var page = await world.Pages.ListAsync(world.World.Anna, world.Track, default);
        page.Rows!.Select(row => (row.Number, row.Name)).ShouldBe([(1, "Ada Adamsson"), (2, "Bo Bengtsson"), (3, "Cia Carlsson")]);
        (await world.World.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.ParticipantsImported))).ShouldBe(1);
        (await world.World.ReadAsync(db => db.Participants.Where(row => row.Number == 2).Select(row => row.SealedNumber).SingleAsync()))!.ShouldNotContain("9801");
    }

    [Fact]
    public async Task Level_of_Swedish_and_licence_come_in_and_go_out_where_a_requirement_profile_asks_and_are_refused_row_by_row_where_none_does()
    {
        const string Csv = "kalla;namn;sfi;korkort\nAF;Ada Adamsson;sfi_c;C\nAF;Bo Bengtsson;;\nVUX;Cia Carlsson;;B\n";

        (await RunAsync(Csv, isDryRun: true)).Faults.Select(fault => (fault.Row, fault.Refusal.Rule, fault.Refusal.Field)).ShouldBe(
            [(2, "FactIsAskedForByTheRequirements.Swedish", "sfi"), (2, "FactIsAskedForByTheRequirements.Licence", "korkort"), (4, "FactIsAskedForByTheRequirements.Licence", "korkort")]);

        await AskAsync();
        (await RunAsync("kalla;namn;sfi;korkort\nAF;Ada Adamsson;SFI_Z;X\n", isDryRun: true)).Faults.Select(fault => (fault.Row, fault.Refusal.Rule, fault.Refusal.Field)).ShouldBe(
            [(2, "CodeIsKnown", "sfi"), (2, "CodeIsKnown", "korkort")], ignoreOrder: true);
        (await RunAsync(Csv, isDryRun: false)).IsSaved.ShouldBeTrue();

        using var file = new MemoryStream();
        await Import.ExportAsync(world.World.Anna, world.Track, file, default);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(';');
        lines.Skip(1).Select(line => line.Split(';')).Select(row => (row[Array.IndexOf(columns, "sfi")], row[Array.IndexOf(columns, "korkort")])).ShouldBe([("SFI_C", "C"), ("", ""), ("", "B")]);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_with_one_bad_are_refused_by_that_row_in_bounded_time_and_memory()
    {
        var csv = new StringBuilder("namn;kalla\n");
        for (var number = 0; number < 100_000; number++)
        {
            csv.Append("Person ").Append(number).Append(number == 54_321 ? ";FEL\n" : ";AF\n");
        }

        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var outcome = await RunAsync(csv.ToString(), isDryRun: false);

        outcome.Faults.ShouldHaveSingleItem().Row.ShouldBe(54_323);
        (outcome.Rows, outcome.IsSaved, await CountAsync()).ShouldBe((100_000, false, 0));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(500L * 1024 * 1024);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_with_what_is_wrong()
    {
        (await RunAsync("namn;fel\nAda;AF\n", isDryRun: true)).Faults.Select(fault => fault.Refusal.Rule).ShouldBe(["ColumnIsKnown", "RequiredColumnIsThere"], ignoreOrder: true);
        (await RunAsync("namn;kalla\n\"Ada;AF\n", isDryRun: true)).FaultCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_hidden_person_is_not_told_of_by_a_file()
    {
        await world.RegisterAsync(Person("Hemlig Person", "191212121212") with { Protection = "SEKRETESSMARKERING", KeepIdentity = true });
        await world.AssignAsync(world.World.Bo);

        var outcome = await RunAsync("kalla;namn;personnummer\nAF;Någon;191212121212\n", isDryRun: true, world.World.Bo);

        outcome.Faults.ShouldHaveSingleItem().Refusal.Rule.ShouldBe("PersonTakesPartOnce.Controller");
    }

    [Fact]
    public async Task An_export_masks_numbers_leaves_out_kept_identities_and_is_written_down()
    {
        await world.RegisterAsync(Person() with { Name = "=Ada Adamsson" });
        await world.RegisterAsync(Person("Hemlig Person", "191212121212") with { Protection = "SEKRETESSMARKERING", KeepIdentity = true });
        using var file = new MemoryStream();

        await Import.ExportAsync(world.World.Anna, world.Track, file, default);

        var text = Encoding.UTF8.GetString(file.ToArray());
        text.ShouldContain("'=Ada Adamsson");
        text.ShouldContain("19850709-****");
        text.ShouldNotContain("9805");
        text.ShouldNotContain("Hemlig");
        (await world.World.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.ParticipantsExported && row.SubjectId == world.Track))).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_no_part_in_the_track_neither_reads_in_nor_takes_out()
    {
        using var file = new MemoryStream();
        foreach (var actor in new[] { world.World.Bo, world.World.Steering, world.World.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => RunAsync("kalla\nAF\n", isDryRun: true, actor));
            await Should.ThrowAsync<AccessDeniedException>(() => Import.ExportAsync(actor, world.Track, file, default));
        }

        file.Length.ShouldBe(0);
    }

    private async Task AskAsync()
    {
        var profiles = world.World.Get<RequirementProfileCommands>();
        var part = await world.World.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == world.Track).Select(row => row.Id).FirstAsync());
        var draft = Accepted(await profiles.StartAsync(world.World.Anna, part, default));
        var asked = new RequirementContent
        {
            Requirements =
            [
                new RequirementLine { Text = "C-körkort", Kind = "KORKORT", Level = "MUST", NeededAt = "VID_ANSTALLNING", ObjectiveReason = "Det är arbetet." },
                new RequirementLine { Text = "Läsa körorder", Kind = "SPRAK", Level = "MUST", NeededAt = "VID_ANSTALLNING", ObjectiveReason = "Det är arbetet.", LanguageLevel = "SFI_C" },
            ],
        };
        Accepted(await profiles.SaveAsync(world.World.Anna, draft, 0, asked, default));
    }

    private async Task<TableOutcome> RunAsync(string csv, bool isDryRun, Actor? actor = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return isDryRun ? await Import.DryRunAsync(actor ?? world.World.Anna, world.Track, file, default) : await Import.ImportAsync(actor ?? world.World.Anna, world.Track, file, default);
    }

    private Task<int> CountAsync() => world.World.ReadAsync(db => db.Participants.CountAsync());

    public sealed class OnSqlite() : ParticipantImportTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ParticipantImportTests(DatabaseKind.PostgreSql);
}
