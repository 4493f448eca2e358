using System.Text.Json.Nodes;
using Jobbspar.Activities;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>The shipped track, as an administrator finds it in the designer.</summary>
public sealed class JobbsparDefinitionTests
{
    private static readonly WorkflowDefinition Definition = WorkflowDefinition.Parse(File.ReadAllText(Path.Combine(TrackWorld.WorkflowsFolder, "jobbspar.json")));

    private static readonly ActivityRegistry Registry = new(ActivitiesRegistration.Of(ChecklistCatalogue.Shipped));

    [Fact]
    public void It_validates_clean() => new DefinitionValidator(Registry).Validate(Definition).ShouldBeEmpty();

    [Fact]
    public void Each_item_of_the_coordinator_stands_once_in_the_body_of_its_phase()
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var node = Activities(Definition.Json["root"]!).Single(activity => Text(activity["type"]) is "Jobbspar.Phase" && string.Equals(Text(activity["phase"]!["expression"]!["value"]), phase.Code(), StringComparison.Ordinal));

            Activities(node["body"]!).Select(activity => Text(activity["type"])).Where(type => type!.StartsWith("Jobbspar.", StringComparison.Ordinal))
                .ShouldBe(
                    ChecklistCatalogue.Shipped.Items.Where(item => item.Area is ChecklistArea.Coordination && item.Phase == phase).Select(item => TaskStimulus.TypeNameOf(item.Code)),
                    ignoreOrder: true);
        }
    }

    [Fact]
    public void Every_node_says_where_it_stands_as_Studio_saves_it()
    {
        void Check(JsonNode container)
        {
            foreach (var activity in Activities(container))
            {
                Text(activity["nodeId"]).ShouldBe($"{Text(container["nodeId"])}:{Text(activity["id"])}");
                activity["metadata"]!["designer"]!["position"]!["x"].ShouldNotBeNull();
                Text(activity["metadata"]!["displayText"]).ShouldNotBeNullOrEmpty();
                if (activity["body"] is { } body)
                {
                    Text(body["nodeId"]).ShouldBe($"{Text(activity["nodeId"])}:{Text(body["id"])}");
                    Check(body);
                }
            }
        }

        Check(Definition.Json["root"]!);
    }

    [Fact]
    public void An_item_activity_carries_the_catalogues_values_as_defaults()
    {
        var descriptor = ChecklistActivity.Of(ChecklistCatalogue.Shipped["PLAN-02"]).Descriptor;

        (descriptor.TypeName, descriptor.Category, descriptor.DisplayName).ShouldBe(("Jobbspar.PLAN02", "Planering", "PLAN-02 Koordinator, ersättare och kontaktpersoner utsedda"));
        descriptor.Description.ShouldStartWith("Koordinatorfunktion utsedd");
        descriptor.Inputs.ToDictionary(input => input.Name, input => input.DefaultValue).ShouldBe(
            new Dictionary<string, object?>
            {
                ["ResponsibleRole"] = "AF_OCH_KOMMUN",
                ["DueAnchor"] = "T0",
                ["DueWorkingDays"] = 5,
                ["ReminderPolicy"] = "RP-TIGHT",
                ["Gate"] = "G1",
                ["GateStrength"] = "H",
            },
            ignoreOrder: true);
    }

    [Fact]
    public void What_builds_on_what_is_read_from_the_connections()
    {
        var graph = ItemGraph.Of(Definition, ChecklistCatalogue.Shipped);

        graph.After("plan05").Select(node => node.ItemCode).ShouldBe(["PLAN-06", "PLAN-07", "PLAN-08", "PLAN-09"], ignoreOrder: true);
        graph.After("geno01").ShouldBeEmpty();
        graph.Items.Count().ShouldBe(26);
    }

    private static IEnumerable<JsonNode> Activities(JsonNode container) => container["activities"]!.AsArray().Select(node => node!);

    private static string? Text(JsonNode? node) => (string?)node;
}
