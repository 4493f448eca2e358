using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Who owns the decision on a step is somebody to turn to in an organisation that takes part in the track.</summary>
internal static class DecisionIsOwnedByAContactOfTheTrack
{
    public static Refusal? Check(bool isOfTheTrack) => isOfTheTrack ? null : new Refusal { Rule = nameof(DecisionIsOwnedByAContactOfTheTrack), Field = "beslutsagare" };
}
