using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>What the outcome of a participant rests on.</summary>
internal sealed record ParticipantClosingAnswer
{
    /// <summary>Her, by name where the user may see it.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>Her status.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>Local date of her planned end.</summary>
    public required DateOnly? PlannedEnd { get; init; }

    /// <summary>What is expected; null until it is said.</summary>
    public required ClosurePlan? Plan { get; init; }

    /// <summary>Her employment.</summary>
    public required Employment? Employment { get; init; }

    /// <summary>Its subsidy.</summary>
    public required WageSubsidy? Subsidy { get; init; }

    /// <summary>Her studies.</summary>
    public required StudyContinuation? Studies { get; init; }

    /// <summary>Her certificates.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>Her closure; null until she is closed.</summary>
    public required ParticipantClosure? Closure { get; init; }

    /// <summary>Interventions that have not ended.</summary>
    public required IReadOnlyList<string> RemainingSteps { get; init; }

    public static ParticipantClosingAnswer Of(ParticipantClosingPage page) => new()
    {
        Participant = page.Participant,
        Status = page.Status,
        PlannedEnd = page.PlannedEnd,
        Plan = page.Plan,
        Employment = page.Employment,
        Subsidy = page.Subsidy,
        Studies = page.Studies,
        Certificates = page.Certificates,
        Closure = page.Closure,
        RemainingSteps = page.StepsLeft,
    };
}
