using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>A decision about a new round.</summary>
internal sealed record NewRoundAnswered
{
    /// <summary>Answer.</summary>
    public required NewRoundAnswer Answer { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Local date on which it is taken up again.</summary>
    public required DateOnly? ReviewOn { get; init; }

    /// <summary>Changes wanted.</summary>
    public required string? Changes { get; init; }

    /// <summary>What the new round takes over.</summary>
    public required IReadOnlyList<CarryOver> CarryOvers { get; init; }

    /// <summary>The new round.</summary>
    public required Guid? NewTrackId { get; init; }

    public static NewRoundAnswered? Of(NewRoundDecision? decision) => decision is null ? null : new()
    {
        Answer = decision.Answer,
        DecidedOn = decision.DecidedOn,
        ReviewOn = decision.ReviewOn,
        Changes = decision.Changes,
        CarryOvers = decision.CarriesOver,
        NewTrackId = decision.NewTrackId,
    };
}
