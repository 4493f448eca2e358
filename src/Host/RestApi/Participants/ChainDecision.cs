namespace Jobbspar.Host.RestApi.Participants;

/// <summary>That a participant's own chain was decided.</summary>
internal sealed record ChainDecision
{
    /// <summary>Local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Local date on which she was told.</summary>
    public DateOnly? InformedOn { get; init; }
}
