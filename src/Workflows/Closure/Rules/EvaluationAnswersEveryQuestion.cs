using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An evaluation is complete when all six questions and the one of each sub-area are answered (AVSL-05).</summary>
internal static class EvaluationAnswersEveryQuestion
{
    public static IReadOnlyList<Refusal> Check(IReadOnlyDictionary<EvaluationQuestion, string> answers) =>
    [
        .. Enum.GetValues<EvaluationQuestion>()
            .Where(question => string.IsNullOrWhiteSpace(answers.GetValueOrDefault(question)))
            .Select(question => new Refusal { Rule = nameof(EvaluationAnswersEveryQuestion), Field = question.Code() }),
    ];
}
