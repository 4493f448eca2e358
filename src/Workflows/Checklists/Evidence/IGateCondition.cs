using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A rule whose gate asks for more than a completed task: a standing duty may be done for now and yet keep the gate shut.</summary>
public interface IGateCondition
{
    /// <summary>What the item's latest evidence still lacks for its gate; empty where nothing.</summary>
    IReadOnlyList<Refusal> CheckAtGate(EvidenceValues latest);
}
