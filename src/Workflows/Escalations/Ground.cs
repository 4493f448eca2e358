using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// What a decision rests on: question, options, recommendation, consequences (DOMAIN 6.2). Where the system raised a cause and nobody has written the ground yet, it is the one
/// that goes with the cause, in the reader's language; so no question waits without something to choose from.
/// </summary>
/// <param name="Question">What is to be decided.</param>
/// <param name="Options">What may be chosen; empty only for a question whose own options are.</param>
/// <param name="Recommendation">What is recommended.</param>
/// <param name="Consequences">What happens without a decision.</param>
/// <param name="IsPrewritten">True while nobody in the track has written it.</param>
public sealed record Ground(string Question, IReadOnlyList<string> Options, string? Recommendation, string? Consequences, bool IsPrewritten)
{
    /// <summary>The ground of an escalation.</summary>
    public static Ground Of(Escalation escalation)
    {
        ArgumentNullException.ThrowIfNull(escalation);
        return escalation.Question is { } question
            ? new(question, escalation.Options, escalation.Recommendation, escalation.Consequences, IsPrewritten: false)
            : DomainTexts.Ground(escalation.Cause);
    }
}
