using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Closure;

/// <summary>What the page of a participant's closing shows.</summary>
public sealed record ParticipantClosingPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Who.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>Where she stands.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>Her planned last day, local date.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Expected closing.</summary>
    public ClosurePlan? Plan { get; init; }

    /// <summary>Employment.</summary>
    public Employment? Employment { get; init; }

    /// <summary>Its subsidy, with its kind: the page is for coordinators.</summary>
    public WageSubsidy? Subsidy { get; init; }

    /// <summary>What to warn of about the subsidy.</summary>
    public required IReadOnlyList<SubsidyWarning> Warnings { get; init; }

    /// <summary>Studies.</summary>
    public StudyContinuation? Studies { get; init; }

    /// <summary>Certificates.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>The closure; null while she is not closed.</summary>
    public ParticipantClosure? Closure { get; init; }

    /// <summary>Employers of the track: part and name.</summary>
    public required IReadOnlyList<KeyValuePair<Guid, string>> Employers { get; init; }

    /// <summary>Titles of steps that end with the closing, since they are not completed.</summary>
    public required IReadOnlyList<string> StepsLeft { get; init; }

    /// <summary>True where dropping out can cost a karens: adult education is under way.</summary>
    public required bool StudiesUnderWay { get; init; }
}
