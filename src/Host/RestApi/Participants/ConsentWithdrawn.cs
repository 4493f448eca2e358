namespace Jobbspar.Host.RestApi.Participants;

/// <summary>That a participant took a consent back.</summary>
internal sealed record ConsentWithdrawn
{
    /// <summary>Local date.</summary>
    public required DateOnly On { get; init; }
}
