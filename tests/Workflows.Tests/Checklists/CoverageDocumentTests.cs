using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A statement of the model that no page serves was found by the reader who missed it: the table names each, and what it names exists.</summary>
public sealed class CoverageDocumentTests
{
    /// <summary>Every row of DOMAIN 3.7, in its order.</summary>
    private static readonly string[] Statements =
    [
        "Del av samverkan kommun–AF",
        "Möta faktiska rekryteringsbehov, korta vägen",
        "Definierade kedjor av insatser",
        "Arbetsgivaren deltar i urvalet och utformningen av innehållet",
        "Ges i följd efter varandra och/eller parallellt",
        "Ger individen det stöd denne behöver för att fullfölja",
        "Kompetensbehov och individens förutsättningar avgör insatser och tid",
        "Avsikten är att deltagarna ska anställas",
        "Modellerna prövas och justeras fortlöpande",
        "Koord./Planering: samordning, tidsplanering, dialog",
        "– kompetensbehov kartläggs, kravprofil fastställs",
        "– insatser kombineras utifrån kravprofilen",
        "– urvals- och rekryteringsmetod",
        "– arbetsgivares delaktighet, förväntningar, gärna avsiktsförklaring",
        "Koord./Rekrytering: AF:s och kommunens arbete samordnat",
        "– rekryteringsaktiviteter genomförs",
        "– arbetsgivaren delaktig i urvalet enligt plan, får stöd",
        "Koord./Genomförande: respektive part tar sitt ansvar",
        "– uppföljning av deltagare och arbetsgivare (tre frågor)",
        "– övergångar, inget glapp för deltagare eller arbetsgivare",
        "– problem och hinder hanteras; lyfts till styrgrupp eller högre upp",
        "Koord./Avslutning: avslutas enligt plan; subventioner; anmälan/antagning/studieplan",
        "– sammanställning och utvärdering",
        "– planering av eventuell ny omgång",
        "Arbetsgivare: arenor",
        "– branschbehov, utbildningspaket",
        "– dialog",
        "– gemensam förståelse för yrket",
        "– arbetsdelning/specialisering",
        "– facklig samverkan",
        "– kompetensprofil, läranderesultat, moduler",
        "– arbetsgivarens bidrag, praktik/APL",
        "– letter of intent",
        "Insatser: inventera utbud",
        "– nyttja, skapa nya, kombinera; knyta ihop",
        "– paketera enligt kompetensprofil",
        "– fastställ utifrån kravprofil och målgrupp",
        "– viktiga partners inkl. leverantörsuppföljare",
        "– stödjande och förberedande insatser, introduktionsvecka, språkstöd, jobbcoach",
        "– färre avhopp",
        "– strukturerad avstämning, mjuka övergångar",
        "– justera och anpassa",
        "– målgruppens utveckling, rätt nivå",
        "Identifiera och rekrytera (rubrik, text saknas)",
    ];

    private const int PointsOfSection11 = 23;

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(WrittenDocument.Root, "docs/sparsam-tackning.md"));

    [Fact]
    public void Every_statement_of_the_model_has_a_row() => Rows(8).Select(cells => cells[1]).ShouldBe(Statements);

    [Fact]
    public void Every_point_that_is_easily_overlooked_has_an_answer() => Rows(3).Select(cells => cells[0]).ShouldBe(Enumerable.Range(1, PointsOfSection11).Select(number => $"{number}"));

    [Fact]
    public void Items_that_are_named_exist_and_have_the_rule_that_is_named()
    {
        var rules = EvidenceRules.All.ToLookup(rule => rule.ItemCode, rule => rule.GetType().Name, StringComparer.Ordinal);

        foreach (var cells in Rows(8))
        {
            var items = cells[2].Split(", ");
            items.Where(code => ChecklistCatalogue.Shipped.Find(code) is null).ShouldBeEmpty(cells[1]);
            string[] named = [.. Named(cells[5])];
            items.Where(code => !rules[code].Intersect(named, StringComparer.Ordinal).Any()).ShouldBeEmpty(cells[1]);
            named.Except(items.SelectMany(code => rules[code]), StringComparer.Ordinal).ShouldBeEmpty(cells[1]);
        }
    }

    [Fact]
    public void Pages_that_are_named_exist()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(WrittenDocument.Root, "src/Host/Components"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("@page ", StringComparison.Ordinal))
            .Select(line => line["@page ".Length..].Trim('"', ' '))
            .ToHashSet(StringComparer.Ordinal);

        Rows(8).SelectMany(cells => Named(cells[3])).Where(page => !pages.Contains(page)).ShouldBeEmpty();
    }

    [Fact]
    public void Types_and_tests_that_are_named_exist()
    {
        var files = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(WrittenDocument.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet(StringComparer.Ordinal);
        string[] named = [.. Rows(8).SelectMany(cells => Named(cells[4]).Concat(Named(cells[6]))), .. Rows(3).SelectMany(cells => Named(cells[2])).Select(name => name.Split('.')[0])];

        named.Where(name => name is not "RecursEvery" && !files.Contains(name)).Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<string[]> Rows(int cells) => Lines
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Where(row => row.Length == cells && row[0].All(char.IsAsciiDigit) && row[0].Length > 0);

    private static IEnumerable<string> Named(string cell) => cell.Split('`').Where((_, index) => index % 2 == 1);
}
