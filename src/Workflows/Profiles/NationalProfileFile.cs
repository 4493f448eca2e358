using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles;

/// <summary>
/// A national yrkesprofil in a file: JSON (format: <c>samples/yrkesprofil-renhallning.json</c>), or CSV with one learning outcome per row
/// (<c>samples/yrkesprofil-renhallning.csv</c>), for which title, occupation and source are given beside the file.
/// </summary>
public sealed record NationalProfileFile
{
    /// <summary>Greatest size in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    private static readonly string[] Columns = ["modulkod", "modul", "lärandeplats", "veckor", "seqf", "läranderesultat", "typ", "måste", "bedöms"];

    private static readonly JsonSerializerOptions Json = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>True for CSV, false for JSON.</summary>
    public required bool IsCsv { get; init; }

    /// <summary>Title; for CSV.</summary>
    public string? Title { get; init; }

    /// <summary>SSYK 2012; for CSV.</summary>
    public string? OccupationCode { get; init; }

    /// <summary>Source; for CSV.</summary>
    public string? OriginReference { get; init; }

    /// <summary>Reads the file.</summary>
    /// <returns>Its content, or where it cannot be read; whether it makes sense is for <see cref="CompetenceContentRules"/>.</returns>
    public async Task<Decision<CompetenceContent>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[LargestFile + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestFile)
        {
            return Refuse("TooBig", LargestFile.ToString(CultureInfo.InvariantCulture));
        }

        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(buffer, 0, length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refuse("NotUtf8");
        }

        return IsCsv ? ReadCsv(text) : ReadJson(text);
    }

    private static Decision<CompetenceContent> ReadJson(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<FileProfile>(text, Json);
            return file is null ? Refuse("NotJson", "1") : Decision<CompetenceContent>.Accept(file.ToContent());
        }
        catch (JsonException fault)
        {
            return Refuse("NotJson", ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture), fault.Path ?? "$");
        }
    }

    private Decision<CompetenceContent> ReadCsv(string text)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = text.Split('\n', 2)[0].Contains(';', StringComparison.Ordinal) ? ";" : ",",
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            BadDataFound = null,
        };
        using var csv = new CsvReader(new StringReader(text), settings);
        if (!csv.Read() || !csv.ReadHeader())
        {
            return Refuse("NoRows");
        }

        var headers = csv.HeaderRecord!.Select(header => header.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var missing = Columns.Where(column => !headers.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            return Refuse("MissingColumns", string.Join(", ", missing));
        }

        var modules = new List<ModuleContent>();
        var faults = new List<Refusal>();
        while (csv.Read())
        {
            ReadRow(csv, modules, faults);
        }

        if (modules.Count == 0 && faults.Count == 0)
        {
            return Refuse("NoRows");
        }

        return faults.Count > 0
            ? Decision<CompetenceContent>.Refuse(faults)
            : Decision<CompetenceContent>.Accept(new CompetenceContent { Title = Title, OccupationCode = OccupationCode, Origin = ProfileOrigin.NationalProfile.Code(), OriginReference = OriginReference, Modules = modules });
    }

    /// <summary>A row belongs to the module of its code; what it says of the module counts where the module is new.</summary>
    private static void ReadRow(CsvReader csv, List<ModuleContent> modules, List<Refusal> faults)
    {
        var line = csv.Parser.RawRow.ToString(CultureInfo.InvariantCulture);
        var weeks = Number(csv["veckor"]);
        var level = Number(csv["seqf"]);
        if (weeks is null && csv["veckor"]!.Length > 0)
        {
            faults.Add(RowFault("Number", line, "veckor"));
        }

        if (level is null && csv["seqf"]!.Length > 0)
        {
            faults.Add(RowFault("Number", line, "seqf"));
        }

        bool? must = csv["måste"]!.ToLowerInvariant() switch { "ja" or "j" or "1" or "true" => true, "nej" or "n" or "0" or "false" or "" => false, _ => null };
        if (must is null)
        {
            faults.Add(RowFault("YesNo", line, "måste"));
        }

        var code = csv["modulkod"]!;
        var at = modules.FindIndex(module => string.Equals(module.Code, code, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            at = modules.Count;
            modules.Add(new ModuleContent { Code = code, Title = csv["modul"], LearningSite = csv["lärandeplats"]!.ToUpperInvariant(), EstimatedWeeks = weeks ?? 0, SeqfLevel = level });
        }

        modules[at] = modules[at] with
        {
            Outcomes = [.. modules[at].Outcomes, new OutcomeContent { Text = csv["läranderesultat"], Type = csv["typ"]!.ToUpperInvariant(), IsMust = must ?? false, AssessableBy = csv["bedöms"]!.ToUpperInvariant() }],
        };
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Refusal RowFault(string way, string line, string column) => new() { Rule = $"ProfileRowCanBeRead.{way}", Field = "fil", Arguments = [line, column] };

    private static Decision<CompetenceContent> Refuse(string way, params IReadOnlyList<string> arguments) =>
        Decision<CompetenceContent>.Refuse(new Refusal { Rule = $"ProfileFileCanBeRead.{way}", Field = "fil", Arguments = arguments });

    private sealed record FileProfile(
        [property: JsonPropertyName("titel")] string? Title,
        [property: JsonPropertyName("yrke")] string? Occupation,
        [property: JsonPropertyName("ursprung")] string? Origin,
        [property: JsonPropertyName("källa")] string? Source,
        [property: JsonPropertyName("moduler")] IReadOnlyList<FileModule>? Modules)
    {
        public CompetenceContent ToContent() => new()
        {
            Title = Title,
            OccupationCode = Occupation,
            Origin = string.Equals(Origin, ProfileOrigin.CompetenceStandard.Code(), StringComparison.Ordinal) ? Origin : ProfileOrigin.NationalProfile.Code(),
            OriginReference = Source,
            Modules = [.. (Modules ?? []).Select(module => module.ToContent())],
        };
    }

    private sealed record FileModule(
        [property: JsonPropertyName("kod")] string? Code,
        [property: JsonPropertyName("titel")] string? Title,
        [property: JsonPropertyName("lärandeplats")] string? Site,
        [property: JsonPropertyName("veckor")] int? Weeks,
        [property: JsonPropertyName("seqf")] int? Level,
        [property: JsonPropertyName("läranderesultat")] IReadOnlyList<FileOutcome>? Outcomes)
    {
        public ModuleContent ToContent() => new()
        {
            Code = Code,
            Title = Title,
            LearningSite = Site,
            EstimatedWeeks = Weeks ?? 0,
            SeqfLevel = Level,
            Outcomes = [.. (Outcomes ?? []).Select(outcome => outcome.ToContent())],
        };
    }

    private sealed record FileOutcome(
        [property: JsonPropertyName("text")] string? Text,
        [property: JsonPropertyName("typ")] string? Type,
        [property: JsonPropertyName("måste")] bool? Must,
        [property: JsonPropertyName("bedöms")] string? AssessableBy)
    {
        public OutcomeContent ToContent() => new() { Text = Text, Type = Type, IsMust = Must ?? false, AssessableBy = AssessableBy };
    }
}
