using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>The life of a definition as the designer leads it.</summary>
public sealed class DefinitionApiTests(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_shipped_definition_is_listed_and_can_be_changed()
    {
        var list = await ApiHost.GetAsync(api.Anna, "/workflow-definitions?versionOptions=Latest&Page=0&PageSize=50&IsSystem=False");

        var row = list["items"]!.AsArray().Single(item => item!["definitionId"]!.GetValue<string>() == "jobbspar")!;
        row["isPublished"]!.GetValue<bool>().ShouldBeTrue();
        row["description"]!.GetValue<string>().ShouldContain("fyra faser");
        row["links"]!.AsArray().ShouldContain(link => link!["rel"]!.GetValue<string>() == "publish");
        list["links"]!.AsArray().ShouldContain(link => link!["rel"]!.GetValue<string>() == "bulk-publish");
        list["totalCount"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Every_activity_has_what_the_designer_dies_without()
    {
        var definition = await ApiHost.GetAsync(api.Anna, "/workflow-definitions/by-definition-id/jobbspar?versionOptions=Latest");

        definition["isLatest"]!.GetValue<bool>().ShouldBeTrue();
        foreach (var name in (string[])["options", "customProperties"])
        {
            definition[name].ShouldBeOfType<JsonObject>(name);
        }

        var descriptors = await ApiHost.GetAsync(api.Anna, "/descriptors/activities");
        var known = descriptors["items"]!.AsArray().Select(item => $"{item!["typeName"]} {item["version"]}").ToHashSet(StringComparer.Ordinal);
        var activities = Activities((JsonObject)definition["root"]!).ToList();
        activities.Count.ShouldBeGreaterThan(20);
        foreach (var activity in activities)
        {
            var id = activity["id"]!.GetValue<string>();
            activity["nodeId"]!.GetValue<string>().ShouldEndWith(":" + id);
            activity["metadata"].ShouldBeOfType<JsonObject>(id);
            activity["customProperties"].ShouldBeOfType<JsonObject>(id);
            known.ShouldContain($"{activity["type"]} {activity["version"]}");
        }
    }

    [Fact]
    public async Task A_new_definition_gets_an_id_and_stays_a_draft_that_is_saved_over()
    {
        var first = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Ny"));
        first["name"] = "Ny, omdöpt";

        var second = (JsonObject)(await ApiHost.SaveAsync(api.Anna, first))["workflowDefinition"]!;

        second["definitionId"]!.GetValue<string>().ShouldBe(first["definitionId"]!.GetValue<string>());
        second["version"]!.GetValue<int>().ShouldBe(1);
        second["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        (await ReadAsync(second))["name"]!.GetValue<string>().ShouldBe("Ny, omdöpt");
    }

    [Fact]
    public async Task What_the_designer_does_not_know_comes_back_unharmed()
    {
        var model = ApiHost.Model("Okänt innehåll", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "hej")));
        model["eget"] = new JsonObject { ["djupt"] = new JsonArray(1, 2) };
        model["root"]!["activities"]![0]!["egen"] = "egenskap";

        var read = await ReadAsync(await ApiHost.SaveNewAsync(api.Anna, model));

        read["eget"]!.ToJsonString().ShouldBe("{\"djupt\":[1,2]}");
        read["root"]!["activities"]![0]!["egen"]!.GetValue<string>().ShouldBe("egenskap");
        read["root"]!["activities"]![0]!["text"]!["expression"]!["value"]!.GetValue<string>().ShouldBe("hej");
    }

    [Fact]
    public async Task An_activity_of_an_unknown_type_is_drawn_as_such_and_kept()
    {
        var model = ApiHost.Model("Okänd typ", ApiHost.Activity("mystisk", "Annan.Aktivitet", ("fält", "värde")));
        var shown = await ApiHost.SaveNewAsync(api.Anna, model);
        var stand = (JsonObject)shown["root"]!["activities"]![0]!;
        stand["type"]!.GetValue<string>().ShouldBe("Elsa.NotFoundActivity");
        stand["metadata"]!["displayText"]!.GetValue<string>().ShouldContain("Annan.Aktivitet");
        stand["metadata"]!["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = 7, ["y"] = 8 } };
        await ApiHost.SaveAsync(api.Anna, shown);

        var file = await ExportAsync(shown);

        var kept = file["root"]!["activities"]![0]!;
        kept["type"]!.GetValue<string>().ShouldBe("Annan.Aktivitet");
        kept["fält"]!["expression"]!["value"]!.GetValue<string>().ShouldBe("värde");
        kept["metadata"]!["designer"]!["position"]!["x"]!.GetValue<int>().ShouldBe(7);
        var refused = await ApiHost.SaveAsync(api.Anna, await ReadAsync(shown), publish: true, HttpStatusCode.BadRequest);
        refused["message"]!.GetValue<string>().ShouldContain("Annan.Aktivitet");
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_and_nothing_is_lost()
    {
        var opened = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Två om samma"));
        var annas = (JsonObject)opened.DeepClone();
        annas["description"] = "Annas";
        await ApiHost.SaveAsync(api.Anna, annas);
        var bos = (JsonObject)opened.DeepClone();
        bos["description"] = "Bos";

        var refused = await ApiHost.SaveAsync(api.Bo, bos, expected: HttpStatusCode.BadRequest);

        refused["errors"]!.AsObject().SelectMany(pair => pair.Value!.AsArray()).Single()!.GetValue<string>().ShouldContain("Någon annan har ändrat");
        (await ReadAsync(opened))["description"]!.GetValue<string>().ShouldBe("Annas");
    }

    [Fact]
    public async Task The_same_administrator_in_two_windows_is_told_too()
    {
        var opened = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Två fönster"));
        var one = (JsonObject)opened.DeepClone();
        one["description"] = "ett";
        await ApiHost.SaveAsync(api.Anna, one);
        opened["description"] = "två";

        await ApiHost.SaveAsync(api.Anna, opened, expected: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_program_that_carries_no_revision_may_save_over_its_own_but_not_over_others()
    {
        var opened = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Utan revision"));
        opened["customProperties"]!.AsObject().Clear();
        opened["description"] = "igen";
        await ApiHost.SaveAsync(api.Anna, opened);

        var refused = await ApiHost.SaveAsync(api.Bo, opened, expected: HttpStatusCode.BadRequest);

        refused["message"]!.GetValue<string>().ShouldContain("senaste");
    }

    [Fact]
    public async Task The_name_of_another_definition_is_refused()
    {
        await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Upptaget namn"));

        var refused = await ApiHost.SaveAsync(api.Anna, ApiHost.Model("upptaget NAMN"), expected: HttpStatusCode.BadRequest);

        refused["message"]!.GetValue<string>().ShouldContain("upptaget NAMN");
        (await ApiHost.GetAsync(api.Anna, "/workflow-definitions/validation/is-name-unique?name=Upptaget%20namn"))["isUnique"]!.GetValue<bool>().ShouldBeFalse();
        (await ApiHost.GetAsync(api.Anna, "/workflow-definitions/validation/is-name-unique?name=Ledigt%20namn"))["isUnique"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Publishing_validates_and_says_in_Swedish_what_is_wrong_where()
    {
        var opened = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Fel i", ApiHost.Activity("vänta", "Elsa.Cron", ("cronExpression", "inte cron"))));

        var refused = await ApiHost.SaveAsync(api.Anna, opened, publish: true, HttpStatusCode.BadRequest);

        refused["message"]!.GetValue<string>().ShouldStartWith("vänta: Värdet i ”CronExpression” kan inte användas");
        (await ReadAsync(opened))["isPublished"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("Liquid")]
    [InlineData("CSharp")]
    [InlineData("Python")]
    public async Task A_refused_language_is_neither_published_nor_imported(string language)
    {
        var activity = ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "{{ 1 }}"));
        activity["text"]!["expression"]!["type"] = language;
        var model = ApiHost.Model($"Med {language}", activity);
        await ApiHost.SaveAsync(api.Anna, model, publish: true, HttpStatusCode.BadRequest);
        var file = (JsonObject)model.DeepClone();
        file["definitionId"] = $"med-{language}";
        file["id"] = "x";
        file["name"] = $"Importerad {language}";

        var refused = await ApiHost.PostAsync(api.Anna, "/workflow-definitions/import", file, HttpStatusCode.BadRequest);

        refused["message"]!.GetValue<string>().ShouldContain("rad:");
        await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/by-definition-id/med-{language}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Versions_publish_retract_and_revert_follow_the_designers_rules()
    {
        var published = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Versioner", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "ett"))), publish: true);
        (published["version"]!.GetValue<int>(), published["isPublished"]!.GetValue<bool>()).ShouldBe((1, true));
        published["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "två";
        var draft = (JsonObject)(await ApiHost.SaveAsync(api.Anna, published))["workflowDefinition"]!;
        (draft["version"]!.GetValue<int>(), draft["isPublished"]!.GetValue<bool>()).ShouldBe((2, false));
        var id = draft["definitionId"]!.GetValue<string>();

        await ApiHost.PostAsync(api.Anna, $"/workflow-definitions/{id}/publish", null);
        (await VersionsAsync(id)).ShouldBe([(2, true, true), (1, false, false)]);
        var retracted = await ApiHost.PostAsync(api.Anna, $"/workflow-definitions/{id}/retract", null);
        retracted["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        var reverted = await ApiHost.PostAsync(api.Anna, $"/workflow-definitions/{id}/revert/1", null);

        reverted["version"]!.GetValue<int>().ShouldBe(3);
        (await VersionsAsync(id)).ShouldBe([(3, false, true), (2, false, false), (1, false, false)]);
        (await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/by-definition-id/{id}"))["root"]!["activities"]![0]!["text"]!["expression"]!["value"]!.GetValue<string>().ShouldBe("ett");
        (await ApiHost.AskAsync(api.Anna, HttpMethod.Delete, $"/workflow-definition-versions/{reverted["id"]}", null, HttpStatusCode.NoContent)).ShouldBeEmpty();
        (await VersionsAsync(id))[0].ShouldBe((2, false, true));
        await ApiHost.AskAsync(api.Anna, HttpMethod.Delete, $"/workflow-definitions/{id}", null, HttpStatusCode.NoContent);
        await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/by-definition-id/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_shipped_definition_is_not_deleted()
    {
        var refused = await ApiHost.AskAsync(api.Anna, HttpMethod.Delete, "/workflow-definitions/jobbspar", null, HttpStatusCode.BadRequest);

        refused["message"]!.GetValue<string>().ShouldContain("följde med programmet");
    }

    [Fact]
    public async Task An_import_becomes_a_draft_beside_the_published_one_and_spares_the_drafts_of_others()
    {
        var published = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Importeras", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "ett"))), publish: true);
        var file = await ExportAsync(published);
        file["description"] = "Ur fil";
        var imported = await ApiHost.PostAsync(api.Anna, "/workflow-definitions/import", file);
        (imported["version"]!.GetValue<int>(), imported["isPublished"]!.GetValue<bool>(), imported["description"]!.GetValue<string>()).ShouldBe((2, false, "Ur fil"));

        file["description"] = "Ur Bos fil";
        var refused = await ApiHost.PostAsync(api.Bo, "/workflow-definitions/import", file, HttpStatusCode.BadRequest);

        refused["message"]!.GetValue<string>().ShouldContain("någon annan");
    }

    [Fact]
    public async Task Several_definitions_come_in_one_zip()
    {
        var one = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Zip ett"));
        var two = await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Zip två"));
        using var answer = await api.Anna.SendAsync(HttpMethod.Post, $"{ApiHost.Prefix}/bulk-actions/export/workflow-definitions", new JsonObject { ["ids"] = new JsonArray(one["id"]!.DeepClone(), two["id"]!.DeepClone()) }.ToJsonString());

        await using var content = await answer.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(content);

        zip.Entries.Select(entry => entry.FullName).ShouldBe(["zip-ett-1.json", "zip-tva-1.json"]);
        using var upload = await api.Anna.UploadAsync($"{ApiHost.Prefix}/workflow-definitions/import-files", ("flera.zip", await answer.Content.ReadAsByteArrayAsync()));
        upload.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_zip_that_means_harm_is_refused_and_changes_nothing()
    {
        var good = ApiHost.Model("Ur elak zip").ToJsonString();
        await RefusedAsync("ut.zip", Zip(("../../ut.json", good)), "leder ut");
        await RefusedAsync("många.zip", Zip([.. Enumerable.Range(0, 1_000).Select(number => ($"{number}.json", good))]), "100");
        await RefusedAsync("bomb.zip", Zip(("bomb.json", new string(' ', 30 * 1024 * 1024))), "5 MB");
        await RefusedAsync("trasig.zip", Encoding.UTF8.GetBytes("PK inte en zip"), "zip");
        (await ApiHost.GetAsync(api.Anna, "/workflow-definitions?SearchTerm=elak"))["totalCount"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Bulk_actions_say_what_they_did()
    {
        var fine = (await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Många ett", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "x")))))["definitionId"]!.GetValue<string>();
        var faulty = (await ApiHost.SaveNewAsync(api.Anna, ApiHost.Model("Många två", ApiHost.Activity("x", "Okänd.Typ"))))["definitionId"]!.GetValue<string>();
        var ids = new JsonObject { ["definitionIds"] = new JsonArray(fine, faulty, "finns-inte") };

        var published = await ApiHost.PostAsync(api.Anna, "/bulk-actions/publish/workflow-definitions/by-definition-ids", ids);
        published["published"]!.AsArray().Single()!.GetValue<string>().ShouldBe(fine);
        published["notFound"]!.AsArray().Single()!.GetValue<string>().ShouldBe("finns-inte");
        published["refused"]!.AsArray().Single()!.GetValue<string>().ShouldContain("Okänd.Typ");
        var retracted = await ApiHost.PostAsync(api.Anna, "/bulk-actions/retract/workflow-definitions/by-definition-ids", ids);
        retracted["retracted"]!.AsArray().Single()!.GetValue<string>().ShouldBe(fine);
        (await ApiHost.PostAsync(api.Anna, "/bulk-actions/delete/workflow-definitions/by-definition-id", ids))["deleted"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Ids_and_choices_that_make_no_sense_are_refused()
    {
        await ApiHost.GetAsync(api.Anna, "/workflow-definitions?versionOptions=Nyaste", HttpStatusCode.BadRequest);
        await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/by-definition-id/{new string('x', 1_000)}", HttpStatusCode.NotFound);
        var model = ApiHost.Model("Långt id");
        model["definitionId"] = new string('x', 10_000);
        await ApiHost.SaveAsync(api.Anna, model, expected: HttpStatusCode.BadRequest);
        var machine = ApiHost.Model("Tillståndsmaskin");
        machine["root"]!["type"] = "Elsa.StateMachine";
        (await ApiHost.SaveAsync(api.Anna, machine, expected: HttpStatusCode.BadRequest))["message"]!.GetValue<string>().ShouldContain("Elsa.StateMachine");
    }

    [Fact]
    public async Task A_nested_activity_is_found_by_its_path()
    {
        var definition = await ApiHost.GetAsync(api.Anna, "/workflow-definitions/by-definition-id/jobbspar?versionOptions=Published");

        var segments = await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/subgraph/segments/{definition["id"]}?childNodeId=Workflow1:jobbspar-flode:fas-planering:fas-planering-punkter:plan01");

        segments["pathSegments"]!.AsArray().Single()!["activityId"]!.GetValue<string>().ShouldBe("fas-planering");
        segments["pathSegments"]![0]!["portName"]!.GetValue<string>().ShouldBe("Body");
        segments["childNode"]!["activity"]!["id"]!.GetValue<string>().ShouldBe("plan01");
        var tree = await ApiHost.GetAsync(api.Anna, $"/workflow-definitions/subgraph/{definition["id"]}");
        tree["children"]!.AsArray().Count.ShouldBeGreaterThan(4);
    }

    private static IEnumerable<JsonObject> Activities(JsonObject node)
    {
        yield return node;
        foreach (var child in ((node["activities"] as JsonArray ?? []).OfType<JsonObject>()).Concat(node["body"] is JsonObject body ? [body] : []))
        {
            foreach (var found in Activities(child))
            {
                yield return found;
            }
        }
    }

    private static byte[] Zip(params IEnumerable<(string Name, string Content)> files)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }

    private async Task RefusedAsync(string name, byte[] content, string why)
    {
        using var answer = await api.Anna.UploadAsync($"{ApiHost.Prefix}/workflow-definitions/import-files", (name, content));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    private Task<JsonObject> ReadAsync(JsonObject definition) => ApiHost.GetAsync(api.Anna, $"/workflow-definitions/by-definition-id/{definition["definitionId"]}?versionOptions=Latest");

    private Task<JsonObject> ExportAsync(JsonObject definition) => ApiHost.GetAsync(api.Anna, $"/workflow-definitions/{definition["definitionId"]}/export?versionOptions=Latest&includeConsumingWorkflows=False");

    private async Task<List<(int Version, bool IsPublished, bool IsLatest)>> VersionsAsync(string definitionId) =>
    [
        .. (await ApiHost.GetAsync(api.Anna, $"/workflow-definitions?versionOptions=AllVersions&DefinitionIds={definitionId}&OrderBy=Version&OrderDirection=Descending&Page=0&PageSize=10"))["items"]!
            .AsArray().Select(item => (item!["version"]!.GetValue<int>(), item["isPublished"]!.GetValue<bool>(), item["isLatest"]!.GetValue<bool>())),
    ];
}
