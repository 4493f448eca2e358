using System.Text;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Workflows.Tests.Tables;

public sealed class TableFileTests
{
    private static readonly TableColumn[] Columns = [new("kod"), new("antal"), new("dag", IsRequired: false)];

    [Theory]
    [InlineData("kod;antal\r\nA;1\r\n")]
    [InlineData("kod,antal\nA,1")]
    [InlineData("antal\tKOD\n1\tA\n\n")]
    [InlineData("\ufeffkod;antal;dag\nA;1;\n;;\n")]
    public async Task A_table_is_read_whatever_separates_its_columns_and_in_any_order(string text)
    {
        var reading = await ReadAsync(text);

        reading.Faults.ShouldBeEmpty();
        reading.Rows.ShouldHaveSingleItem().ShouldBe((2, ("A", 1)));
    }

    [Fact]
    public async Task A_fault_is_named_by_the_row_that_a_spreadsheet_shows_and_by_its_column()
    {
        var reading = await ReadAsync("kod;antal;dag\nA;1;\n\nB;två;2026-02-30\n;3;\n\"C\nD\";4\n");

        reading.Faults.Select(fault => (fault.Row, fault.Refusal.Field, fault.Refusal.Rule)).ShouldBe(
        [
            (4, "dag", $"ValueIsOfItsKind.{EvidenceFieldKind.Date}"),
            (4, "antal", $"ValueIsOfItsKind.{EvidenceFieldKind.Number}"),
            (5, "kod", "FieldIsFilledIn"),
            (6, null, "RowHasTheColumnsOfTheTable"),
        ]);
        reading.Rows.Select(row => row.Row).ShouldBe([2]);
    }

    [Theory]
    [InlineData("kod;annat\nA;1", "ColumnIsKnown,RequiredColumnIsThere")]
    [InlineData("kod;kod;antal\nA;A;1", "ColumnStandsOnce")]
    [InlineData("", "RequiredColumnIsThere,RequiredColumnIsThere")]
    public async Task Columns_that_are_missing_or_unknown_are_named(string text, string rules) =>
        string.Join(',', (await ReadAsync(text)).Faults.Select(fault => fault.Refusal.Rule)).ShouldBe(rules);

    [Fact]
    public async Task Another_encoding_is_told_and_not_guessed()
    {
        using var file = new MemoryStream([.. Encoding.ASCII.GetBytes("kod;antal\nL"), 0xF6, (byte)'k', (byte)';', (byte)'1']);

        (await TableFile.ReadAsync(file, Columns, Read, default)).Faults.ShouldHaveSingleItem().Refusal.Rule.ShouldBe("TableIsUtf8");
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_told()
    {
        var reading = await ReadAsync($"kod;antal\nA;1\n\"B;2\n{new string('x', 2 * TableFile.LongestField)}");

        reading.Faults.ShouldHaveSingleItem().Refusal.Rule.ShouldBe("TableCanBeRead");
    }

    [Fact]
    public async Task One_bad_row_among_a_hundred_thousand_is_named_in_bounded_time_and_memory()
    {
        var text = new StringBuilder("kod;antal\n");
        for (var row = 2; row <= 100_001; row++)
        {
            text.Append('K').Append(row).Append(';').Append(row == 77_777 ? "många" : "5").Append('\n');
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var reading = await TableFile.ReadAsync(file, Columns, Read, default);

        reading.Faults.ShouldHaveSingleItem().Row.ShouldBe(77_777);
        reading.RowCount.ShouldBe(100_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L * 1024 * 1024);
    }

    [Fact]
    public async Task Faults_are_counted_beyond_those_that_are_kept()
    {
        var reading = await ReadAsync("kod;antal\n" + string.Concat(Enumerable.Repeat("A;x\n", 2 * TableFile.MostFaults)));

        reading.Faults.Count.ShouldBe(TableFile.MostFaults);
        reading.FaultCount.ShouldBe(2 * TableFile.MostFaults);
    }

    [Theory]
    [InlineData("=1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("-x")]
    [InlineData("-5")]
    [InlineData("en \"citerad\"; text\nmed två rader")]
    public async Task What_is_written_is_read_again_and_is_no_formula(string value)
    {
        using var file = new MemoryStream();
        await TableFile.WriteAsync(file, [new("kod"), new("antal")], [[value, "1"]], default);
        file.Position = 0;

        if (value[0] is '=' or '@')
        {
            Encoding.UTF8.GetString(file.ToArray()).ShouldContain($"'{value}", Case.Sensitive, "a spreadsheet would run it");
        }

        (await TableFile.ReadAsync(file, Columns, Read, default)).Rows.ShouldHaveSingleItem().Value.Code.ShouldBe(value);
    }

    private static async Task<TableReading<(string Code, int Number)>> ReadAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await TableFile.ReadAsync(file, Columns, Read, default);
    }

    private static (string Code, int Number) Read(TableRow row)
    {
        row.Date("dag");
        return (row.RequiredText("kod"), row.WholeNumber("antal") ?? 0);
    }
}
