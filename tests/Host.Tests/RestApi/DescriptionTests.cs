using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>What the API says of itself, and that it lets nobody in who has not signed in.</summary>
public sealed class DescriptionTests(RestHost api) : IClassFixture<RestHost>
{
    private static readonly string[] Open = ["/api/v1/api-info"];

    /// <summary>Acts that replace what stands there, though they are no PUT.</summary>
    private static readonly string[] Replacing =
    [
        "/api/v1/steps/{stepId:guid}/status",
        "/api/v1/tracks/{trackId:guid}/closing/plans",
        "/api/v1/tracks/{trackId:guid}/closing/employments",
        "/api/v1/tracks/{trackId:guid}/closing/studies",
    ];

    /// <summary>Acts that say one thing of one subject, or leave what they do not name as it is. Where two do them at once the later holds, as it says.</summary>
    private static readonly string[] WithoutVersion =
    [
        "/api/v1/activities/{activityId:guid}/attendance", // of those who are named
        "/api/v1/activities/{activityId:guid}/meetings", // made anew from who is invited
        "/api/v1/competence-profiles/{profileId:guid}/publication", // a fixed profile is let out: whose consent and when, both on record
        "/api/v1/participants/{participantId:guid}/identity-number", // the former is kept, sealed
        "/api/v1/participants/{participantId:guid}/protection", // what raises it takes effect at once, whatever was shown; what lowers it asks for the version
        "/api/v1/steering-groups/{groupId:guid}", // a name
        "/api/v1/steering-groups/{groupId:guid}/members/{userId:guid}", // one member
        "/api/v1/steering-groups/{groupId:guid}/tracks/{trackId:guid}", // one track
        "/api/v1/tracks/{trackId:guid}/reminded-contacts/{contactId:guid}", // one contact
    ];

    [Fact]
    public async Task Every_operation_is_described_with_its_answers()
    {
        using var answer = await api.Stranger.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var document = await RestHost.ReadAsync(answer, HttpStatusCode.OK);

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.");
        foreach (var (method, path) in Operations())
        {
            var operation = document["paths"]![Plain(path)[RestHost.Prefix.Length..]]?[method.ToLowerInvariant()].ShouldNotBeNull($"{method} {path}");
            operation!["summary"]!.GetValue<string>().ShouldNotBeEmpty();
            operation["responses"]!.AsObject().Select(pair => pair.Key).ShouldContain(key => key.StartsWith('2'), $"{method} {path}");
        }

        document["paths"]!.AsObject().Sum(path => path.Value!.AsObject().Count).ShouldBe(Operations().Count());
    }

    [Fact]
    public async Task Codes_are_named_in_the_description()
    {
        using var answer = await api.Stranger.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var text = (await RestHost.ReadAsync(answer, HttpStatusCode.OK)).ToJsonString();

        text.ShouldContain("GENOMFORANDE");
        text.ShouldNotContain("Implementation");
    }

    [Fact]
    public async Task Every_list_says_what_is_in_it()
    {
        using var answer = await api.Stranger.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var schemas = (await RestHost.ReadAsync(answer, HttpStatusCode.OK))["components"]!["schemas"]!.AsObject();

        schemas.SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? []).Select(property => (Name: $"{schema.Key}.{property.Key}", Schema: property.Value!)))
            .Where(property => property.Schema["type"]?.ToString().Contains("array", StringComparison.Ordinal) is true && property.Schema["items"] is null)
            .Select(property => property.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_gets_401_everywhere_and_no_page()
    {
        foreach (var (method, path) in Operations().Where(operation => !Open.Contains(operation.Path)))
        {
            using var answer = await api.Stranger.SendAsync(new HttpMethod(method), Address(path, Guid.NewGuid()), method is "GET" ? null : "{}");

            await RestHost.ReadAsync(answer, HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Who_has_no_right_to_a_thing_reads_and_changes_none_of_it()
    {
        foreach (var (method, path) in Operations().Where(operation => operation.Path.Contains("{trackId", StringComparison.Ordinal)))
        {
            using var answer = await api.Kent.SendAsync(new HttpMethod(method), Address(path, api.TrackId), method is "GET" ? null : "{}", RestHost.IfMatch(0));

            var status = (int)answer.StatusCode;
            status.ShouldBeInRange(400, 499, $"{method} {path}");
            await RestHost.ReadAsync(answer, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_replaces_content_asks_for_the_version_that_was_read()
    {
        foreach (var (method, path) in Operations().Where(operation => (operation.Method is "PUT" || Replacing.Contains(operation.Path)) && !WithoutVersion.Contains(operation.Path)))
        {
            using var answer = await api.Karin.SendAsync(new HttpMethod(method), Address(path, api.TrackId), "{}");

            answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired, $"{method} {path}: If-Match is to be read first, so that two who change at once cannot write over each other");
        }
    }

    [Fact]
    public void What_asks_for_no_version_is_there() => WithoutVersion.Concat(Replacing).Except(Operations().Select(operation => operation.Path), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public async Task The_api_says_what_it_is() =>
        (await RestHost.GetAsync(api.Stranger, "/api-info"))["apiStatus"]!.GetValue<string>().ShouldBe("active");

    [Fact]
    public async Task An_address_that_does_not_exist_is_refused_in_the_same_shape() => await RestHost.GetAsync(api.Karin, "/finns-inte", HttpStatusCode.NotFound);

    private static string Address(string path, Guid id) =>
        string.Join('/', Plain(path).Split('/').Select(part => part is "{gate}" ? "G1" : part.StartsWith('{') ? id.ToString() : part));

    private static string Plain(string path) => path.Replace(":guid", "", StringComparison.Ordinal);

    private IEnumerable<(string Method, string Path)> Operations() =>
        from endpoint in api.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText!
        where path.StartsWith(RestHost.Prefix, StringComparison.Ordinal) && !path.Contains("**", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IExcludeFromDescriptionMetadata>() is null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (method, path);
}
