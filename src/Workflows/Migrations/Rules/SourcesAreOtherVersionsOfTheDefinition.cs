using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Migrations.Rules;

/// <summary>An order names the versions that instances leave, each once, and none of them is the one they go to.</summary>
internal static class SourcesAreOtherVersionsOfTheDefinition
{
    public static Refusal? Check(MigrationOrder order, IReadOnlySet<string> versions)
    {
        var ids = order.Sources.Select(source => source.VersionId).ToList();
        var wrong = ids.Find(id => !versions.Contains(id) || string.Equals(id, order.TargetVersionId, StringComparison.Ordinal));
        return ids.Count > 0 && wrong is null && ids.Distinct(StringComparer.Ordinal).Count() == ids.Count
            ? null
            : new() { Rule = nameof(SourcesAreOtherVersionsOfTheDefinition), Arguments = [TargetIsAnotherVersionOfTheDefinition.Short(wrong ?? string.Join(", ", ids))] };
    }
}
