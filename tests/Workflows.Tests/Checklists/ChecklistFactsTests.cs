using System.Globalization;
using System.Text.Json;
using Jobbspar.Activities;
using Jobbspar.Engine.Activities;
using Jobbspar.Testing;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Dues;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>
/// The catalogue row by row against the domain's own checklist (<c>facts.json</c>, as the specification has it): when an item is due, who is reminded how, what it holds, who
/// answers for it. An item that is moved in one place and not in the other is told here.
/// </summary>
public sealed class ChecklistFactsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, Fact> Facts = JsonSerializer
        .Deserialize<List<Fact>>(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests/Workflows.Tests/Checklists/facts.json")), Json)!
        .ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>Due rules that are more than an anchor and a number of days: what the domain writes, and the rule with its parts that says the same.</summary>
    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["T0+10, re-confirmed at every plan change"] = "T0+10 ANDRAD_TIDPLAN+10",
        ["RS+20; re-check at GS"] = "RS+20 STARTEN+0",
        ["before any sharing"] = "RS+5 DELNING-1",
        ["decision+5"] = "RS+30 URVALSBESLUT+5",
        ["every 20 wd from GS"] = "GS+20",
        ["GS+10, then every 20 wd, plus 10 wd before each transition"] = "GS+10 OVERGANG-10",
        ["GS+10, then every 20 wd"] = "GS+10",
        ["next step BEKRAFTAD 20 wd before end of current; handover ≤ 5 wd before"] = "GE-20 OVERGANG-20 OVERGANG-5",
        ["every 10 wd + each transition"] = "GS+10 OVERGANG+0",
        ["first action ≤ 5 wd (high: ≤ 2 wd)"] = "OPPNAD+5 ALLVARLIGT_HINDER+2",
        ["≤ 2 wd after trigger"] = "OPPNAD+2",
        ["every 20 wd"] = "GS+20",
        ["every 30 wd"] = "GS+30",
        ["end of each workplace period +5"] = "GE+5 INSATSSLUT+5",
        ["actual_start ≤ planned+3; outcome ≤ 5 wd after end"] = "GE+5 INSATSSTART+3 INSATSSLUT+5",
        ["contact ≤ every 10 wd"] = "GS+10",
        ["every 30 wd and 15 wd before each planned transition"] = "GS+30 OVERGANG-15",
        ["≤ 10 wd after decision"] = "OPPNAD+10",
        ["actual start+10"] = "GS+10 FAKTISK_START+10",
        ["risk action ≤ 3 wd; dropout registered ≤ 5 wd"] = "OPPNAD+3 AVHOPP+5",
        ["intervention end+20"] = "GE+20 INSATSSLUT+20",
        ["applied ≥ 15 wd before start; decided before start"] = "GE+0 ANSTALLNING-15 ANSTALLNING-1",
        ["application by provider's last day; admission and plan ≤ pGE"] = "GE+0 SISTA_ANSOKNINGSDAG+0",
        ["GE+30 (first asked GE−40)"] = "GE+30 asked GE-40",
        ["employment start +20 wd and +60 wd"] = "AS+20 ANSTALLNING+60",
        ["dropout+5"] = "OPPNAD+5 AVHOPP+5",
    };

    public static TheoryData<string> Items => [.. ChecklistCatalogue.Shipped.Items.Select(item => item.Code)];

    [Fact]
    public void The_facts_are_of_all_items() => Facts.Keys.ShouldBe(ChecklistCatalogue.Shipped.Items.Select(item => item.Code), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_is_due_as_the_domain_says(string code)
    {
        var item = ChecklistCatalogue.Shipped[code];
        var written = Facts[code].Due;

        string.Join(' ', [item.Due.ToString(), .. item.DueParts.Select(part => part.ToString()), .. item.FirstAsked is { } asked ? new[] { $"asked {asked}" } : []])
            .ShouldBe(InWords.GetValueOrDefault(written) ?? written.Replace("pGE", "GE", StringComparison.Ordinal).Replace('−', '-'));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_is_one_for_what_the_domain_says(string code)
    {
        var item = ChecklistCatalogue.Shipped[code];
        var kind = Facts[code].Kind;

        // Events in general are the track's; AVSL-08 is per participant and comes twice, GENO-11 recurs by its due rule.
        item.Subject.ShouldBe(kind switch
        {
            _ when kind.StartsWith("PER_EMP", StringComparison.Ordinal) => ItemSubject.Employer,
            _ when kind.StartsWith("PER_PART", StringComparison.Ordinal) => ItemSubject.Participant,
            _ when kind.StartsWith("PER_TRANS", StringComparison.Ordinal) => ItemSubject.Transition,
            _ => ItemSubject.Track,
        });
        item.IsRaisedByEvent.ShouldBe(kind.Contains("EVENT", StringComparison.Ordinal));
        item.IsConditional.ShouldBe(kind.EndsWith('*'));
        var recurs = kind.IndexOf("REC(", StringComparison.Ordinal);
        int? every = recurs < 0 ? null : int.Parse(kind[(recurs + 4)..kind.IndexOf(')', recurs)], CultureInfo.InvariantCulture);
        item.RecursEvery.ShouldBe(every ?? code switch { "GENO-11" => 10, "AVSL-08" => 40, _ => null });
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_is_reminded_and_held_as_the_domain_says(string code)
    {
        var item = ChecklistCatalogue.Shipped[code];
        var fact = Facts[code];

        item.ReminderPolicy.ShouldBe(fact.Reminder);
        var held = item.Gate is null ? "—" : $"{item.Gate.Code} {item.Gate.Strength}".Trim();
        fact.Gate.StartsWith(held, StringComparison.Ordinal).ShouldBeTrue($"{code}: the domain says {fact.Gate}, the catalogue {held}");
        (item.WaivedBy is not null).ShouldBe(fact.Gate.Contains("waiver: styrgrupp", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_says_what_the_domain_says_and_names_who_answers_for_it(string code)
    {
        var item = ChecklistCatalogue.Shipped[code];
        var fact = Facts[code];

        (item.Text, item.Responsible, item.Contributing, item.Area.Code()).ShouldBe((fact.Sv, fact.Resp, fact.Contrib, fact.Area));
        ChecklistActivity.Of(item).Descriptor.Inputs.Single(input => input.Name == "ResponsibleRole").Choices.ShouldContain(choice => choice.Key == item.ResponsibleRole);
        EvidenceRules.All.ShouldContain(rule => rule.ItemCode == code);
    }

    /// <summary>What the catalogue says is what happens, unless a drawing says otherwise; the shipped ones do not.</summary>
    [Theory]
    [InlineData("jobbspar")]
    [InlineData("arbetsgivare")]
    [InlineData("deltagare")]
    public void The_shipped_drawings_change_no_item(string name)
    {
        var drawing = File.ReadAllText(Path.Combine(TrackWorld.WorkflowsFolder, $"{name}.json"));
        using var document = JsonDocument.Parse(drawing);
        var types = ChecklistCatalogue.Shipped.Items.ToDictionary(item => TaskStimulus.TypeNameOf(item.Code), StringComparer.Ordinal);
        var seen = 0;
        Walk(document.RootElement);
        seen.ShouldBeGreaterThan(15);

        void Walk(JsonElement node)
        {
            if (node.ValueKind is JsonValueKind.Array)
            {
                foreach (var entry in node.EnumerateArray())
                {
                    Walk(entry);
                }
            }
            else if (node.ValueKind is JsonValueKind.Object)
            {
                if (node.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && types.TryGetValue(type.GetString()!, out var item))
                {
                    seen++;
                    string[] own = [.. ChecklistActivity.Of(item).Descriptor.Inputs.Select(input => input.Name).Where(input => node.TryGetProperty(char.ToLowerInvariant(input[0]) + input[1..], out _))];
                    own.ShouldBeEmpty(item.Code);
                }

                foreach (var property in node.EnumerateObject())
                {
                    Walk(property.Value);
                }
            }
        }
    }

    /// <summary>The reminders of DOMAIN 3.1.</summary>
    [Theory]
    [InlineData("RP-STD", "-5 0 2", 5, 5, 15)]
    [InlineData("RP-TIGHT", "-3 -1 0 1 3", null, 3, 8)]
    [InlineData("RP-LONG", "-20 -10 -5 0 2", 5, 5, 10)]
    [InlineData("RP-REC", "-2 0 3", null, 2, 3)]
    [InlineData("RP-EVT", "", null, 150, 200)]
    [InlineData("RP-NONE", "", null, null, null)]
    public void A_policy_reminds_and_climbs_as_the_domain_says(string code, string steps, int? every, int? managers, int? steering)
    {
        var policy = ReminderPolicy.Find(code).ShouldNotBeNull();

        (string.Join(' ', policy.Steps), policy.Every, policy.ManagersAt, policy.SteeringGroupAt).ShouldBe((steps, every, managers, steering));
        policy.PercentOfLimit.ShouldBe(code is "RP-EVT" ? [50, 100, 150] : []);
        policy.Weekly.ShouldBe(code is "RP-NONE");
    }

    /// <summary>A part that nothing computes would be a note: each kind of part is computed by the code that is named here, and its tests.</summary>
    [Fact]
    public void Every_part_of_a_due_rule_is_computed()
    {
        string[] computed =
        [
            .. PartDues.Items, .. TransitionsAhead.Items, .. LearningPeriods.Items,
            "PLAN-04", // TasksOnNewVersion
            "REKR-11", // AskedAgain
            "GENO-06", // ObstacleTasks
            "AVSL-08", // its second occurrence
        ];

        ChecklistCatalogue.Shipped.Items.Where(item => item.DueParts.Count > 0).Select(item => item.Code).ShouldBe(computed, ignoreOrder: true);
    }

    private sealed record Fact(string Id, string Area, string Kind, string Resp, string Contrib, string Due, string Reminder, string Gate, string Sv);
}
