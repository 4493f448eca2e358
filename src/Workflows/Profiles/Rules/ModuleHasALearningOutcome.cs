using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>Every module of a fixed competence profile has a learning outcome (PLAN-17).</summary>
internal static class ModuleHasALearningOutcome
{
    public static Refusal? Check(string field, string module, int outcomes) =>
        outcomes > 0 ? null : new() { Rule = nameof(ModuleHasALearningOutcome), Field = field, Arguments = [module] };
}
