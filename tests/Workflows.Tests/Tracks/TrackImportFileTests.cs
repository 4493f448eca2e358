using System.Text;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A file from somewhere else: what is wrong in it is named by its path, and nothing is guessed.</summary>
public sealed class TrackImportFileTests
{
    [Fact]
    public async Task The_shipped_sample_is_read_and_can_be_started()
    {
        await using var file = File.OpenRead(Path.Combine(WrittenDocument.Root, "samples/renova-renhallning.json"));

        var track = (await TrackImportFile.ReadAsync(file, TestContext)).Value.ShouldNotBeNull();

        NewTrackRules.Check(track, new DateOnly(2026, 11, 23)).ShouldBeEmpty();
        track.Title.ShouldBe("Renhållningschaufförer till Renova");
        track.PlacesPlanned.ShouldBe(17);
        track.Round.ShouldBe(5);
        track.PlannedStart.ShouldBe(new DateOnly(2027, 3, 1));
        track.OccupationCodes.ShouldBe(["8332", "9610"]);
        track.Employers.ShouldHaveSingleItem().OrganisationNumber.ShouldBe("556108-3337");
    }

    [Theory]
    [InlineData("""{"titel": 5}""", "titel: ValueIsOfItsKind.Text")]
    [InlineData("""{"platser": "17"}""", "platser: ValueIsOfItsKind.Number")]
    [InlineData("""{"platser": 17.5}""", "platser: ValueIsOfItsKind.Number")]
    [InlineData("""{"platser": 99999999999}""", "platser: ValueIsOfItsKind.Number")]
    [InlineData("""{"planeradStart": "1 mars 2027"}""", "planeradStart: ValueIsOfItsKind.Date")]
    [InlineData("""{"planeradStart": 20270301}""", "planeradStart: ValueIsOfItsKind.Date")]
    [InlineData("""{"kommuner": "1480"}""", "kommuner: ValueIsOfItsKind.List")]
    [InlineData("""{"kommuner": ["1480", 1481]}""", "kommuner[1]: ValueIsOfItsKind.Text")]
    [InlineData("""{"kommuner": [null]}""", "kommuner[0]: ValueIsOfItsKind.Text")]
    [InlineData("""{"huvudman": "Göteborg"}""", "huvudman: ValueIsOfItsKind.Object")]
    [InlineData("""{"arbetsgivare": {"namn": "X"}}""", "arbetsgivare: ValueIsOfItsKind.List")]
    [InlineData("""{"arbetsgivare": ["Renova"]}""", "arbetsgivare[0]: ValueIsOfItsKind.Object")]
    [InlineData("""{"arbetsgivare": [{"orgnr": 5561083337}]}""", "arbetsgivare[0].orgnr: ValueIsOfItsKind.Text")]
    [InlineData("""{"fas": "REKRYTERING"}""", "fas: KeyIsKnown")]
    [InlineData("""{"Titel": "X"}""", "Titel: KeyIsKnown")]
    [InlineData("""{"arbetsgivare": [{"orgnummer": "1"}]}""", "arbetsgivare[0].orgnummer: KeyIsKnown")]
    [InlineData("""{"titel": "A", "titel": "B"}""", "titel: KeyStandsOnce")]
    [InlineData("""{"titel": {"värde": "A", "kalla": "antagande"}}""", "titel.kalla: KeyIsKnown")]
    [InlineData("""{"titel": {"värde": "A", "källa": 5}}""", "titel.källa: ValueIsOfItsKind.Text")]
    public void A_fault_is_named_by_its_path(string json, string fault) =>
        Read(json).Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBe([fault]);

    [Fact]
    public void An_unknown_key_is_told_which_keys_are_known() =>
        Read("""{"huvudman": {"nammn": "X"}}""").Refusals.ShouldHaveSingleItem().Arguments.ShouldBe(["nammn", "namn, orgnr, typ"]);

    [Fact]
    public void All_faults_are_told_at_once() => Read("""{"titel": 1, "platser": "x", "fas": 2}""").Refusals.Count.ShouldBe(3);

    [Theory]
    [InlineData("", "TrackFileIsJson")]
    [InlineData("hej", "TrackFileIsJson")]
    [InlineData("{\"titel\": \"A\",}", "TrackFileIsJson")]
    [InlineData("[]", "TrackFileHoldsOneTrack")]
    [InlineData("\"titel\"", "TrackFileHoldsOneTrack")]
    [InlineData("{\"titel\": \"\\ud800\"}", "TrackFileIsUtf8")]
    public void A_file_that_is_no_track_is_refused_as_a_whole(string text, string rule) => Read(text).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void A_fault_in_the_JSON_is_told_by_line() => Read("{\n  \"titel\": oj\n}").Refusals.ShouldHaveSingleItem().Arguments[0].ShouldBe("2");

    [Fact]
    public void A_file_nested_without_end_is_refused() => Read(new string('[', 100_000)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("TrackFileIsJson");

    [Fact]
    public void Text_in_another_encoding_is_refused() =>
        TrackImportFile.Read(Encoding.Latin1.GetBytes("{\"titel\": \"Förare\"}")).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("TrackFileIsUtf8");

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        TrackImportFile.Read((byte[])[.. Encoding.UTF8.Preamble, .. "{\"titel\": \"Förare\"}"u8]).Value.ShouldNotBeNull().Title.ShouldBe("Förare");

    [Fact]
    public async Task More_than_a_megabyte_is_refused_before_it_is_read_to_its_end()
    {
        await using var endless = new EndlessStream();

        (await TrackImportFile.ReadAsync(endless, TestContext)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("TrackFileIsNotTooBig");
    }

    [Fact]
    public void A_value_with_its_origin_reads_as_the_value() =>
        Read("""{"platser": {"värde": 17, "källa": "antagande"}, "yrken": [{"värde": "8332", "källa": "antagande"}], "titel": {"värde": null}}""").Value
            .ShouldNotBeNull().ShouldSatisfyAllConditions(track => track.PlacesPlanned.ShouldBe(17), track => track.OccupationCodes.ShouldBe(["8332"]), track => track.Title.ShouldBeNull());

    private static CancellationToken TestContext => CancellationToken.None;

    private static Decision<NewTrack> Read(string json) => TrackImportFile.Read(Encoding.UTF8.GetBytes(json));

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
