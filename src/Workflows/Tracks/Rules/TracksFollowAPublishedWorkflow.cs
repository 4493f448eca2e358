using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>A track is started from the published workflow; as long as none is published, none can start.</summary>
internal static class TracksFollowAPublishedWorkflow
{
    public static Refusal? Check(WorkflowDefinition? published) => published is null ? new() { Rule = nameof(TracksFollowAPublishedWorkflow) } : null;
}
