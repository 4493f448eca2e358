using System.Diagnostics;
using System.Text;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Files;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Employers;

/// <summary>Employers and their workplaces come in from a file all or not at all, judged by the rules of the forms; no file carries a sole trader's number out.</summary>
public abstract class EmployerImportTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private EmployerImport Import => world.Get<EmployerImport>();

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_dry_run_tells_every_rows_fault_by_the_rule_of_the_form_and_saves_nothing()
    {
        const string Csv =
            """
            namn;orgnr;typ;kontrollerad;arbetsplats;adress;kommun;cfar;kapacitet;stängd
            Renova AB;556108-3337;ARBETSGIVARE;;Högsbo;Vägen 1, Göteborg;1480;;4;
            Renova AB;556108-3338;ARBETSGIVARE;;;;;;;
            Anna Enskild;850709-9805;;;;;;;;
            ;;OKÄND;2030-01-01;;;;;;
            Utan plats AB;;;;;Vägen 1;14;123;många;i morgon
            Renova Miljö AB;556108-3337;KOMMUN;;Högsbo;Vägen 1, Göteborg;1480;;4;
            Stor AB;;;;Torget;Torget 1;0180;;10001;
            """;
        var before = await CountAsync();

        var outcome = await RunAsync(Csv, isDryRun: true);

        outcome.Faults.Select(fault => (fault.Row, fault.Refusal.Rule, fault.Refusal.Field)).ShouldBe(
            [
                (3, "OrganisationNumberIsWellFormed.CheckDigit", "orgnr"),
                (4, "OrganisationNumberIsWellFormed.SoleTrader", "orgnr"),
                (5, "FieldIsFilledIn", "namn"), (5, "CodeIsKnown", "typ"), (5, "FactIsNotInTheFuture", "kontrollerad"),
                (6, "FieldIsFilledIn", "arbetsplats"), (6, "MunicipalityCodeIsWellFormed", "kommun"), (6, "CfarNumberIsWellFormed", "cfar"), (6, "ValueIsOfItsKind.Number", "kapacitet"), (6, "ValueIsOfItsKind.Date", "stängd"),
                (7, "RowsOfAnOrganisationAgree", "namn"), (7, "RowsOfAnOrganisationAgree", "typ"), (7, "RowIsNoRepetition", "arbetsplats"),
                (8, "NumberIsWithinItsBounds", "kapacitet"),
            ],
            ignoreOrder: true);
        (outcome.IsSaved, outcome.Rows, outcome.Added, await CountAsync()).ShouldBe((false, 7, 0, before));
    }

    [Fact]
    public async Task A_file_without_faults_adds_changes_and_keeps_what_it_leaves_empty()
    {
        const string First = "namn;orgnr;kontrollerad;arbetsplats;adress;kommun;cfar;kapacitet\nRenova AB;5561083337;2025-11-03;Högsbo;Vägen 1, Göteborg;1480;12345678;4\nRenova AB;556108-3337;;Tagene;Vägen 2, Göteborg;1480;;6\nUtan nummer;;;;;;;\n";
        const string Second = "namn;orgnr;arbetsplats;adress;kommun;cfar;kapacitet\nRenova AB;556108-3337;Högsbo nya;Vägen 3, Göteborg;1480;12345678;5\nRenova AB;556108-3337;tagene;Vägen 2, Göteborg;1480;;7\nUTAN NUMMER;;Kontoret;Torget 1;0180;;1\n";

        (await RunAsync(First, isDryRun: true)).ShouldSatisfyAllConditions(tried => tried.Added.ShouldBe(3), tried => tried.IsSaved.ShouldBeFalse());
        (await RunAsync(First, isDryRun: false)).ShouldSatisfyAllConditions(saved => saved.Added.ShouldBe(3), saved => saved.IsSaved.ShouldBeTrue());
        (await RunAsync(Second, isDryRun: false)).ShouldSatisfyAllConditions(saved => (saved.Added, saved.Changed).ShouldBe((1, 2)), saved => saved.IsSaved.ShouldBeTrue());

        var renova = await world.ReadAsync(db => db.Organisations.SingleAsync(row => row.OrganisationNumber == "5561083337"));
        (renova.Name, renova.Type, renova.VerifiedByRegisterOn).ShouldBe(("Renova AB", OrganisationType.Employer, new DateOnly(2025, 11, 3)));
        (await world.ReadAsync(db => db.Workplaces.Where(row => row.OrganisationId == renova.Id).OrderBy(row => row.Capacity).ToListAsync()))
            .Select(row => (row.Name, row.Address, row.CfarNumber, row.Capacity))
            .ShouldBe([("Högsbo nya", "Vägen 3, Göteborg", "12345678", 5), ("tagene", "Vägen 2, Göteborg", null, 7)]);
        (await world.ReadAsync(db => db.Organisations.CountAsync(row => row.OrganisationNumber == null && row.Name == "UTAN NUMMER"))).ShouldBe(1, "without a number the name tells which it is");
        (await world.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == AuditAction.OrganisationsImported))).ShouldBe(2);
    }

    [Fact]
    public async Task What_the_register_says_against_a_row_is_told_to_it_and_all_rows_are_left()
    {
        var commands = world.Get<OrganisationCommands>();
        var twins = new OrganisationForm { Name = "Tvilling AB", Type = "ARBETSGIVARE" };
        var first = (await commands.SaveAsync(world.Admin, twins, default)).Value;
        await commands.SaveAsync(world.Admin, twins, default);
        (await commands.SaveWorkplaceAsync(world.Admin, new WorkplaceFormInput { OrganisationId = first, Name = "Torget", Address = "Torget 1", MunicipalityCode = "0180", CfarNumber = "87654321", Capacity = 1 }, default)).Accepted.ShouldBeTrue();
        const string Csv = "namn;orgnr;arbetsplats;adress;kommun;cfar;kapacitet\nTvilling AB;;;;;;\nRenova AB;556108-3337;Högsbo;Vägen 1;1480;87654321;4\nNy AB;;;;;;\n";

        var outcome = await RunAsync(Csv, isDryRun: false);

        outcome.Faults.Select(fault => (fault.Row, fault.Refusal.Rule)).ShouldBe([(2, "RowMeansOneInTheRegister"), (3, "WorkplaceStandsOnceInTheRegister")]);
        (outcome.IsSaved, await world.ReadAsync(db => db.Organisations.AnyAsync(row => row.Name == "Ny AB"))).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_hundred_thousand_rows_with_one_bad_are_refused_by_that_row_in_bounded_time_and_memory()
    {
        var csv = new StringBuilder("namn;arbetsplats;adress;kommun;kapacitet\n");
        for (var number = 0; number < 100_000; number++)
        {
            csv.Append("Företag ").Append(number / 2).Append(" AB;Plats ").Append(number % 2).Append(";Gatan 1;0180;").Append(number == 54_321 ? "-1\n" : "3\n");
        }

        var before = (await CountAsync(), GC.GetTotalAllocatedBytes());
        var watch = Stopwatch.StartNew();
        var outcome = await RunAsync(csv.ToString(), isDryRun: true);

        outcome.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Row.ShouldBe(54_323), fault => fault.Refusal.Field.ShouldBe("kapacitet"));
        (outcome.Rows, outcome.IsSaved, await CountAsync()).ShouldBe((100_000, false, before.Item1));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetTotalAllocatedBytes() - before.Item2).ShouldBeLessThan(800L * 1024 * 1024);
    }

    [Fact]
    public async Task An_export_leaves_out_sole_traders_and_reads_in_again_without_changing_anything()
    {
        var commands = world.Get<OrganisationCommands>();
        (await commands.SaveAsync(world.Admin, new OrganisationForm { Name = "Anna Enskild", Type = "ARBETSGIVARE", IsSoleTrader = true, OrganisationNumber = "850709-9805" }, default)).Accepted.ShouldBeTrue();
        await RunAsync("namn;orgnr;arbetsplats;adress;kommun;cfar;kapacitet;stängd\n=Renova AB;556108-3337;Högsbo;Vägen 1;1480;12345678;4;2027-06-30\n", isDryRun: false);
        using var file = new MemoryStream();

        await Import.ExportAsync(world.Anna, file, default);

        var text = Encoding.UTF8.GetString(file.ToArray());
        text.ShouldContain("'=Renova AB;556108-3337;ARBETSGIVARE;;Högsbo;Vägen 1;1480;12345678;4;2027-06-30");
        text.ShouldNotContain("Enskild");
        var versions = await VersionsAsync();
        (await RunAsync(text, isDryRun: false)).ShouldSatisfyAllConditions(again => again.Faults.ShouldBeEmpty(), again => again.Added.ShouldBe(0), again => again.IsSaved.ShouldBeTrue());
        (await VersionsAsync()).ShouldBe(versions);
    }

    [Fact]
    public async Task Whoever_may_not_change_the_register_reads_nothing_in()
    {
        using var file = new MemoryStream();
        foreach (var actor in new[] { world.Anna, world.Steering })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => RunAsync("namn\nNy AB\n", isDryRun: true, actor));
            await Should.ThrowAsync<AccessDeniedException>(() => RunAsync("namn\nNy AB\n", isDryRun: false, actor));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => Import.ExportAsync(world.Steering, file, default));
        file.Length.ShouldBe(0);
    }

    private async Task<TableOutcome> RunAsync(string csv, bool isDryRun, Actor? actor = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return isDryRun ? await Import.DryRunAsync(actor ?? world.Admin, file, default) : await Import.ImportAsync(actor ?? world.Admin, file, default);
    }

    private Task<int> CountAsync() => world.ReadAsync(db => db.Organisations.CountAsync());

    private async Task<string> VersionsAsync() =>
        string.Join(' ', await world.ReadAsync(db => db.Organisations.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync()))
        + string.Join(' ', await world.ReadAsync(db => db.Workplaces.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync()));

    public sealed class OnSqlite() : EmployerImportTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : EmployerImportTests(DatabaseKind.PostgreSql);
}
