using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>Completes the description of an operation with what every one of its kind has: parameters, answers, and what they mean.</summary>
internal static class ApiOperations
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["200"] = "What was asked for.",
        ["201"] = "Made; Location is its address.",
        ["204"] = "Done; there is nothing more to say.",
        ["400"] = "Not what is asked for: the address, a header or the body cannot be read, or the request brings both a key and a session.",
        ["401"] = "Nobody is signed in, or the key does not count (any more).",
        ["403"] = "The user may not do this, or the request comes from a page of another site.",
        ["404"] = "Not there, or not for this user.",
        ["412"] = "Somebody else was first: read it again.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is of another kind than the operation takes in.",
        ["422"] = "Refused by rules; errors holds every reason. Nothing was changed.",
        ["428"] = "If-Match is missing.",
        ["429"] = "Too many different wrong keys from this address: wait as Retry-After says.",
        ["500"] = "A fault of ours; it is noted.",
        ["503"] = "The database is away: try again in a while.",
    };

    /// <summary>What is said of an answer whose lists have no pages.</summary>
    private const string WholeLists = "Its lists come whole: what it is about bounds them.";

    public static IReadOnlyCollection<string> Statuses => Meanings.Keys;

    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        var method = context.Description.HttpMethod!;
        var version = marks.OfType<VersionNeeded>().FirstOrDefault();
        var needsVersion = version is not null;
        var isOpen = marks.OfType<IAllowAnonymous>().Any();
        var answered = context.Description.SupportedResponseTypes.Where(answer => answer.StatusCode < StatusCodes.Status300MultipleChoices).Select(answer => answer.Type).OfType<Type>().ToList();
        var isPaged = answered.Exists(IsPage);
        var hasWholeLists = HttpMethods.IsGet(method) && !isPaged && answered.Exists(HasLists);

        operation.Parameters ??= [];
        foreach (var parameter in marks.OfType<ApiParameter>().Concat(isPaged ? ApiParameters.OfPages : []))
        {
            Say(operation.Parameters, parameter);
        }

        if (isPaged)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = ApiPaging.OlderLimitName,
                In = ParameterLocation.Query,
                Deprecated = true,
                Description = "Older name of limit. Works, but not together with another limit.",
                Schema = Number(),
            });
        }

        if (version is not null)
        {
            operation.Parameters.Add(Header("If-Match", "The version that the change builds on: the ETag that was read, or the version in a list, in quotes.", version.IsAlways, "\"3\""));
        }

        if (HttpMethods.IsPost(method) && !marks.OfType<AnswerNotKept>().Any())
        {
            operation.Parameters.Add(Header(
                RepeatableRequestFilter.Header, "A key of the caller's own. The same request under the same key is carried out once within 24 hours, and answered alike.", isRequired: false, "6f1e0a4e-0f7e-4a59-8b6c-1f6f7d2f9f10"));
        }

        operation.Description = string.Join(
            " ", new[] { operation.Summary, isPaged ? "Answers one page; Link names its neighbours (first, prev, self, next, last)." : null, hasWholeLists ? WholeLists : null, version is null ? null : version.When ?? (version.IsAlways ? "Builds on the version in If-Match." : "A change builds on the version in If-Match; what is new needs none."), isOpen ? "Open to everybody." : "Gives and does what the signed-in user may." }
                .Where(part => !string.IsNullOrEmpty(part)));
        operation.Security = isOpen ? [] : null;
        foreach (var status in operation.Responses!.Keys.Where(status => !Comes(status, method, operation.RequestBody is not null, needsVersion, isOpen)).ToList())
        {
            operation.Responses.Remove(status);
        }

        foreach (var (status, response) in operation.Responses)
        {
            response.Description = Meanings[status];
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(Type type) => (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ApiPage<>)) || (type.BaseType is { } wider && IsPage(wider));

    private static bool HasLists(Type type) =>
        IsList(type) || type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => IsList(property.PropertyType));

    private static bool IsList(Type type) => type is { IsGenericType: true } && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

    private static bool Comes(string status, string method, bool hasBody, bool needsVersion, bool isOpen) => status switch
    {
        "400" or "401" or "403" or "404" or "429" => !isOpen,
        "412" or "422" => !HttpMethods.IsGet(method),
        "413" or "415" => hasBody,
        "428" => needsVersion,
        _ => true,
    };

    private static void Say(IList<IOpenApiParameter> parameters, ApiParameter said)
    {
        var schema = said.Kind switch
        {
            ApiParameterKind.Number => Number(said.Usual),
            ApiParameterKind.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, Enum = said.Codes is null ? null : [.. said.Codes.Select(code => (JsonNode)JsonValue.Create(code))] },
        };
        if (parameters.OfType<OpenApiParameter>().FirstOrDefault(known => string.Equals(known.Name, said.Name, StringComparison.Ordinal)) is { } known)
        {
            (known.Description, known.Schema) = (said.Description, schema);
            return;
        }

        parameters.Add(new OpenApiParameter { Name = said.Name, In = ParameterLocation.Query, Description = said.Description, Schema = schema });
    }

    private static OpenApiSchema Number(int? usual = null) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = 1.ToString(CultureInfo.InvariantCulture), Default = usual is { } value ? JsonValue.Create(value) : null };

    private static OpenApiParameter Header(string name, string description, bool isRequired, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = isRequired,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };
}
