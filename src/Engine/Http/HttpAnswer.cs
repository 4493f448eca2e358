using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Http;

/// <summary>What came of a request, as it travels to the activity that waits.</summary>
public sealed record HttpAnswer
{
    /// <summary>Answered, or why not.</summary>
    public required HttpAnswerKind Kind { get; init; }

    /// <summary>Status of an answer.</summary>
    public int StatusCode { get; init; }

    /// <summary>Media type of an answer, without parameters.</summary>
    public string? ContentType { get; init; }

    /// <summary>Body of an answer.</summary>
    public string? Content { get; init; }

    /// <summary>Headers of an answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why it was refused, for an administrator.</summary>
    public string? Reason { get; init; }

    /// <summary>A request that is not allowed here.</summary>
    public static HttpAnswer Refuse(string reason) => new() { Kind = HttpAnswerKind.Refused, Reason = reason };

    /// <summary>As input of the resumption.</summary>
    public IReadOnlyDictionary<string, object?> ToInput()
    {
        var headers = new JsonObject();
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }

        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Kind)] = Kind.ToString(),
            [nameof(StatusCode)] = StatusCode,
            [nameof(ContentType)] = ContentType,
            [nameof(Content)] = Content,
            [nameof(Headers)] = headers,
            [nameof(Reason)] = Reason,
        };
    }

    /// <summary>Reads what <see cref="ToInput"/> wrote. Whoever resumes by hand may give a status alone.</summary>
    internal static HttpAnswer From(Resumption resumption)
    {
        var input = resumption.Input;
        return new HttpAnswer
        {
            Kind = Enum.TryParse<HttpAnswerKind>(Text(nameof(Kind)), ignoreCase: true, out var kind) ? kind : HttpAnswerKind.Answered,
            StatusCode = int.TryParse(Text(nameof(StatusCode)), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 200,
            ContentType = Text(nameof(ContentType)),
            Content = Text(nameof(Content)),
            Headers = input.GetValueOrDefault(nameof(Headers)) is JsonObject headers ? headers.ToDictionary(header => header.Key, header => JsonValues.ToText(JsonValues.FromJson(header.Value)), StringComparer.OrdinalIgnoreCase) : [],
            Reason = Text(nameof(Reason)),
        };

        string? Text(string name) => input.GetValueOrDefault(name) is { } value ? JsonValues.ToText(value) : null;
    }
}
