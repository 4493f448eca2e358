using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>
/// A gate does not open while an activity of the track's workflow is faulted: an item that could not be opened would otherwise be
/// missed without anybody knowing. The administrator mends it.
/// </summary>
internal static class WorkflowRunsWithoutFault
{
    public static Refusal? Check(int openIncidents) => openIncidents == 0 ? null : new() { Rule = nameof(WorkflowRunsWithoutFault) };
}
