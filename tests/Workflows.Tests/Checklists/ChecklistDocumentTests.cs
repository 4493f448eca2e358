using System.Globalization;
using System.Text;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>Whoever asks how an item of the checklist is enforced finds its rule and its tests in one table.</summary>
public sealed class ChecklistDocumentTests
{
    [Fact]
    public void The_document_of_the_checklist_says_what_the_catalogue_and_the_rules_say() => WrittenDocument.ShouldBeCurrent("docs/checklista.md", Document());

    [Fact]
    public void Every_rule_is_tested_where_it_breaks()
    {
        var tests = Tests();

        EvidenceRules.All.Where(rule => !tests.Contains(rule.ItemCode, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Tests() => File.ReadAllText(Path.Combine(WrittenDocument.Root, "tests/Workflows.Tests/Checklists/EvidenceRulesTests.cs"));

    private static string Document()
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var tests = Tests();
        var text = new StringBuilder("""
            # Checklistan

            Skrivs av testet `ChecklistDocumentTests` ur `src/Workflows/Checklists/checklist.json` och reglerna i `src/Workflows/Checklists/Evidence/`.
            Förfaller: arbetsdagar från T0 (registrerat), RS (rekryteringen inledd), GS (planerad start), GE (planerat slut) eller OPPNAD (när uppgiften uppstod).
            Tester: fall i `EvidenceRulesTests` som bryter regeln, utöver dem som gäller alla punkter (obligatoriska fält, datum i framtiden, fältens form).

            ## Koordinatorns punkter

            | Punkt | Titel | En per | Förfaller | Påminnelse | Spärr | Regel | Tester |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var rule in EvidenceRules.All)
        {
            var item = ChecklistCatalogue.Shipped[rule.ItemCode];
            var cases = tests.Split($"InlineData(\"{item.Code}\"", StringSplitOptions.None).Length - 1 + tests.Split($"void {item.Code.Replace("-", "", StringComparison.Ordinal)}_", StringSplitOptions.None).Length - 1;
            Row(text, item.Code, item.TitleIn(swedish), Kind(item), item.Due.ToString(), item.ReminderPolicy, Gate(item), $"`{rule.GetType().Name}`", cases.ToString(CultureInfo.InvariantCulture));
        }

        text.Append("\n## Övriga punkter\n\nHar ännu inget underlag att fylla i; de ingår i katalogen men inte i arbetsflödet.\n\n| Punkt | Text | En per | Förfaller | Påminnelse | Spärr |\n|---|---|---|---|---|---|\n");
        foreach (var item in ChecklistCatalogue.Shipped.Items.Where(item => item.Area != ChecklistArea.Coordination))
        {
            Row(text, item.Code, item.Text, Kind(item), item.Due.ToString(), item.ReminderPolicy, Gate(item));
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, params IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Kind(CatalogueItem item)
    {
        var kind = item.IsRaisedByEvent ? "händelse" : item.Subject switch
        {
            ItemSubject.Employer => "arbetsgivare",
            ItemSubject.Participant => "deltagare",
            ItemSubject.Transition => "övergång",
            _ => "jobbspår",
        };
        return item.RecursEvery is { } every ? string.Create(CultureInfo.InvariantCulture, $"{kind}, var {every}:e arbetsdag") : kind;
    }

    private static string Gate(CatalogueItem item) => item.Gate is { } hold ? $"{hold.Code} {hold.Strength}".Trim() : "–";
}
