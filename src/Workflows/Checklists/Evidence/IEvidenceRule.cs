using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>When an item is complete (D7). The type is named as the sentence it enforces; required fields and kinds are checked before it.</summary>
public interface IEvidenceRule
{
    /// <summary>E.g. <c>PLAN-01</c>.</summary>
    string ItemCode { get; }

    /// <summary>True for the rule of a form that stands for all participants of a track, where the form of one participant has another.</summary>
    bool IsForGroup => false;

    /// <summary>Every way in which the evidence does not hold, named by field and reason; empty where it holds.</summary>
    IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings);
}
