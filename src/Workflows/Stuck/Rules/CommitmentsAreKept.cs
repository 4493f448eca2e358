using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>ATAGANDE_BRISTER: no commitment of a letter of intent is late by more than fifteen duty days, and none cannot be met.</summary>
internal sealed class CommitmentsAreKept : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var limit = sight.Thresholds["ATAGANDE_BRISTER.DAGAR"];
        var failing = track.Commitments
            .Where(commitment => commitment.Status is CommitmentStatus.CannotBeMet || (IsLate(commitment, sight) && sight.DutyDaysSince(LateSince(commitment, sight)) > limit))
            .ToList();
        return failing.MinBy(commitment => LateSince(commitment, sight)) is { } first
            ? new FoundCause(StuckKind.CommitmentFails, LateSince(first, sight), Party(first), StuckText.Of(failing.Count), StuckText.Of(LateSince(first, sight)))
            : null;
    }

    /// <summary>By its date, whether or not somebody has noted it.</summary>
    private static bool IsLate(StuckFacts.OpenCommitment commitment, StuckSight sight) => commitment.Status is CommitmentStatus.Late || commitment.DueOn < sight.Today;

    private static DateOnly LateSince(StuckFacts.OpenCommitment commitment, StuckSight sight) => commitment.DueOn ?? commitment.CheckedOn ?? sight.Today;

    private static WaitsFor Party(StuckFacts.OpenCommitment commitment) => commitment.Party switch
    {
        LetterPartyKind.Municipality => WaitsFor.Municipality,
        LetterPartyKind.EmploymentService => WaitsFor.EmploymentService,
        LetterPartyKind.Employer => WaitsFor.Employer,
        _ => WaitsFor.Party,
    };
}
