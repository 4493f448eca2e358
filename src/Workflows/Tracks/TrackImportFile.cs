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
    public static Task<Decision<NewTrack>> ReadAsync(Stream file, CancellationToken cancellationToken) => ReadAsync(file, ReadWhole, cancellationToken);

    /// <summary>Reads a file of which somebody else makes something, with the same faults of its form.</summary>
    internal static async Task<Decision<T>> ReadAsync<T>(Stream file, Func<TrackFileObject, T> read, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16_384];
        int count;
        while ((count = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            if (bytes.Length > LargestSize)
            {
                return Decision<T>.Refuse(Refuse("TrackFileIsNotTooBig", Written.Number(LargestSize)));
            }
        }

        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), read);
    }

    /// <summary>Reads the file's bytes.</summary>
    /// <returns>As <see cref="ReadAsync"/>.</returns>
    public static Decision<NewTrack> Read(ReadOnlyMemory<byte> utf8) => Read(utf8, ReadWhole);

    private static Decision<T> Read<T>(ReadOnlyMemory<byte> utf8, Func<TrackFileObject, T> read)
    {
        if (utf8.Length > LargestSize)
        {
            return Decision<T>.Refuse(Refuse("TrackFileIsNotTooBig", Written.Number(LargestSize)));
        }

        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            return Decision<T>.Refuse(Refuse("TrackFileIsUtf8"));
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement, read) : Decision<T>.Refuse(Refuse("TrackFileHoldsOneTrack"));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON but no text; it shows only when the string is read.
            return Decision<T>.Refuse(Refuse("TrackFileIsUtf8"));
        }
        catch (JsonException fault)
        {
            return Decision<T>.Refuse(Refuse("TrackFileIsJson", Written.Number((fault.LineNumber ?? 0) + 1), Written.Number((fault.BytePositionInLine ?? 0) + 1)));
        }
    }

    private static Decision<T> Read<T>(JsonElement root, Func<TrackFileObject, T> read)
    {
        var refusals = new List<Refusal>();
        var value = read(new TrackFileObject("", root, refusals));
        return refusals.Count > 0 ? Decision<T>.Refuse(refusals) : Decision<T>.Accept(value);
    }

    private static NewTrack ReadWhole(TrackFileObject file)
    {
        var track = Track(file);
        file.RefuseUnknownKeys();
        return track;
    }

    /// <summary>The track that an object describes; keys that are none of it are left to the caller.</summary>
    internal static NewTrack Track(TrackFileObject file)
    {
        var track = new NewTrack
        {
            Title = file.Text("titel"),
            Approach = file.Text("ingång"),
            MunicipalityCodes = file.Texts("kommuner"),
            EmploymentServiceUnits = file.Texts("afEnheter"),
            OccupationCodes = file.Texts("yrken"),
            SectorCodes = file.Texts("branscher"),
            TargetGroups = file.Texts("målgrupper"),
            RollingIntake = file.YesNo("löpandeIntag"),
            CooperationAgreementRef = file.Text("överenskommelse"),
            PlannedStart = file.Date("planeradStart"),
            PlannedEnd = file.Date("planeratSlut"),
            PlacesPlanned = file.Number("platser"),
            Round = file.Number("omgång"),
            Description = file.Text("beskrivning"),
            Lead = file.Object("huvudman") is { } lead ? ReadLead(lead) : null,
            Employers = [.. file.Objects("arbetsgivare").Select(ReadEmployer)],
        };
        file.Texts("källor"); // where the case is published; for the reader of the file
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

    private static Refusal Refuse(string rule, params IReadOnlyList<string> arguments) => new() { Rule = rule, Arguments = arguments };
}
