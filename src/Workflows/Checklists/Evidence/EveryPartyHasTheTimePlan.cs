using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-04: the phases follow each other in the plan, and every party that has a task in it has acknowledged it.</summary>
internal sealed class EveryPartyHasTheTimePlan : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-04";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .InOrder("planeringKlar", "rekryteringKlar", "genomforandeKlart", "avslutningKlar")
            .Holds(values.Date("avslutningKlar") is not { } closed || closed >= surroundings.PlannedEnd, "avslutningKlar", "End", Written.Date(surroundings.PlannedEnd))
            .Includes("parter", "KOMMUN", "AF", "ARBETSGIVARE")
            .Includes("kvitterat", values.List("parter"))
            .HasHappened(surroundings.Today, "kvitteratDatum")
            .Refusals;
    }
}
