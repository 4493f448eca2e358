using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>An employer's part in a track, as far as gaps are concerned.</summary>
public sealed record EmployerFacts
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Status of the track.</summary>
    public required TrackStatus TrackStatus { get; init; }

    /// <summary>The track's own time.</summary>
    public required DateSpan TrackTime { get; init; }

    /// <summary>Where the employer stands.</summary>
    public required TrackEmployerStatus Status { get; init; }

    /// <summary>Since when it is known; contacts are counted from here where there was none.</summary>
    public required DateOnly KnownSince { get; init; }

    /// <summary>Jobs that it aims at; 0 where it has not said.</summary>
    public required int JobsIntended { get; init; }

    /// <summary>Latest contact or follow-up.</summary>
    public DateOnly? LastContactOn { get; init; }

    /// <summary>Day on which the need was confirmed.</summary>
    public DateOnly? NeedConfirmedOn { get; init; }

    /// <summary>The oldest change that was decided and not told; null where there is none.</summary>
    public DateOnly? UntoldSince { get; init; }

    /// <summary>Participants who are meant for it, of any status.</summary>
    public required IReadOnlyList<ParticipantFacts> Participants { get; init; }

    /// <summary>Steps given at the employer's, at any workplace.</summary>
    public required IReadOnlyList<StepFacts> Placements { get; init; }

    /// <summary>Breaks that were agreed and told in time, merged, in order.</summary>
    public IReadOnlyList<DateSpan> Breaks { get; init; } = [];

    /// <summary>Workplaces.</summary>
    public required IReadOnlyList<WorkplaceFacts> Workplaces { get; init; }

    /// <summary>True while the employer is anybody's business.</summary>
    public bool IsInCare => Status is TrackEmployerStatus.Dialogue or TrackEmployerStatus.TakesPart;
}
