using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>How one participant is followed up.</summary>
internal sealed record ParticipantFollowUpsAnswer
{
    /// <summary>Her, by name where the user may see it.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>Local date of the next follow-up; null where she takes no part.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>How far she is with each learning outcome.</summary>
    public required IReadOnlyList<OutcomeProgress> Outcomes { get; init; }

    /// <summary>Her transitions.</summary>
    public required IReadOnlyList<TransitionRow> Transitions { get; init; }

    public static ParticipantFollowUpsAnswer Of(ParticipantFollowUpPage page) => new()
    {
        Participant = page.Participant,
        DueOn = page.DueOn,
        FollowUps = page.FollowUps,
        Outcomes = page.Outcomes,
        Transitions = page.Transitions,
    };
}
