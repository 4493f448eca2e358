using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tables.Rules;

namespace Jobbspar.Workflows.Tables;

/// <summary>
/// Reads and writes tables as CSV: the one way in and out for catalogue, chains, employers and participants.
/// A file is UTF-8 with a first row of column names, separated by semicolon, comma or tab, quoted as RFC 4180 says.
/// </summary>
/// <remarks>
/// Every fault is named by the row's number as a spreadsheet shows it (the first row of values is 2) and by its column. Reading never
/// changes anything, so a dry run is a reading, and an import is a reading without faults whose rows are then saved in one transaction.
/// Columns may stand in any order. Memory is bounded by <see cref="MostRows"/> rows, <see cref="LongestField"/> characters a field
/// and <see cref="MostFaults"/> kept faults; the rest are only counted.
/// </remarks>
public static class TableFile
{
    /// <summary>Most bytes of a file that pages and the API take in.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Most rows of values.</summary>
    public const int MostRows = 200_000;

    /// <summary>Most characters of one field; a quotation mark that is never closed is found by it.</summary>
    public const int LongestField = 20_000;

    /// <summary>Most faults that are told; the others are counted.</summary>
    public const int MostFaults = 500;

    private static readonly string[] Delimiters = [";", "\t", ","];

    /// <summary>Reads all rows, and every fault of each.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="stream">File; left open.</param>
    /// <param name="columns">Columns that the table may have.</param>
    /// <param name="read">Makes a value of one row, and tells its faults to the row; a value with faults is not kept.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<TableReading<T>> ReadAsync<T>(Stream stream, IReadOnlyList<TableColumn> columns, Func<TableRow, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(read);
        var reading = new TableReading<T>();
        var row = 1;
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            var first = await reader.ReadLineAsync(cancellationToken) ?? "";
            var delimiter = DelimiterOf(first);
            var names = Names(first, delimiter);
            var places = Find(names, columns, reading);
            if (reading.FaultCount > 0)
            {
                return reading;
            }

            using var parser = new CsvParser(reader, Configuration(delimiter), leaveOpen: true);
            while (await parser.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                row = parser.Row + 1;
                if (TableIsNotTooLong.Check(row - 1) is { } tooLong)
                {
                    reading.Add(row, tooLong);
                    return reading;
                }

                Take(new TableRow(row, places, parser.Record ?? []), names.Length, read, reading);
            }
        }
        catch (Exception fault) when (fault is DecoderFallbackException or CsvHelperException)
        {
            reading.Add(row + 1, TableCanBeRead.Because(fault is DecoderFallbackException));
        }

        return reading;
    }

    /// <summary>Writes a table with semicolons, and a mark by which spreadsheets know that it is UTF-8. What a spreadsheet would take for a formula gets an apostrophe before it, which reading takes away again.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var writer = new CsvWriter(text, Configuration(";", "\r\n"), leaveOpen: true);
        foreach (var fields in rows.Prepend([.. columns.Select(column => column.Name)]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var field in fields)
            {
                writer.WriteField(TableText.Harmless(field));
            }

            await writer.NextRecordAsync();
        }
    }

    private static void Take<T>(TableRow row, int columns, Func<TableRow, T> read, TableReading<T> reading)
    {
        if (row.IsEmpty)
        {
            return;
        }

        reading.RowCount++;
        if (RowHasTheColumnsOfTheTable.Check(row.FieldCount, columns) is { } ragged)
        {
            reading.Add(row.Number, ragged);
            return;
        }

        var value = read(row);
        foreach (var refusal in row.Refusals)
        {
            reading.Add(row.Number, refusal);
        }

        if (row.Refusals.Count == 0)
        {
            reading.Add(row.Number, value);
        }
    }

    private static Dictionary<string, int> Find<T>(string[] names, IReadOnlyList<TableColumn> columns, TableReading<T> reading)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < names.Length; place++)
        {
            var known = columns.Any(column => string.Equals(column.Name, names[place], StringComparison.OrdinalIgnoreCase));
            if (ColumnIsKnown.Check(names[place], known, columns) is { } unknown)
            {
                reading.Add(1, unknown);
            }
            else if (ColumnStandsOnce.Check(names[place], places.TryAdd(names[place], place)) is { } twice)
            {
                reading.Add(1, twice);
            }
        }

        foreach (var column in columns)
        {
            if (RequiredColumnIsThere.Check(column, places.ContainsKey(column.Name)) is { } missing)
            {
                reading.Add(1, missing);
            }
        }

        return places;
    }

    private static string[] Names(string line, string delimiter)
    {
        using var parser = new CsvParser(new StringReader(line), Configuration(delimiter));
        return parser.Read() ? [.. (parser.Record ?? []).Select(name => name.Trim())] : [];
    }

    private static string DelimiterOf(string line) =>
        Delimiters.MaxBy(delimiter => line.Split(delimiter).Length)!;

    /// <param name="delimiter">What separates fields.</param>
    /// <param name="newLine">What ends a row that is written; a row that is read may end in any way.</param>
    private static CsvConfiguration Configuration(string delimiter, string? newLine = null)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = LongestField,
        };
        if (newLine is not null)
        {
            configuration.NewLine = newLine;
        }

        return configuration;
    }
}
