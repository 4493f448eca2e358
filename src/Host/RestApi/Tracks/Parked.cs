namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>That a track rests.</summary>
internal sealed record Parked
{
    /// <summary>Why, naming nobody.</summary>
    public required string Reason { get; init; }

    /// <summary>Local date on which it is to be looked at again.</summary>
    public required DateOnly ReviewOn { get; init; }
}
