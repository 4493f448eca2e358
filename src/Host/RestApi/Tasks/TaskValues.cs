namespace Jobbspar.Host.RestApi.Tasks;

/// <summary>What is filled in of a task.</summary>
internal sealed record TaskValues
{
    /// <summary>Field key to value as text: dates <c>ÅÅÅÅ-MM-DD</c>, truth values <c>true</c> or <c>false</c>, lists as JSON arrays. Null is the same as not given.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>What was given.</summary>
    public Dictionary<string, string> Given() =>
        Values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
}
