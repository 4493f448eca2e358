namespace Jobbspar.Host.RestApi.Search;

/// <summary>What is searched for. In a body, since addresses are written down on the way and it may be an identity number.</summary>
internal sealed record SearchedFor
{
    /// <summary>Words, a code, or a whole identity number.</summary>
    public required string Text { get; init; }
}
