using Jobbspar.Engine.Http;

namespace Jobbspar.Engine.Running;

/// <summary>What <c>workflow run</c> was asked to do.</summary>
public sealed record DefinitionRunOptions
{
    /// <summary>Definition to run.</summary>
    public required string File { get; init; }

    /// <summary>Folder whose <c>*.json</c> are further definitions that the first one may start; null for none.</summary>
    public string? DefinitionsDirectory { get; init; }

    /// <summary>Workflow inputs as texts; converted to the types that the definition declares.</summary>
    public IReadOnlyDictionary<string, string> Input { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the clock stands at the start; null: now.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Sends the requests of the workflow; null where it may send none.</summary>
    public IHttpRequestSender? Requests { get; init; }

    /// <summary>How far to move the clock after the first burst, firing timers on the way.</summary>
    public TimeSpan Advance { get; init; }
}
