namespace Jobbspar.Workflows.Closure;

/// <summary>The evaluation of a track as far as it has come; no person is in it.</summary>
/// <param name="Evaluation">When and by whom; null until it was begun.</param>
/// <param name="Answers">Answers by question.</param>
public sealed record TrackEvaluation(Evaluation? Evaluation, IReadOnlyDictionary<EvaluationQuestion, string> Answers);
