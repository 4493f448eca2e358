using System.Text;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Tests.Gaps.Chains;

/// <summary>A file that is wrong anywhere gives no answer at all: half a chain would show gaps that are none.</summary>
public sealed class ChainFileTests
{
    private const string Whole = """
        {
          "asOf": "2026-06-01",
          "participant": { "start": "2026-05-04", "end": "2026-09-25" },
          "interventions": [
            { "id": "a", "type": "YRKESVUX", "occupying": true, "status": "PAGAR",
              "plannedStart": "2026-05-04", "plannedEnd": "2026-06-12",
              "actualStart": "2026-05-04", "actualEnd": null }
          ],
          "breaks": [ { "start": "2026-07-06", "end": "2026-07-31" } ],
          "absences": [ { "start": "2026-05-11", "end": "2026-05-12", "valid": true }, { "start": "2026-08-11", "end": "2026-08-12", "valid": false } ],
          "settings": { "toleratedChangeoverDays": 3 }
        }
        """;

    [Fact]
    public void A_whole_file_is_read()
    {
        var chain = Read(Whole);

        chain.AsOf.ShouldBe(new DateOnly(2026, 6, 1));
        chain.Start.ShouldBe(new DateOnly(2026, 5, 4));
        chain.End.ShouldBe(new DateOnly(2026, 9, 25));
        chain.Steps.ShouldBe([new ChainStep { Occupying = true, Status = ParticipantInterventionStatus.Ongoing, PlannedStart = new(2026, 5, 4), PlannedEnd = new(2026, 6, 12), ActualStart = new(2026, 5, 4) }]);
        chain.Excused.ShouldBe([new DateSpan(new(2026, 7, 6), new(2026, 7, 31)), new DateSpan(new(2026, 5, 11), new(2026, 5, 12))]);
        chain.ToleratedChangeoverDays.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "settings": {}""")]
    [InlineData(""", "breaks": null, "absences": null, "settings": null""")]
    [InlineData(""", "breaks": [], "absences": [], "note": { "by": ["somebody", 1] }""")]
    public void Parts_that_may_be_left_out_have_their_usual_values(string rest)
    {
        var chain = Read($$"""{"asOf":"2026-06-01","participant":{"start":"2026-05-04","end":"2026-09-25"},"interventions":[]{{rest}}}""");

        chain.Excused.ShouldBeEmpty();
        chain.ToleratedChangeoverDays.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => ChainFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Whole)]).Steps.Count.ShouldBe(1);

    [Theory]
    [InlineData("\"2026-06-01\"", "\"2026-06-31\"", "asOf")]
    [InlineData("\"2026-06-01\"", "\"1 June 2026\"", "asOf")]
    [InlineData("\"2026-06-01\"", "20260601", "asOf")]
    [InlineData("\"asOf\"", "\"asof\"", "asOf")]
    [InlineData("\"participant\"", "\"deltagare\"", "participant")]
    [InlineData("{ \"start\": \"2026-05-04\", \"end\": \"2026-09-25\" }", "\"2026-05-04\"", "participant")]
    [InlineData("\"2026-09-25\"", "\"2026-05-03\"", "participant.end")]
    [InlineData("\"interventions\"", "\"insatser\"", "interventions")]
    [InlineData("\"id\": \"a\", ", "", "interventions[0].id")]
    [InlineData("\"id\": \"a\"", "\"id\": \" \"", "interventions[0].id")]
    [InlineData("\"id\": \"a\"", "\"id\": 7", "interventions[0].id")]
    [InlineData("\"type\": \"YRKESVUX\", ", "", "interventions[0].type")]
    [InlineData("\"occupying\": true", "\"occupying\": \"yes\"", "interventions[0].occupying")]
    [InlineData("\"PAGAR\"", "\"Pågår\"", "interventions[0].status")]
    [InlineData("\"PAGAR\"", "null", "interventions[0].status")]
    [InlineData("\"2026-06-12\"", "null", "interventions[0].plannedEnd")]
    [InlineData("\"2026-06-12\"", "\"2026-05-03\"", "interventions[0].plannedEnd")]
    [InlineData("\"actualEnd\": null", "\"actualEnd\": \"2026-05-03\"", "interventions[0].actualEnd")]
    [InlineData("\"2026-07-31\"", "\"2026-07-05\"", "breaks[0].end")]
    [InlineData("\"breaks\": [ { \"start\": \"2026-07-06\", \"end\": \"2026-07-31\" } ]", "\"breaks\": {}", "breaks")]
    [InlineData("\"2026-08-12\"", "\"2026-08-10\"", "absences[1].end")]
    [InlineData(", \"valid\": false", "", "absences[1].valid")]
    [InlineData("\"toleratedChangeoverDays\": 3", "\"toleratedChangeoverDays\": 6", "settings.toleratedChangeoverDays")]
    [InlineData("\"toleratedChangeoverDays\": 3", "\"toleratedChangeoverDays\": -1", "settings.toleratedChangeoverDays")]
    [InlineData("\"toleratedChangeoverDays\": 3", "\"toleratedChangeoverDays\": 2.5", "settings.toleratedChangeoverDays")]
    [InlineData("\"toleratedChangeoverDays\": 3", "\"toleratedChangeoverDays\": \"3\"", "settings.toleratedChangeoverDays")]
    [InlineData("\"asOf\"", "asOf", "$")]
    [InlineData("\"breaks\"", "\"asOf\": \"2026-06-01\", \"breaks\"", "$")] // which of the two would be meant?
    [InlineData("\"YRKESVUX\"", "\"\\ud800\"", "$")]
    public void A_fault_is_named_by_its_field(string right, string wrong, string field)
    {
        Whole.ShouldContain(right);

        var fault = Should.Throw<ChainFileException>(() => Read(Whole.Replace(right, wrong, StringComparison.Ordinal)));

        fault.Field.ShouldBe(field);
        fault.Message.ShouldStartWith($"{field}: ");
        fault.Message.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"2026-06-01\"")]
    [InlineData("{} {}")]
    [InlineData("{ // a comment\n }")]
    public void What_is_no_JSON_object_is_refused(string text) => Should.Throw<ChainFileException>(() => Read(text)).Message.ShouldNotContain('\n');

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() =>
        Should.Throw<ChainFileException>(() => ChainFile.Read(Encoding.Latin1.GetBytes("{\"asOf\":\"å\"}"))).Field.ShouldBe("$");

    [Fact]
    public void Two_interventions_with_one_id_are_refused()
    {
        var item = """{"id":"a","type":"SFI","occupying":true,"status":"PLANERAD","plannedStart":"2026-05-04","plannedEnd":"2026-06-12"}""";

        Should.Throw<ChainFileException>(() => Read($$"""{"asOf":"2026-06-01","participant":{"start":"2026-05-04","end":"2026-09-25"},"interventions":[{{item}},{{item}}]}"""))
            .Field.ShouldBe("interventions[1].id");
    }

    [Fact]
    public void Too_deep_nesting_is_refused() => Should.Throw<ChainFileException>(() => Read(new string('[', 100_000))).Field.ShouldBe("$");

    [Fact]
    public void A_long_wrong_value_is_cut_short() =>
        Should.Throw<ChainFileException>(() => Read($$"""{"asOf":"{{new string('x', 100_000)}}"}""")).Message.Length.ShouldBeLessThan(200);

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread() =>
        Should.Throw<ChainFileException>(() => ChainFile.Read(new byte[ChainFile.LargestSize + 1])).Field.ShouldBe("$");

    private static Chain Read(string text) => ChainFile.Read(Encoding.UTF8.GetBytes(text));
}
