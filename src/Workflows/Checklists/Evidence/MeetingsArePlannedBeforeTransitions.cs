using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-27: meetings of all parties have dates, and one comes before each planned transition.</summary>
internal sealed class MeetingsArePlannedBeforeTransitions : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-27";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.List("traffar").All(line => line.Length >= 10 && EvidenceValues.ParseDate(line.AsSpan(0, 10)) is not null), "traffar", "Dates")
            .Holds(!(values.Number("medAvstamning") < values.Number("overgangar")), "medAvstamning", "Uncovered")
            .Includes("parter", "KOMMUN", "AF", "ARBETSGIVARE")
            .Refusals;
    }
}
