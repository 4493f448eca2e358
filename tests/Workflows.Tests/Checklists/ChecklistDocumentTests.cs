using System.Globalization;
using System.Text;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Microsoft.Extensions.DependencyInjection;

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

    private static string Tests() => string.Concat(Directory.EnumerateFiles(Path.Combine(WrittenDocument.Root, "tests/Workflows.Tests/Checklists"), "Evidence*Tests.cs").Select(File.ReadAllText));

    private static string Document()
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var tests = Tests();
        var text = new StringBuilder("""
            # Checklistan

            Skrivs av testet `ChecklistDocumentTests` ur `src/Workflows/Checklists/checklist.json` och reglerna i `src/Workflows/Checklists/Evidence/`.
            Förfaller: arbetsdagar från T0 (registrerat), RS (rekryteringen inledd), GS (planerad start), GE (planerat slut), AS (anställningen börjar) eller OPPNAD
            (när uppgiften uppstod). Efter semikolon står delar som räknas från det som registren vet: en övergång, en insats start eller slut, ett avhopp … Då förfaller
            uppgiften när nästa del av den gör det, och flyttas med registren. Den första regeln gäller tills registret vet något.
            Tester: fall i `Evidence…Tests` som bryter regeln, utöver dem som gäller alla punkter (obligatoriska fält, datum i framtiden, fältens form).

            Register: det som finns där (profiler, insatser, deltagare …) går före det som skrivs, och samma regel bedömer det. Punkter utan register, och
            objekt som registret inte har något om, fylls i för hand.

            """);
        foreach (var area in Enum.GetValues<ChecklistArea>())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Names[area]}\n\n| Punkt | Titel | En per | Förfaller | Påminnelse | Spärr | Regel | Register | Tester |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (var rule in EvidenceRules.All.Where(rule => ChecklistCatalogue.Shipped[rule.ItemCode].Area == area))
            {
                var item = ChecklistCatalogue.Shipped[rule.ItemCode];
                Row(text, item.Code, item.TitleIn(swedish), Kind(item), Due(item), item.ReminderPolicy, Gate(item), $"`{rule.GetType().Name}`", Registers.GetValueOrDefault(item.Code, "–"), Cases(tests, item.Code).ToString(CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    private static Dictionary<ChecklistArea, string> Names => new()
    {
        [ChecklistArea.Coordination] = "Koordinera och hålla samman (K)",
        [ChecklistArea.EmployerInvolvement] = "Arbetsgivares delaktighet (A)",
        [ChecklistArea.Interventions] = "Tillgängliggöra och flexibelt kombinera insatser (I)",
        [ChecklistArea.Participants] = "Identifiera och rekrytera deltagare (D)",
    };

    /// <summary>The register of each item that has one, by the registration that the host uses.</summary>
    private static Dictionary<string, string> Registers { get; } = new ServiceCollection().AddSingleton(TimeProvider.System).AddJobbsparWorkflows().BuildServiceProvider().GetServices<IRegisterEvidence>()
        .SelectMany(register => register.ItemCodes, (register, code) => (code, register.GetType().Name))
        .ToDictionary(pair => pair.code, pair => $"`{pair.Name}`", StringComparer.Ordinal);

    private static int Cases(string tests, string code) =>
        tests.Split($"InlineData(\"{code}\"", StringSplitOptions.None).Length - 1 + tests.Split($"void {code.Replace("-", "", StringComparison.Ordinal)}_", StringSplitOptions.None).Length - 1;

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
        if (item.IsShared)
        {
            return item.IsAskedAgain ? $"{kind} (en uppgift som räknar alla), en gång till vid start" : $"{kind} (en uppgift som räknar alla)";
        }

        if (item.Times is { } times)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{kind}, {times} gånger");
        }

        if (item.IsPerPeriod)
        {
            return $"{kind}, efter varje period";
        }

        if (item.IsAskedAgain)
        {
            return $"{kind}, igen den dag som frågan sköts upp till";
        }

        return item.RecursEvery is { } every ? string.Create(CultureInfo.InvariantCulture, $"{kind}, var {every}:e arbetsdag") : kind;
    }

    private static string Due(CatalogueItem item) =>
        string.Join("; ", [item.Due.ToString(), .. item.DueParts.Select(part => part.ToString()), .. item.FirstAsked is { } asked ? new[] { $"frågan ställs {asked}" } : []]);

    private static string Gate(CatalogueItem item) => item.Gate is { } hold ? $"{hold.Code} {hold.Strength}{(item.WaivedBy is null ? "" : " (styrgruppen)")}".Trim() : "–";
}
