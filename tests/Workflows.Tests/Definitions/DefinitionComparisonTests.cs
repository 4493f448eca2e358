using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Activities;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Tests.Definitions;

/// <summary>Whoever approves a version reads this list instead of two drawings: what it leaves out is approved unseen.</summary>
public sealed class DefinitionComparisonTests
{
    private const string OnlyWritten = "Filen skiljer sig bara i sådant som inte har ett namn här, till exempel tomma fält. Exportera båda versionerna för att jämföra dem";

    private static readonly DefinitionComparison Comparison = new(new ActivityRegistry(ActivitiesRegistration.Of(ChecklistCatalogue.Shipped)));
    private static readonly string Shipped = File.ReadAllText(TrackWorld.FirstDrawing);

    [Fact]
    public void TheSame_HasNoChanges() => Changes(_ => { }).ShouldBeEmpty();

    [Fact]
    public void WhatTheDesignerAddsBySaving_IsNoChange() => Changes(json =>
    {
        json["id"] = "jobbspar-v9";
        json["version"] = 9;
        json["isLatest"] = false;
        json["links"] = new JsonArray();
        json["options"]!["activationStrategyType"] = null;
        var item = Item(json, "PLAN-06");
        item["nodeId"] = "annan:väg";
        item["customProperties"] = new JsonObject();
        item["dueWorkingDays"] = Literal(30, "Int32");
        item["dueAnchor"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = null }, ["memoryReference"] = null };
    }).ShouldBe([OnlyWritten]);

    [Fact]
    public void ADueRule_IsToldInWorkingDaysWithTheChecklistsValueBefore() =>
        Changes(json => Item(json, "PLAN-06")["dueWorkingDays"] = Literal("35", "Int32")).ShouldBe(["Uppgiften PLAN-06: Arbetsdagar 30 → 35"]);

    [Fact]
    public void ChoicesAreToldByTheirNames() =>
        Changes(json => Item(json, "PLAN-06")["responsibleRole"] = Literal("KOMMUN", "String")).ShouldBe(["Uppgiften PLAN-06: Ansvarig Koordinator → Kommunen"]);

    [Fact]
    public void AnInputTakenFromAScript_SaysSo() =>
        Changes(json => Item(json, "PLAN-06")["dueWorkingDays"] = new JsonObject { ["typeName"] = "Int32", ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "getVariable('Dagar')" } })
            .ShouldBe(["Uppgiften PLAN-06: Arbetsdagar 30 → JavaScript: getVariable('Dagar')"]);

    [Fact]
    public void ARemovedActivity_IsToldWithItsPhaseAndItsConnections() =>
        Changes(json =>
        {
            var body = Body(json, "fas-planering");
            var id = Item(json, "PLAN-03")["id"]!.GetValue<string>();
            Remove(body["activities"]!.AsArray(), activity => activity["id"]!.GetValue<string>() == id);
            Remove(body["connections"]!.AsArray(), connection => connection["source"]!["activity"]!.GetValue<string>() == id || connection["target"]!["activity"]!.GetValue<string>() == id);
        }).ShouldBe(["Borttagen: Uppgiften PLAN-03, ur Fas Planering", "Förbindelse borttagen: Start (fas-planering-start) (Done) → Uppgiften PLAN-03"], ignoreOrder: true);

    [Fact]
    public void AnAddedActivity_IsToldWithWhatItHolds() =>
        Changes(json => json["root"]!["activities"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "vänta", ["type"] = "Elsa.Delay", ["version"] = 1, ["metadata"] = new JsonObject { ["displayText"] = "Vänta en vecka" },
        })).ShouldBe(["Ny: Vänta en vecka, i arbetsflödet"]);

    [Fact]
    public void AConnectionInTheOlderNotation_IsTheSameConnection() => Changes(json =>
    {
        foreach (var connection in json["root"]!["connections"]!.AsArray().OfType<JsonObject>())
        {
            foreach (var end in (string[])["source", "target"])
            {
                var one = connection[end]!.AsObject();
                connection[$"{end}Port"] = one["port"]?.DeepClone();
                connection[end] = one["activity"]!.DeepClone();
            }
        }
    }).ShouldBe([OnlyWritten]);

    [Fact]
    public void AnActivityInAnotherPhase_IsTold() => Changes(json =>
    {
        var item = Item(json, "PLAN-03");
        Body(json, "fas-planering")["activities"]!.AsArray().Remove(item);
        Body(json, "fas-rekrytering")["activities"]!.AsArray().Add(item);
    }).ShouldBe(["Flyttad: Uppgiften PLAN-03, från Fas Planering till Fas Rekrytering"]);

    [Fact]
    public void TheDefinitionItself_IsCompared() => Changes(json =>
    {
        json["name"] = "Spår i Göteborg";
        json["options"]!["usableAsActivity"] = true;
        json["variables"] = new JsonArray(new JsonObject { ["id"] = "v1", ["name"] = "Dagar", ["typeName"] = "Int32" });
        json["nyckel som ingen känner"] = 7;
    }).ShouldBe(
        ["Namn: Lokalt jobbspår → Spår i Göteborg", "Användbart som aktivitet: (inget) → ja", "Variabel Dagar: (inget) → {\"id\":\"v1\",\"name\":\"Dagar\",\"typeName\":\"Int32\"}", "nyckel som ingen känner: (inget) → 7"],
        ignoreOrder: true);

    [Fact]
    public void AMovedBox_IsOnlyLooks() =>
        Changes(json => Item(json, "PLAN-03")["metadata"]!["designer"]!["position"]!["x"] = 999).ShouldBe(["Ritningens utseende är ändrat"]);

    [Fact]
    public void TheOrderOfASequence_IsAChange()
    {
        var before = Sequence("a", "b");

        Comparison.Compare(before, Sequence("b", "a")).ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.OrderChanged);
    }

    [Fact]
    public void AFirstVersion_IsToldWhole()
    {
        var changes = Comparison.Compare(null, Sequence("a", "b"));

        changes.Count(change => change.Kind is ChangeKind.ActivityAdded).ShouldBe(2);
    }

    private static WorkflowDefinition Sequence(params string[] ids) => WorkflowDefinition.Parse(new JsonObject
    {
        ["id"] = "x", ["definitionId"] = "x", ["name"] = "x", ["version"] = 1,
        ["root"] = new JsonObject
        {
            ["id"] = "r", ["type"] = "Elsa.Sequence", ["version"] = 1,
            ["activities"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id, ["type"] = "Elsa.WriteLine", ["version"] = 1 })]),
        },
    }.ToJsonString());

    private static IReadOnlyList<string> Changes(Action<JsonObject> change)
    {
        var json = (JsonObject)JsonNode.Parse(Shipped)!;
        change(json);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        return [.. Comparison.Compare(WorkflowDefinition.Parse(Shipped), WorkflowDefinition.Parse(json.ToJsonString())).Select(DomainTexts.Change)];
    }

    private static JsonObject Body(JsonObject definition, string phase) =>
        definition["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.GetValue<string>() == phase)!["body"]!.AsObject();

    private static JsonObject Item(JsonObject definition, string code) =>
        ActivityPlaces.In(definition["root"]!.AsObject()).Single(place => string.Equals(place.Type, TaskStimulus.TypeNameOf(code), StringComparison.Ordinal)).Node;

    private static JsonObject Literal(JsonNode value, string type) =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };

    private static void Remove(JsonArray list, Func<JsonNode, bool> which)
    {
        foreach (var item in list.Where(item => which(item!)).ToList())
        {
            list.Remove(item);
        }
    }
}
