using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>What makes an individual chain differ from the track's – a step added, cancelled, credited, shortened or moved – has a reason (REKR-08).</summary>
internal static class ChangedStepHasAReason
{
    public static Refusal? Check(ChainChangeReason? reason) => reason is null ? new Refusal { Rule = nameof(ChangedStepHasAReason), Field = "skal" } : null;
}
