using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>
/// Reads one participant's chain from JSON in UTF-8: <c>asOf</c>, <c>participant</c>, <c>interventions</c>, and where wanted
/// <c>breaks</c>, <c>absences</c> and <c>settings</c>. Properties that it does not know are passed over, so that a file may
/// say more than is asked for.
/// </summary>
public static class ChainFile
{
    /// <summary>Greatest size in bytes; some hundred thousand interventions.</summary>
    public const int LargestSize = 64 * 1024 * 1024;

    /// <summary>The file as a whole.</summary>
    private const string Root = "$";

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="ChainFileException">It is no such file; the first fault is named.</exception>
    public static Chain Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > LargestSize)
        {
            throw new ChainFileException(Root, $"the file is larger than {LargestSize.ToString(CultureInfo.InvariantCulture)} bytes.");
        }

        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            throw new ChainFileException(Root, "the file is not UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(new ChainFileObject("", document.RootElement));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON but no text; it shows only when the string is read.
            throw new ChainFileException(Root, "the file holds an escape sequence that is no character.");
        }
        catch (JsonException fault)
        {
            throw new ChainFileException(Root, fault.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"the file is not JSON, see line {line + 1}, byte {fault.BytePositionInLine + 1}.")
                : "the file is not JSON, or an object in it has a property twice.");
        }
    }

    private static Chain Read(ChainFileObject file)
    {
        var asOf = file.Date("asOf");
        var participant = file.Object("participant").Span();
        return new Chain
        {
            AsOf = asOf,
            Start = participant.From,
            End = participant.To,
            Steps = ReadSteps(file),
            Excused =
            [
                .. file.OptionalObjects("breaks").Select(item => item.Span()),
                .. file.OptionalObjects("absences").Select(item => (Span: item.Span(), Valid: item.Truth("valid"))).Where(absence => absence.Valid).Select(absence => absence.Span),
            ],
            ToleratedChangeoverDays = file.OptionalObject("settings")?.OptionalNumber("toleratedChangeoverDays", 0, Chain.LongestChangeover) ?? Chain.UsualChangeover,
        };
    }

    private static List<ChainStep> ReadSteps(ChainFileObject file)
    {
        var steps = new List<ChainStep>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in file.Objects("interventions"))
        {
            var id = item.Text("id");
            if (!ids.Add(id))
            {
                throw item.Fault("id", $"'{id}' is the id of an intervention before it.");
            }

            item.Text("type");
            var step = new ChainStep
            {
                Occupying = item.Truth("occupying"),
                Status = ReadStatus(item),
                PlannedStart = item.Date("plannedStart"),
                PlannedEnd = item.Date("plannedEnd"),
                ActualStart = item.OptionalDate("actualStart"),
                ActualEnd = item.OptionalDate("actualEnd"),
            };
            item.InOrder("plannedStart", step.PlannedStart, "plannedEnd", step.PlannedEnd);
            if (step is { ActualStart: { } start, ActualEnd: { } end })
            {
                item.InOrder("actualStart", start, "actualEnd", end);
            }

            steps.Add(step);
        }

        return steps;
    }

    private static ParticipantInterventionStatus ReadStatus(ChainFileObject item)
    {
        var code = item.Text("status");
        return CodeTable<ParticipantInterventionStatus>.TryParse(code, out var status)
            ? status
            : throw item.Fault("status", $"'{code}' is none of {string.Join(", ", CodeTable<ParticipantInterventionStatus>.All)}.");
    }
}
