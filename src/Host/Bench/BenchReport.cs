using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobbspar.Host.Bench;

/// <summary>What a measurement found, with the machine it ran on: a figure without its machine says nothing.</summary>
internal sealed record BenchReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Name { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done, in sentences.</summary>
    public required IReadOnlyList<string> How { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The database server's version; null where none took part.</summary>
    public string? Database { get; init; }

    private static string System => string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024):0} MB");

    /// <summary>How busy the machine was with everything, over the last minute; a busy machine lowers every figure and its yardstick.</summary>
    private static double? LoadAverage => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", Name);
            json.WriteString("at", At);
            json.WriteString("machine", System);
            json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            json.WriteString("database", Database);
            if (LoadAverage is { } load)
            {
                json.WriteNumber("loadAverage", load);
            }

            json.WriteStartArray("how");
            foreach (var sentence in How)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            json.WriteStartArray("figures");
            foreach (var figure in Figures)
            {
                Write(json, figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Name}, {At:yyyy-MM-dd HH:mm} UTC");
        text.AppendLine(CultureInfo.InvariantCulture, $"{System}; {RuntimeInformation.FrameworkDescription}{(Database is null ? "" : "; " + Database)}; load average {LoadAverage:0.0}");
        foreach (var sentence in How)
        {
            text.AppendLine(sentence);
        }

        text.AppendLine();
        foreach (var figure in Figures)
        {
            var verdict = figure.Target is null ? "" : $"   {figure.Target}: {(figure.Reached == true ? "reached" : "MISSED")}";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{figure.Meaning,-58} {figure.Rounds.Median,13:#,0.###} {figure.Rounds.Unit,-13} [{figure.Rounds.Min:#,0.###} … {figure.Rounds.Max:#,0.###}, {figure.Rounds.Values.Count} rounds]{verdict}");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>For the README: one table, with the machine above it.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"**{Name}**, {At:yyyy-MM-dd HH:mm} UTC, {System}, {RuntimeInformation.FrameworkDescription}{(Database is null ? "" : ", " + Database)}, load average {LoadAverage:0.0}. {string.Join(' ', How)}");
        text.AppendLine();
        text.AppendLine("| Figure | Median | Smallest … largest | Wanted |");
        text.AppendLine("|---|---:|---:|---|");
        foreach (var figure in Figures)
        {
            var wanted = figure.Target is null ? "" : $"{figure.Target}, {(figure.Reached == true ? "reached" : "**missed**")}";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {figure.Meaning} | {Short(figure.Rounds.Median)} {figure.Rounds.Unit} | {Short(figure.Rounds.Min)} … {Short(figure.Rounds.Max)} ({figure.Rounds.Values.Count} rounds) | {wanted} |");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Three digits that mean something.</summary>
    private static string Short(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '),
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("name", figure.Name);
        json.WriteString("meaning", figure.Meaning);
        json.WriteString("unit", figure.Rounds.Unit);
        json.WriteNumber("median", figure.Rounds.Median);
        json.WriteNumber("min", figure.Rounds.Min);
        json.WriteNumber("max", figure.Rounds.Max);
        json.WriteNumber("rounds", figure.Rounds.Values.Count);
        if (figure.Target is { } target)
        {
            json.WriteNumber(target.IsMinimum ? "atLeast" : "atMost", target.Limit);
            json.WriteBoolean("reached", figure.Reached == true);
        }

        json.WriteEndObject();
    }
}
