using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>Each party that the item needs is among those chosen. The text is found by the party: <c>EveryPartyIsNamed.AF</c>.</summary>
internal static class EveryPartyIsNamed
{
    public static Refusal? Check(EvidenceValues values, string field, string party) =>
        values.List(field) is { Count: > 0 } chosen && !chosen.Contains(party, StringComparer.Ordinal)
            ? new Refusal { Rule = $"{nameof(EveryPartyIsNamed)}.{party}", Field = field }
            : null;
}
