using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>A gate opens only for a track that has come to it.</summary>
internal static class TrackStandsBeforeTheGate
{
    public static Refusal? Check(string gate, TrackGate? reached) =>
        reached is null ? new() { Rule = nameof(TrackStandsBeforeTheGate), Arguments = [gate] } : null;
}
