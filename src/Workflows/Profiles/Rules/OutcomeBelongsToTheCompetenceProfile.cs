using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A requirement of a learning outcome names one of the competence profile that it builds on.</summary>
internal static class OutcomeBelongsToTheCompetenceProfile
{
    public static Refusal? Check(string field, RequirementKind kind, Guid? outcomeId, IReadOnlySet<Guid> outcomes) =>
        (kind is RequirementKind.LearningOutcome ? outcomeId is { } id && outcomes.Contains(id) : outcomeId is null) ? null : new() { Rule = nameof(OutcomeBelongsToTheCompetenceProfile), Field = field };
}
