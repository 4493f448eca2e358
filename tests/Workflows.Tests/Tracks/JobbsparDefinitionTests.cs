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
    private static readonly WorkflowDefinition Definition = Read("jobbspar");

    private static readonly ActivityRegistry Registry = new(ActivitiesRegistration.Of(ChecklistCatalogue.Shipped));

    [Theory]
    [InlineData("jobbspar")]
    [InlineData("arbetsgivare")]
    [InlineData("deltagare")]
    public void It_validates_clean(string name) => new DefinitionValidator(Registry).Validate(Read(name)).ShouldBeEmpty();

    [Fact]
    public void The_first_drawing_still_validates_for_the_tracks_that_follow_it() =>
        new DefinitionValidator(Registry).Validate(WorkflowDefinition.Parse(File.ReadAllText(TrackWorld.FirstDrawing))).ShouldBeEmpty();

    [Fact]
    public void All_78_items_are_drawn_each_in_one_workflow()
    {
        var drawn = new[] { "jobbspar", "arbetsgivare", "deltagare" }.SelectMany(name => ItemGraph.Of(Read(name), ChecklistCatalogue.Shipped).Items).Select(node => node.ItemCode).ToList();

        drawn.Count.ShouldBe(78);
        drawn.ShouldBe(ChecklistCatalogue.Shipped.Items.Select(item => item.Code), ignoreOrder: true);
    }

    [Theory]
    [InlineData("arbetsgivare", ItemSubject.Employer)]
    [InlineData("deltagare", ItemSubject.Participant)]
    public void The_workflow_of_a_member_holds_what_each_of_them_has(string name, ItemSubject subject) =>
        ItemGraph.Of(Read(name), ChecklistCatalogue.Shipped).Items.Select(node => node.ItemCode).ShouldBe(
            ChecklistCatalogue.Shipped.Items
                .Where(item => !item.IsShared && (item.Subject == subject || (subject is ItemSubject.Participant && item.Subject is ItemSubject.Transition)))
                .Select(item => item.Code),
            ignoreOrder: true);

    [Fact]
    public void Each_item_of_the_track_stands_in_the_body_of_its_phase()
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var node = Activities(Definition.Json["root"]!).Single(activity => Text(activity["type"]) is "Jobbspar.Phase" && string.Equals(Text(activity["phase"]!["expression"]!["value"]), phase.Code(), StringComparison.Ordinal));

            Activities(node["body"]!).Select(activity => Text(activity["type"])).Where(type => type!.StartsWith("Jobbspar.", StringComparison.Ordinal) && type is not "Jobbspar.EmployersReady")
                .ShouldBe(
                    ChecklistCatalogue.Shipped.Items.Where(item => item.Phase == phase && (item.IsShared || item.Subject is ItemSubject.Track)).Select(item => TaskStimulus.TypeNameOf(item.Code)),
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
        var graph = ItemGraph.Together([.. new[] { "jobbspar", "arbetsgivare", "deltagare" }.Select(name => ItemGraph.Of(Read(name), ChecklistCatalogue.Shipped))]);

        graph.After("plan08").ShouldBeEmpty();
        graph.After("plan06").Select(node => node.ItemCode).ShouldBe(["PLAN-07", "PLAN-08", "PLAN-23", "PLAN-24", "PLAN-25", "PLAN-26", "PLAN-27", "PLAN-29"], ignoreOrder: true);
        graph.After("geno01").ShouldBeEmpty();
        graph.HasParticipants.ShouldBeTrue();
    }

    private static WorkflowDefinition Read(string name) => WorkflowDefinition.Parse(File.ReadAllText(Path.Combine(TrackWorld.WorkflowsFolder, $"{name}.json")));

    private static IEnumerable<JsonNode> Activities(JsonNode container) => container["activities"]!.AsArray().Select(node => node!);

    private static string? Text(JsonNode? node) => (string?)node;
}
