using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>An intervention that a transition leads to begins when the transition is secured: confirmed, handed over, told, and without a gap (gate P2: GENO-04).</summary>
internal static class TransitionIntoTheStepIsSecured
{
    public static Refusal? Check(IEnumerable<Transition> transitions) =>
        transitions.FirstOrDefault(transition => transition.Status is TransitionStatus.NotSecured) is { } open
            ? new() { Rule = nameof(TransitionIntoTheStepIsSecured), Field = "status", Arguments = [string.Join(", ", TransitionSecurity.Lacks(open).Select(DomainTexts.Of))] }
            : null;
}
