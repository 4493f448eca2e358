using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Copying from the track's chain takes at least one step of the chain in force that the participant has not got.</summary>
internal static class SomeStepIsChosen
{
    public static Refusal? Check(int steps) => steps > 0 ? null : new() { Rule = nameof(SomeStepIsChosen), Field = "steg" };
}
