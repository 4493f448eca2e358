using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A participant confirmed that she takes part out of own interest, before the final selection (REKR-13, gate P1).</summary>
internal static class OwnInterestIsConfirmed
{
    public static Refusal? Check(Participant participant, DateOnly decidedOn) => participant switch
    {
        { OwnInterestConfirmedOn: null } or { OwnInterestConfirmedBy: null } => new Refusal { Rule = nameof(OwnInterestIsConfirmed), Field = "egetIntresse" },
        { OwnInterestConfirmedOn: { } confirmed } when confirmed > decidedOn =>
            new Refusal { Rule = $"{nameof(OwnInterestIsConfirmed)}.Before", Field = "egetIntresse", Arguments = [Written.Date(confirmed), Written.Date(decidedOn)] },
        _ => null,
    };
}
