namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in to plan an avstämning.</summary>
public sealed record NewSyncMeeting
{
    /// <summary><c>dag</c>: local date.</summary>
    public DateOnly? On { get; init; }

    /// <summary><c>klockslag</c>: Swedish time.</summary>
    public TimeOnly? At { get; init; }

    /// <summary><c>plats</c>: at most 120 characters.</summary>
    public string? Place { get; init; }

    /// <summary><c>parter</c>.</summary>
    public IReadOnlyList<ExpectedParty> Parties { get; init; } = [];
}
