using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>A question climbs the published ladder; as long as none is published, none can be lifted.</summary>
internal static class LadderIsPublished
{
    public static Refusal? Check(WorkflowDefinition? ladder) => ladder is null ? new() { Rule = nameof(LadderIsPublished) } : null;
}
