using System.Globalization;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>The catalogue is data that nobody compiles; what a coordinator would stumble on is looked for here.</summary>
public sealed class ChecklistCatalogueTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly ChecklistCatalogue Catalogue = ChecklistCatalogue.Shipped;

    public static TheoryData<string> Items => [.. Catalogue.Items.Select(item => item.Code)];

    [Fact]
    public void All_78_items_are_there_in_their_phases()
    {
        Catalogue.Items.Count.ShouldBe(78);
        Catalogue.Items.CountBy(item => item.Phase).ShouldBe(
        [
            new(Phase.Planning, 29),
            new(Phase.Recruitment, 16),
            new(Phase.Implementation, 18),
            new(Phase.Closure, 15),
        ]);
    }

    [Fact]
    public void The_26_coordinator_items_are_those_of_the_coordinator_section() =>
        Catalogue.Items.Where(item => item.Area == ChecklistArea.Coordination).Select(item => item.Code).ShouldBe(
        [
            .. Enumerable.Range(1, 9).Select(number => $"PLAN-0{number}"),
            .. Enumerable.Range(1, 4).Select(number => $"REKR-0{number}"),
            .. Enumerable.Range(1, 7).Select(number => $"GENO-0{number}"),
            .. Enumerable.Range(1, 6).Select(number => $"AVSL-0{number}"),
        ]);

    [Theory]
    [InlineData("PLAN-01", "SPAR", null, "T0+5", "RP-STD", "G1", "W")]
    [InlineData("PLAN-02", "SPAR", null, "T0+5", "RP-TIGHT", "G1", "H")]
    [InlineData("PLAN-05", "ARBETSGIVARE", null, "T0+15", "RP-STD", "G1", "H")]
    [InlineData("REKR-02", "SPAR", null, "RS+25", "RP-TIGHT", "G2", "H")]
    [InlineData("REKR-04", "ARBETSGIVARE", null, "RS+20", "RP-STD", null, "A")]
    [InlineData("GENO-01", "SPAR", 20, "GS+20", "RP-REC", "G3", "H")]
    [InlineData("GENO-02", "DELTAGARE", 20, "GS+10", "RP-REC", "G3", "W")]
    [InlineData("GENO-04", "OVERGANG", null, "GE-20", "RP-LONG", "G3", "H")]
    [InlineData("GENO-05", "ARBETSGIVARE", 10, "GS+10", "RP-REC", null, null)]
    [InlineData("GENO-06", "SPAR", null, "OPPNAD+5", "RP-EVT", "G3", "H")]
    [InlineData("GENO-07", "SPAR", null, "OPPNAD+2", "RP-EVT", null, null)]
    [InlineData("AVSL-01", "DELTAGARE", null, "GE+5", "RP-TIGHT", "G4", "H")]
    [InlineData("AVSL-02", "DELTAGARE", null, "GE+0", "RP-LONG", "G4", "H")]
    [InlineData("AVSL-06", "SPAR", null, "GE+30", "RP-STD", "G4", "H")]
    public void An_item_is_due_reminded_and_held_as_the_checklist_says(string code, string subject, int? every, string due, string policy, string? gate, string? strength)
    {
        var item = Catalogue[code];

        item.Subject.Code().ShouldBe(subject);
        item.RecursEvery.ShouldBe(every);
        item.Due.ToString().ShouldBe(due);
        item.ReminderPolicy.ShouldBe(policy);
        item.TrackGate.ShouldBe(gate);
        item.Gate?.Strength.ShouldBe(strength);
    }

    [Fact]
    public void Every_item_has_a_known_reminder_policy() =>
        Catalogue.Items.ShouldAllBe(item => ReminderPolicy.Find(item.ReminderPolicy) != null);

    [Fact]
    public void Only_items_raised_by_an_event_count_from_their_opening_or_recur_without_a_phase() =>
        Catalogue.Items.Where(item => item.Due.Anchor == DueAnchor.Opened).ShouldAllBe(item => item.IsRaisedByEvent || item.Subject == ItemSubject.Participant);

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_has_a_short_title_a_reason_and_a_form_in_both_languages(string code)
    {
        var item = Catalogue[code];

        item.Title.ShouldNotBeNull();
        item.Title.Sv.Length.ShouldBeInRange(5, 60);
        item.Title.En.Length.ShouldBeInRange(5, 60);
        item.Why.ShouldNotBeNull();
        item.Why.Sv.ShouldMatch(@"[.?]$");
        string.Equals(item.Why.En, item.Why.Sv, StringComparison.Ordinal).ShouldBeFalse();
        item.Fields.Count.ShouldBeGreaterThan(3);
        item.Fields.Count.ShouldBeLessThan(13);
        item.Fields.ShouldAllBe(field => field.Label.Sv.Length > 1 && field.Label.En.Length > 1);
        item.FormIn(Swedish).Fields[0].Label.ShouldBe(item.Fields[0].Label.Sv);
        item.FormIn(English).Fields[0].Label.ShouldBe(item.Fields[0].Label.En);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void The_fields_of_a_form_are_well_formed(string code)
    {
        foreach (var field in Catalogue[code].Fields.Concat(Catalogue[code].GroupFields))
        {
            field.Key.ShouldMatch("^[a-z][A-Za-z]*$");
            (field.Choices.Count > 0).ShouldBe(field.Kind is EvidenceFieldKind.Choice or EvidenceFieldKind.Choices, field.Key);
            (field.Minimum is not null).ShouldBe(field.Kind is EvidenceFieldKind.Number, field.Key);
            (field.Maximum is not null).ShouldBe(field.Kind is EvidenceFieldKind.Number or EvidenceFieldKind.Text or EvidenceFieldKind.LongText, field.Key);
        }

        Catalogue[code].Fields.Select(field => field.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(Catalogue[code].Fields.Count);
    }

    [Fact]
    public void What_a_participant_is_asked_of_together_is_one_task_and_what_is_asked_of_each_is_one_for_each() =>
        Catalogue.Items.Where(item => item.IsShared).Select(item => item.Code).ShouldBe(["REKR-06", "REKR-11", "REKR-12", "REKR-13", "REKR-14", "REKR-15"]);

    [Fact]
    public void The_letter_of_intent_is_waived_by_the_steering_group_alone() =>
        Catalogue.Items.Where(item => item.WaivedBy is not null).ShouldHaveSingleItem().Code.ShouldBe("PLAN-19");

    [Fact]
    public void An_item_announces_the_code_of_one_of_its_choices() =>
        Catalogue.Items.Where(item => item.Announces is not null).ShouldAllBe(item => item.Fields.Single(field => field.Key == item.Announces).Choices.Count > 1);

    [Fact]
    public void Indexer_UnknownItem_IsNamed() => Should.Throw<KeyNotFoundException>(() => Catalogue["PLAN-99"]).Message.ShouldContain("PLAN-99");
}
