using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>What the designer draws with. One null where it expects a list, and its canvas stays empty without a word.</summary>
public sealed class DescriptorApiTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static readonly string[] Categories =
    [
        "Planering", "Rekrytering", "Genomförande", "Avslutning", "Arbetsgivare", "Insatser", "Deltagare", "Tid och påminnelser", "Eskalering", "Flöde", "Grundläggande",
    ];

    /// <summary>What this Studio has a field for; for another it shows "Unsupported UI hint".</summary>
    private static readonly string[] Hints =
    [
        "singleline", "multiline", "checkbox", "dropdown", "radiolist", "checklist", "multitext", "json-editor", "code-editor", "expression-editor", "dictionary", "datetime-picker", "type-picker",
        "variable-picker", "input-picker", "output-picker", "outcome-picker", "workflow-definition-picker", "dynamic-outcomes", "switch-editor", "flow-switch-editor", "http-status-codes",
    ];

    [Fact]
    public async Task Every_activity_of_the_program_is_described_once_in_Swedish_and_complete()
    {
        var items = await ItemsAsync("/descriptors/activities");

        var names = items.Select(item => item["typeName"]!.GetValue<string>()).ToList();
        names.ShouldBeUnique();
        Registry().All.Select(activity => activity.Descriptor.TypeName).Except(names, StringComparer.Ordinal).ShouldBeEmpty();
        foreach (var item in items)
        {
            var type = item["typeName"]!.GetValue<string>();
            foreach (var text in (string[])["name", "namespace", "category", "displayName", "description", "kind"])
            {
                item[text].ShouldNotBeNull($"{type}: {text}").GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
            }

            Categories.ShouldContain(item["category"]!.GetValue<string>(), type);
            foreach (var list in (string[])["inputs", "outputs", "ports"])
            {
                item[list].ShouldBeOfType<JsonArray>($"{type}: {list}");
            }

            foreach (var input in item["inputs"]!.AsArray())
            {
                input!["displayName"]!.GetValue<string>().ShouldNotBeEmpty(type);
                Hints.ShouldContain(input["uiHint"]!.GetValue<string>(), $"{type}.{input["name"]}");
                (input["uiSpecifications"] is null or JsonObject).ShouldBeTrue($"{type}.{input["name"]}");
            }
        }
    }

    [Fact]
    public async Task The_items_lie_under_their_phases_with_forms_that_suit()
    {
        var items = await ItemsAsync("/descriptors/activities");

        foreach (var (phase, category) in (ReadOnlySpan<(Phase, string)>)[(Phase.Planning, "Planering"), (Phase.Recruitment, "Rekrytering"), (Phase.Implementation, "Genomförande"), (Phase.Closure, "Avslutning")])
        {
            var expected = ChecklistCatalogue.Shipped.Items.Where(item => item.Phase == phase).Select(item => TaskStimulus.TypeNameOf(item.Code));
            items.Where(item => string.Equals(item["category"]!.GetValue<string>(), category, StringComparison.Ordinal)).Select(item => item["typeName"]!.GetValue<string>()).ShouldBe(expected, ignoreOrder: true);
        }

        var profile = items.Single(item => string.Equals(item["typeName"]!.GetValue<string>(), TaskStimulus.TypeNameOf("PLAN-06"), StringComparison.Ordinal));
        var inputs = profile["inputs"]!.AsArray().ToDictionary(input => input!["name"]!.GetValue<string>(), input => input!, StringComparer.Ordinal);
        foreach (var choice in (string[])["ResponsibleRole", "DueAnchor", "ReminderPolicy", "Gate", "GateStrength"])
        {
            inputs[choice]["uiHint"]!.GetValue<string>().ShouldBe("dropdown");
            inputs[choice]["uiSpecifications"]!.ToJsonString().Length.ShouldBeGreaterThan(40, choice);
        }
    }

    [Fact]
    public async Task Requests_to_other_servers_are_neither_offered_nor_published_where_no_server_is_allowed()
    {
        var items = await ItemsAsync("/descriptors/activities");
        items.Single(item => item["typeName"]!.GetValue<string>() is "Elsa.SendHttpRequest")["isBrowsable"]!.GetValue<bool>().ShouldBeFalse();
        var model = ApiHost.Model("Ringer ut", ApiHost.Activity("ut", "Elsa.SendHttpRequest", ("url", "https://example.se/"), ("method", "GET")));
        model["root"]!["activities"]![0]!["customProperties"] = new JsonObject { ["canStartWorkflow"] = false };
        var saved = await ApiHost.SaveNewAsync(api.Anna, model);

        var refused = await ApiHost.SaveAsync(api.Anna, saved, publish: true, HttpStatusCode.BadRequest);

        refused["errors"]!["$.root"]![0]!.GetValue<string>().ShouldContain("får inte användas");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var first = await api.Anna.SendAsync(HttpMethod.Get, $"{ApiHost.Prefix}/descriptors/activities?Refresh=True");
        var tag = first.Headers.ETag!.ToString();

        using var second = await api.Anna.SendAsync(HttpMethod.Get, $"{ApiHost.Prefix}/descriptors/activities?Refresh=True", null, new KeyValuePair<string, string>("If-None-Match", tag));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/descriptors/expression-descriptors", "type")]
    [InlineData("/descriptors/variables", "typeName")]
    [InlineData("/descriptors/storage-drivers", "typeName")]
    [InlineData("/descriptors/workflow-activation-strategies", "typeName")]
    [InlineData("/descriptors/incident-strategies", "typeName")]
    [InlineData("/descriptors/log-persistence-strategies", "typeName")]
    public async Task Choices_are_listed(string path, string key)
    {
        var items = await ItemsAsync(path);

        items.Select(item => item[key]!.GetValue<string>()).ShouldBeUnique();
        items.ShouldAllBe(item => item["displayName"]!.GetValue<string>().Length > 0);
    }

    [Theory]
    [InlineData("/descriptors/commit-strategies/workflows")]
    [InlineData("/descriptors/commit-strategies/activities")]
    [InlineData("/descriptors/output-converters?sourceType=String&destinationType=Int32")]
    [InlineData("/features/installed")]
    public async Task What_there_is_none_of_is_an_empty_list(string path) =>
        (await ApiHost.GetAsync(api.Anna, path))["items"].ShouldBeOfType<JsonArray>().ShouldBeEmpty();

    [Fact]
    public async Task No_language_is_offered_that_would_be_refused() =>
        (await ItemsAsync("/descriptors/expression-descriptors")).Select(item => item["type"]!.GetValue<string>()).ShouldNotContain(type => type == "Liquid" || type == "CSharp" || type == "Python");

    [Fact]
    public async Task Scripts_are_completed_from_what_the_definition_holds()
    {
        using var answer = await api.Anna.SendAsync(HttpMethod.Post, $"{ApiHost.Prefix}/scripting/javascript/type-definitions/jobbspar", """{"workflowDefinitionId":"jobbspar"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("getVariable");
    }

    private ActivityRegistry Registry() => api.Host.Get<ActivityRegistry>();

    private async Task<IReadOnlyList<JsonObject>> ItemsAsync(string path)
    {
        var answer = await ApiHost.GetAsync(api.Anna, path);
        var items = answer["items"]!.AsArray().Select(item => item!.AsObject()).ToList();
        items.ShouldNotBeEmpty();
        return items;
    }
}
