using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>How one participant is followed up: her follow-ups, latest first, with what they are compared with.</summary>
internal sealed record ParticipantFollowUpsAnswer(IReadOnlyList<FollowUp> Items, int Page, int Limit, int Total) : ApiPage<FollowUp>(Items, Page, Limit, Total)
{
    /// <summary>Her, by name where the user may see it.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>Local date of the next follow-up; null where she takes no part.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>How far she is with each learning outcome.</summary>
    public required IReadOnlyList<OutcomeProgress> Outcomes { get; init; }

    /// <summary>Her transitions.</summary>
    public required IReadOnlyList<TransitionRow> Transitions { get; init; }

    public static ParticipantFollowUpsAnswer Of(ApiPage<FollowUp> cut, ParticipantFollowUpPage page) => new(cut.Items, cut.Page, cut.Limit, cut.Total)
    {
        Participant = page.Participant,
        DueOn = page.DueOn,
        Outcomes = page.Outcomes,
        Transitions = page.Transitions,
    };
}
