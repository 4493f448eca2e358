namespace Jobbspar.Host.RestApi;

/// <summary>Why something is done.</summary>
internal sealed record ReasonGiven
{
    /// <summary>In words.</summary>
    public required string Reason { get; init; }
}
