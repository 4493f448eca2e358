namespace Jobbspar.Host.RestApi;

/// <summary>Something said.</summary>
internal sealed record TextGiven
{
    /// <summary>In words.</summary>
    public required string Text { get; init; }
}
