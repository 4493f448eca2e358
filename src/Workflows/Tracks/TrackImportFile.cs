using System.Text.Json;
using System.Text.Unicode;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Reads a track from a file: one JSON object in UTF-8 with the Swedish keys that <see cref="NewTrack"/> names.
/// Instead of a value there may stand <c>{"värde": …, "källa": "…"}</c>, which tells where the value comes from, e.g. <c>antagande</c>.
/// Only the file's form is checked here; what it says is checked by <see cref="NewTrackRules"/>.
/// </summary>
public static class TrackImportFile
{
    /// <summary>Greatest size in bytes.</summary>
    public const int LargestSize = 1_000_000;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the file to its end.</summary>
    /// <returns>
    /// The track, or every fault: <c>TrackFileIsNotTooBig</c>, <c>TrackFileIsUtf8</c>, <c>TrackFileIsJson</c>, <c>TrackFileHoldsOneTrack</c>, <c>KeyIsKnown</c>, <c>KeyStandsOnce</c>,
    /// <c>ValueIsOfItsKind</c>; the field is the path within the file, e.g. <c>arbetsgivare[0].orgnr</c>.
    /// </returns>
    public static async Task<Decision<NewTrack>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (bytes.Length > LargestSize)
            {
                return Refuse("TrackFileIsNotTooBig", Written.Number(LargestSize));
            }
        }

        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    /// <summary>Reads the file's bytes.</summary>
    /// <returns>As <see cref="ReadAsync"/>.</returns>
    public static Decision<NewTrack> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > LargestSize)
        {
            return Refuse("TrackFileIsNotTooBig", Written.Number(LargestSize));
        }

        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            return Refuse("TrackFileIsUtf8");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : Refuse("TrackFileHoldsOneTrack");
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON but no text; it shows only when the string is read.
            return Refuse("TrackFileIsUtf8");
        }
        catch (JsonException fault)
        {
            return Refuse("TrackFileIsJson", Written.Number((fault.LineNumber ?? 0) + 1), Written.Number((fault.BytePositionInLine ?? 0) + 1));
        }
    }

    private static Decision<NewTrack> Read(JsonElement root)
    {
        var refusals = new List<Refusal>();
        var track = Read(new TrackFileObject("", root, refusals));
        return refusals.Count > 0 ? Decision<NewTrack>.Refuse(refusals) : Decision<NewTrack>.Accept(track);
    }

    private static NewTrack Read(TrackFileObject file)
    {
        var track = new NewTrack
        {
            Title = file.Text("titel"),
            Approach = file.Text("ingång"),
            MunicipalityCodes = file.Texts("kommuner"),
            EmploymentServiceUnits = file.Texts("afEnheter"),
            OccupationCodes = file.Texts("yrken"),
            TargetGroups = file.Texts("målgrupper"),
            PlannedStart = file.Date("planeradStart"),
            PlannedEnd = file.Date("planeratSlut"),
            PlacesPlanned = file.Number("platser"),
            Round = file.Number("omgång"),
            Description = file.Text("beskrivning"),
            Lead = file.Object("huvudman") is { } lead ? ReadLead(lead) : null,
            Employers = [.. file.Objects("arbetsgivare").Select(ReadEmployer)],
        };
        file.Texts("källor"); // where the case is published; for the reader of the file
        file.RefuseUnknownKeys();
        return track;
    }

    private static NewOrganisation ReadLead(TrackFileObject lead)
    {
        var organisation = new NewOrganisation { Name = lead.Text("namn"), OrganisationNumber = lead.Text("orgnr"), Type = lead.Text("typ") };
        lead.RefuseUnknownKeys();
        return organisation;
    }

    private static NewTrackEmployer ReadEmployer(TrackFileObject employer)
    {
        var organisation = new NewTrackEmployer
        {
            Name = employer.Text("namn"),
            OrganisationNumber = employer.Text("orgnr"),
            VacanciesEstimated = employer.Number("lediga"),
            Need = employer.Text("behov"),
        };
        employer.RefuseUnknownKeys();
        return organisation;
    }

    private static Decision<NewTrack> Refuse(string rule, params IReadOnlyList<string> arguments) =>
        Decision<NewTrack>.Refuse(new Refusal { Rule = rule, Arguments = arguments });
}
