using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// A participant's workflow within a track (<c>deltagare.json</c>): started when she is accepted, led by what her registers say, and ended by
/// her closure. Ids only (D6). Each call works within the caller's transaction, on a track that the caller holds.
/// </summary>
public sealed class ParticipantSteps(TrackSteps steps)
{
    /// <summary>
    /// Starts the workflow of a participant who has been accepted, and a new one for who declined and is accepted again. Nothing happens where it goes on, or where the track's own
    /// workflow was drawn before participants had one: such a track has one task for all of them.
    /// </summary>
    /// <returns>The tasks that were opened.</returns>
    internal async Task<IReadOnlyList<ChecklistItem>> StartAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) =>
        await steps.AddMemberAsync(hand, TrackMember.Participant, participantId, cancellationToken) ?? [];

    /// <summary>A transition between two of her interventions is planned: a task GENO-04 opens for it.</summary>
    /// <returns>The task; null where she has no workflow that waits for transitions.</returns>
    internal Task<ChecklistItem?> PlanTransitionAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) =>
        steps.RaiseAsync(hand, participantId, "GENO-04", reason: null, cancellationToken);

    /// <summary>A follow-up sees a high risk that she drops out: a task GENO-16 opens, due in three working days, unless one is open.</summary>
    /// <returns>The task; null where one is open, or she has no workflow that waits for it.</returns>
    internal Task<ChecklistItem?> WarnOfDropoutAsync(TrackInHand hand, Guid participantId, string action, CancellationToken cancellationToken) =>
        steps.RaiseOnceAsync(hand, participantId, "GENO-16", action, cancellationToken);

    /// <summary>Her closure is prepared towards an outcome, e.g. <c>STUDIER</c> or <c>AVHOPP</c>: the tasks that it rests on open, and AVSL-01.</summary>
    /// <returns>The tasks that were opened.</returns>
    internal Task<IReadOnlyList<ChecklistItem>> PrepareClosureAsync(TrackInHand hand, Guid participantId, string outcome, CancellationToken cancellationToken) =>
        steps.AnnounceAsync(hand, participantId, outcome, cancellationToken);

    /// <summary>She gets an employment, perhaps long before she is closed: its subsidy is asked for from now on (AVSL-02), since it is decided before the employment starts.</summary>
    /// <returns>The tasks that were opened.</returns>
    internal Task<IReadOnlyList<ChecklistItem>> HireAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) =>
        steps.AnnounceAsync(hand, participantId, "ANSTALLNING", isPrepared: false, cancellationToken);

    /// <summary>Ends the workflow of a participant who should not have been there (registered by mistake): her open tasks are no longer asked for.</summary>
    internal Task CancelAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) => steps.EndMemberAsync(hand, participantId, cancellationToken);
}
