namespace Jobbspar.Host.RestApi.Tasks;

/// <summary>What is filled in of a task.</summary>
internal sealed record TaskValues
{
    /// <summary>Field key to value as text: dates <c>ÅÅÅÅ-MM-DD</c>, truth values <c>true</c> or <c>false</c>, lists as JSON arrays.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
