using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Workflows.Migrations.Rules;

/// <summary>Instances move between versions of one definition, and never to a draft, which may still change.</summary>
internal static class TargetIsAnotherVersionOfTheDefinition
{
    public static Refusal? Check(DefinitionVersion? target, MigrationOrder order) => target switch
    {
        null => new() { Rule = nameof(TargetIsAnotherVersionOfTheDefinition), Arguments = [Short(order.TargetVersionId)] },
        { IsDraft: true } => new() { Rule = "TargetIsNoDraft", Arguments = [Short(order.TargetVersionId)] },
        _ => null,
    };

    public static string Short(string versionId) => versionId.Length <= 60 ? versionId : string.Concat(versionId.AsSpan(0, 60), "…");
}
