using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>What a browser sends is not what the form asked for.</summary>
public sealed class FormRulesTests
{
    [Theory]
    [InlineData("PLAN-05", "antal", "sjutton", "antal: ValueIsOfItsKind.Number")]
    [InlineData("PLAN-05", "antal", "1e3", "antal: ValueIsOfItsKind.Number")]
    [InlineData("PLAN-05", "antal", "99999999999", "antal: ValueIsOfItsKind.Number")]
    [InlineData("PLAN-05", "antal", "0", "antal: NumberIsWithinItsBounds")]
    [InlineData("PLAN-05", "antal", "10001", "antal: NumberIsWithinItsBounds")]
    [InlineData("PLAN-05", "datum", "15/6 2027", "datum: ValueIsOfItsKind.Date")]
    [InlineData("PLAN-05", "datum", "2027-02-29", "datum: ValueIsOfItsKind.Date")]
    [InlineData("PLAN-05", "startFran", "0001-01-01", "startFran: DateIsWithinTheCalendar")]
    [InlineData("PLAN-05", "startTill", "9999-12-31", "startTill: DateIsWithinTheCalendar")]
    [InlineData("PLAN-05", "aterkommande", "kanske", "aterkommande: ValueIsOfItsKind.YesNo")]
    [InlineData("PLAN-05", "metod", "TELEPATI", "metod: ChoiceIsOneOfTheChoices")]
    [InlineData("PLAN-05", "deltog", """["ARBETSGIVARE","SPOKET"]""", "deltog: ChoiceIsOneOfTheChoices")]
    [InlineData("PLAN-05", "deltog", "ARBETSGIVARE", "deltog: ValueIsOfItsKind.Choices")]
    [InlineData("PLAN-05", "yrken", """{"a":1}""", "yrken: ValueIsOfItsKind.Lines")]
    [InlineData("PLAN-05", "yrken", "[1,2]", "yrken: ValueIsOfItsKind.Lines")]
    [InlineData("PLAN-05", "yrken", "[]", "yrken: FieldIsFilledIn")]
    [InlineData("PLAN-05", "yrken", """["  "]""", "yrken: FieldIsFilledIn")]
    [InlineData("PLAN-01", "diarienummer", "två\nrader", "diarienummer: ValueIsOfItsKind.Text")]
    [InlineData("PLAN-01", "smyg", "x", "smyg: FieldBelongsToTheForm")]
    public void A_value_that_does_not_suit_its_field_is_refused(string item, string key, string value, string fault) =>
        new EvidenceCase(item).With(key, value).Faults().ShouldContain(fault);

    [Fact]
    public void A_text_may_be_as_long_as_its_field_says_and_no_longer()
    {
        new EvidenceCase("PLAN-01").With("diarienummer", new string('x', 60)).Faults().ShouldBeEmpty();
        new EvidenceCase("PLAN-01").With("diarienummer", new string('x', 61)).Faults().ShouldBe(["diarienummer: TextIsNotTooLong"]);
        new EvidenceCase("PLAN-09").With("forvantningar", new string('x', 4000)).Faults().ShouldBeEmpty();
        new EvidenceCase("PLAN-09").With("forvantningar", new string('x', 4001)).Faults().ShouldBe(["forvantningar: TextIsNotTooLong"]);
    }

    [Theory]
    [InlineData("PLAN-09", "forvantningar", "Ring 19900115-1234 först.")]
    [InlineData("PLAN-03", "ledamoterAf", """["Någon 900115-1234"]""")]
    [InlineData("GENO-02", "atgarder", "Deltagare 199001751230 flyttas.")]
    public void A_personal_number_is_refused_anywhere_in_evidence(string item, string key, string value) =>
        new EvidenceCase(item).With(key, value).Faults().ShouldBe([$"{key}: {nameof(TextNamesNoPersonalNumber)}"]);

    [Fact]
    public void A_draft_may_be_incomplete_and_half_typed()
    {
        var draft = new EvidenceCase("PLAN-05").With("datum", "2027-0").With("antal", null).With("metod", "");

        draft.DraftRefusals().ShouldBeEmpty();
        draft.Refusals().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_draft_never_keeps_a_personal_number_an_unknown_field_or_a_text_too_long() =>
        new EvidenceCase("PLAN-09").With("forvantningar", "900115-1234").With("smyg", "x").With("egetAtagande", new string('x', 4001))
            .DraftRefusals().Select(refusal => $"{refusal.Field}: {refusal.Rule}")
            .ShouldBe(["smyg: FieldBelongsToTheForm", "forvantningar: TextNamesNoPersonalNumber", "egetAtagande: TextIsNotTooLong"]);

    [Fact]
    public void Every_fault_is_told_at_once_and_each_once()
    {
        var faults = new EvidenceCase("PLAN-01").With("diarienummer", "").With("giltigFran", "i går").With("parter", """["AF"]""").Faults();

        faults.ShouldBe(["diarienummer: FieldIsFilledIn", "giltigFran: ValueIsOfItsKind.Date", "parter: EveryPartyIsNamed.KOMMUN"]);
    }
}
