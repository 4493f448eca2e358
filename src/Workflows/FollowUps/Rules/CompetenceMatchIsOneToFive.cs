using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>How well competence matches is told on a scale from 1 to 5.</summary>
internal static class CompetenceMatchIsOneToFive
{
    public static Refusal? Check(int? match) =>
        match is null ? AnswerIsGiven.Check("kompetens", isGiven: false)
        : match is < 1 or > 5 ? new() { Rule = nameof(CompetenceMatchIsOneToFive), Field = "kompetens" }
        : null;
}
