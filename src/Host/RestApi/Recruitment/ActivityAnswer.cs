using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>A recruitment activity in a list.</summary>
internal sealed record ActivityAnswer
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind.</summary>
    public required ActivityType Type { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Place or link.</summary>
    public required string Place { get; init; }

    /// <summary>Most candidates; null where it is not limited.</summary>
    public required int? Capacity { get; init; }

    /// <summary>Status.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>True where the employer makes the final choice there.</summary>
    public required bool EmployerDecides { get; init; }

    /// <summary>True where candidates must come.</summary>
    public required bool MandatoryForCandidates { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public required CancelReason? CancelReason { get; init; }

    /// <summary>What came in its place.</summary>
    public required Guid? ReplacedById { get; init; }

    public static ActivityAnswer Of(RecruitmentActivity activity) => new()
    {
        Id = activity.Id,
        Type = activity.Type,
        StartsAt = activity.StartsAt,
        EndsAt = activity.EndsAt,
        Place = activity.Place,
        Capacity = activity.Capacity,
        Status = activity.Status,
        EmployerDecides = activity.EmployerDecides,
        MandatoryForCandidates = activity.MandatoryForCandidates,
        CancelReason = activity.CancelReason,
        ReplacedById = activity.ReplacedById,
    };
}
