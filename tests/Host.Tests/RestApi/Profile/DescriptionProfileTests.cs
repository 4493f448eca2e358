using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>The rules of the Swedish REST API profile that the description shows, over every operation (docs/rest-profil.md).</summary>
public sealed partial class DescriptionProfileTests(RestHost api) : IClassFixture<RestHost>
{
    private static readonly string[] Attributes = ["type", "title", "status", "detail", "instance"];

    [Fact]
    public async Task Dok_03_It_says_what_the_api_is_and_who_answers_for_it()
    {
        var info = (await ApiDocument.ReadAsync(api)).Root["info"]!;

        foreach (var said in (string?[])[Text(info["title"]), Text(info["version"]), Text(info["description"]), Text(info["termsOfService"]), Text(info["contact"]?["name"]), Text(info["contact"]?["url"]), Text(info["contact"]?["email"]), Text(info["license"]?["name"]), Text(info["license"]?["url"])])
        {
            said.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public async Task Dok_08_The_service_level_is_told()
    {
        var level = (await ApiDocument.ReadAsync(api)).Root["info"]!["x-sla"]!;

        foreach (var part in (string[])["availability", "responseTime", "support"])
        {
            level[part]!.GetValue<string>().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Dok_09_Known_limits_are_told_and_are_those_of_the_code()
    {
        var info = (await ApiDocument.ReadAsync(api)).Root["info"]!;

        var limits = info["x-limitations"]!.GetValue<string>();
        foreach (var limit in (string[])["1 MB", "20 MB", "200 rader"])
        {
            limits.ShouldContain(limit);
        }

        info["description"]!.GetValue<string>().ShouldContain("begränsningar");
    }

    [Fact]
    public async Task Dok_11_Purpose_and_behaviour_are_told_in_both_languages()
    {
        var description = (await ApiDocument.ReadAsync(api)).Root["info"]!["description"]!.GetValue<string>();

        description.ShouldContain("If-Match");
        description.ShouldContain("samma rättigheter");
        description.ShouldContain("the same rights");
    }

    [Fact]
    public async Task Dok_15_Every_request_and_every_answer_has_a_whole_example_that_its_schema_allows()
    {
        var document = await ApiDocument.ReadAsync(api);
        var misfits = new List<string>();
        var checkedCount = 0;
        foreach (var operation in document.Operations)
        {
            foreach (var (where, content) in operation.Body.Select(body => ($"{operation.Name} takes {body.Key}", body.Value!)).Concat(operation.Contents.Select(answer => ($"{operation.Name} answers {answer.Status}", answer.Content))))
            {
                if (content["examples"]?["exempel"]?["value"] is not { } example)
                {
                    misfits.Add($"{where} without an example");
                    continue;
                }

                // A file has a form of its own, which no schema tells.
                misfits.AddRange(document.Follow(content["schema"]!)["type"]?.ToString() is "string" ? [] : document.Misfits(example, content["schema"]!, where));
                checkedCount++;
            }
        }

        misfits.ShouldBeEmpty();
        checkedCount.ShouldBeGreaterThan(800);
    }

    [Fact]
    public async Task Dok_16_22_23_24_The_description_is_machine_readable_and_lies_below_the_version_too()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Root["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        JsonNode.DeepEquals((await ApiDocument.ReadAsync(api, "/api/v1/openapi.json")).Root, document.Root).ShouldBeTrue();
    }

    [Fact]
    public async Task Dok_19_Every_operation_is_described() =>
        (await ApiDocument.ReadAsync(api)).Operations.Where(operation => string.IsNullOrWhiteSpace(Text(operation.Said["summary"])) || string.IsNullOrWhiteSpace(Text(operation.Said["description"]))).Select(operation => operation.Name).ShouldBeEmpty();

    [Fact]
    public async Task Dok_20_Every_answer_is_told_with_what_it_means()
    {
        foreach (var operation in (await ApiDocument.ReadAsync(api)).Operations)
        {
            operation.Answers.ShouldAllBe(answer => Text(answer.Value!["description"])!.Length > 10, operation.Name);
            operation.Answers.Select(answer => answer.Key).ShouldContain("500", operation.Name);
            operation.Answers.Select(answer => answer.Key).ShouldContain(status => status.StartsWith('2'), operation.Name);
        }
    }

    [Fact]
    public async Task Dok_21_What_lets_in_is_told_and_only_what_the_api_is_called_is_open()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Root["security"]!.AsArray().Select(need => need!.AsObject().Single().Key).ShouldBe(["Bearer", "session"]);
        document.Operations.Where(operation => operation.IsOpen).Select(operation => operation.Name).ShouldBe(["GET /api-info"]);
        document.Operations.Where(operation => !operation.IsOpen).ShouldAllBe(operation => operation.Answers.ContainsKey("401"));
    }

    [Fact]
    public async Task Ufn_02_Sak_01_The_server_is_reached_over_https_at_port_443_where_it_is_public()
    {
        var server = new Uri((await ApiDocument.ReadAsync(api)).Root["servers"]!.AsArray().Single()!["url"]!.GetValue<string>());

        server.ShouldBe(new Uri("https://jobbspar.example.se/api/v1"));
        server.Port.ShouldBe(443);
    }

    [Fact]
    public async Task Ufn_07_08_09_Res_06_Addresses_are_of_small_letters_digits_and_hyphens()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Operations.SelectMany(operation => operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Where(part => !part.StartsWith('{')).Where(part => !Plain().IsMatch(part)).ShouldBeEmpty();
        document.Operations.SelectMany(operation => operation.Parameters("path")).ShouldAllBe(name => Camel().IsMatch(name));
        document.Operations.ShouldAllBe(operation => operation.Path.Length < 200);
    }

    [Fact]
    public async Task Mog_01_Resources_are_read_made_changed_and_removed_by_the_methods_of_http()
    {
        var operations = (await ApiDocument.ReadAsync(api)).Operations;

        operations.Select(operation => operation.Method).Distinct().Order(StringComparer.Ordinal).ShouldBe(["DELETE", "GET", "POST", "PUT"]);
        operations.Select(operation => operation.Path).Distinct().Count().ShouldBeGreaterThan(80);
        operations.Where(operation => operation.Answers.ContainsKey("201")).ShouldAllBe(operation => operation.Method == "POST");
        operations.Where(operation => operation.Method is "GET").ShouldAllBe(operation => operation.Answers.ContainsKey("200"));
    }

    [Fact]
    public async Task For_02_Arq_06_What_is_read_or_removed_takes_no_body() =>
        (await ApiDocument.ReadAsync(api)).Operations.Where(operation => operation.Method is "GET" or "DELETE").Where(operation => operation.Body.Count > 0).Select(operation => operation.Name).ShouldBeEmpty();

    [Fact]
    public async Task Arq_02_Bodies_are_json_or_files()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Operations.SelectMany(operation => operation.Body.Select(body => body.Key)).Distinct().Order(StringComparer.Ordinal).ShouldBe(["application/json", "text/csv"]);
        document.Operations.Where(operation => operation.Body.Count > 0).ShouldAllBe(operation => operation.Answers.ContainsKey("415"));
    }

    [Fact]
    public async Task Arq_05_Headers_carry_no_content()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Operations.SelectMany(operation => operation.Parameters("header")).Distinct().Order(StringComparer.Ordinal).ShouldBe(["Idempotency-Key", "If-Match"]);
        document.Operations.Where(operation => operation.Method is "POST" && !operation.Parameters("header").Contains("Idempotency-Key")).Select(operation => operation.Path).ShouldBe(["/participants/{participantId}/identity-number/looks"]);
        document.Operations.SelectMany(operation => operation.Said["parameters"]?.AsArray() ?? []).Where(parameter => Text(parameter!["in"]) is "header").ShouldAllBe(parameter => Text(parameter!["schema"]!["type"]) == "string");
    }

    [Fact]
    public async Task Ame_05_Fields_are_named_in_one_way() =>
        (await ApiDocument.ReadAsync(api)).Schemas.SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? []).Select(property => $"{schema.Key}.{property.Key}"))
            .Where(name => !Camel().IsMatch(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])).ShouldBeEmpty();

    [Fact]
    public async Task Ame_06_Lists_are_named_in_the_plural()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Schemas.SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? []).Where(property => document.Follow(property.Value!)["type"]?.ToString().Contains("array", StringComparison.Ordinal) is true).Select(property => property.Key))
            .Distinct().Where(name => !Plural().IsMatch(name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fel_01_02_Every_refusal_is_problem_details_with_all_its_parts()
    {
        var document = await ApiDocument.ReadAsync(api);
        foreach (var operation in document.Operations)
        {
            foreach (var (status, type, content) in operation.Contents.Where(answer => answer.Status[0] is '4' or '5'))
            {
                type.ShouldBe("application/problem+json", $"{operation.Name} {status}");
                var properties = document.Follow(content["schema"]!)["properties"]!.AsObject();
                Attributes.ShouldAllBe(attribute => properties.ContainsKey(attribute));
            }
        }
    }

    [Fact]
    public async Task Dot_02_04_Dates_and_moments_have_the_forms_of_rfc_3339()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Schemas.SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? []).Select(property => (Name: property.Key, Schema: document.Follow(property.Value!))))
            .Where(property => property.Name.EndsWith("On", StringComparison.Ordinal) || property.Name.EndsWith("At", StringComparison.Ordinal))
            .Where(property => property.Name is not "neededAt") // where a competence is needed
            .Where(property => property.Schema["type"]?.ToString().Contains("string", StringComparison.Ordinal) is true)
            .ShouldAllBe(property => Text(property.Schema["format"]) == "date" || Text(property.Schema["format"]) == "date-time" || Text(property.Schema["format"]) == "time");
    }

    [Fact]
    public async Task Dot_01_No_request_holds_a_moment_so_that_every_zone_will_do()
    {
        var document = await ApiDocument.ReadAsync(api);

        document.Operations.SelectMany(operation => operation.Body.SelectMany(body => Moments(document, body.Value!["schema"]!, operation.Name, new HashSet<string>(StringComparer.Ordinal)))).ShouldBeEmpty("else: take in moments of every zone, and say so here");
    }

    [Fact]
    public async Task Res_04_What_an_address_names_is_a_key_of_its_own()
    {
        // The gates of a track are four, by code.
        (await ApiDocument.ReadAsync(api)).Operations.SelectMany(operation => operation.Said["parameters"]?.AsArray() ?? []).Where(parameter => Text(parameter!["in"]) is "path" && Text(parameter["name"]) is not "gate")
            .ShouldAllBe(parameter => Text(parameter!["schema"]!["format"]) == "uuid");
    }

    [Fact]
    public async Task Mog_03_What_is_read_by_post_says_why() =>
        Text((await ApiDocument.ReadAsync(api)).Operations.Single(operation => operation.Name is "POST /searches").Said["description"])!.ShouldContain("a POST, since");

    [Fact]
    public async Task Fns_01_03_Parameters_are_named_as_fields_are_and_begin_with_a_letter() =>
        (await ApiDocument.ReadAsync(api)).Operations.SelectMany(operation => operation.Parameters("query")).ShouldAllBe(name => Camel().IsMatch(name));

    [Fact]
    public async Task Sak_09_10_15_16_Programs_come_in_by_bearer_and_nothing_by_password_or_address()
    {
        var schemes = (await ApiDocument.ReadAsync(api)).Root["components"]!["securitySchemes"]!.AsObject();

        Text(schemes["Bearer"]!["type"]).ShouldBe("http");
        Text(schemes["Bearer"]!["scheme"]).ShouldBe("bearer");
        schemes.ShouldAllBe(scheme => Text(scheme.Value!["scheme"]) != "basic" && Text(scheme.Value!["scheme"]) != "digest" && Text(scheme.Value!["in"]) != "query");
    }

    [Fact]
    public async Task Ver_04_06_07_12_What_the_api_is_is_told_below_its_root()
    {
        var document = await ApiDocument.ReadAsync(api);
        var said = await RestHost.GetAsync(api.Stranger, "/api-info");

        document.Operations.Select(operation => operation.Name).ShouldContain("GET /api-info");
        said.AsObject().Select(part => part.Key).ShouldBe(["apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"], ignoreOrder: true);
        Version().IsMatch(Text(said["apiVersion"])!).ShouldBeTrue("semantic, and 1 or more since it is active");
        Text(said["apiVersion"]).ShouldBe(Text(document.Root["info"]!["version"]));
        Text(said["apiDocumentation"]).ShouldBe("https://jobbspar.example.se/openapi/v1.json");
    }

    private static IEnumerable<string> Moments(ApiDocument document, JsonNode given, string where, IReadOnlySet<string> above)
    {
        if (given["$ref"]?.GetValue<string>() is { } name)
        {
            if (above.Contains(name))
            {
                return [];
            }

            above = above.Append(name).ToHashSet(StringComparer.Ordinal);
        }

        var schema = document.Follow(given);
        return Text(schema["format"]) is "date-time"
            ? [where]
            : [
                .. (schema["properties"]?.AsObject() ?? []).SelectMany(property => Moments(document, property.Value!, $"{where}.{property.Key}", above)),
                .. (schema["oneOf"]?.AsArray() ?? []).SelectMany(choice => Moments(document, choice!, where, above)),
                .. schema["items"] is { } items ? Moments(document, items, where, above) : [],
            ];
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*(\\.csv)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$", RegexOptions.None, 1000)]
    private static partial Regex Camel();

    // English, with the words whose plural has no s.
    [GeneratedRegex("(s|people|children|criteria)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plural();

    [GeneratedRegex("^[1-9][0-9]*\\.[0-9]+\\.[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
