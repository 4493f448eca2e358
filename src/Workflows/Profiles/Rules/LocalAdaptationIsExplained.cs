using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A fixed profile that differs from the national one says why.</summary>
internal static class LocalAdaptationIsExplained
{
    public static Refusal? Check(int differences, string? explanation) =>
        differences == 0 || !string.IsNullOrWhiteSpace(explanation) ? null : new() { Rule = nameof(LocalAdaptationIsExplained), Field = "lokalAnpassning", Arguments = [Written.Number(differences)] };
}
