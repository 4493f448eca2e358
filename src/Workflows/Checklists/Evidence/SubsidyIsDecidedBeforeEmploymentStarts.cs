using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-02: where somebody is employed, a wage subsidy is either not needed or decided before the first employment starts; after a rejection the employer employs all the same.</summary>
internal sealed class SubsidyIsDecidedBeforeEmploymentStarts : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-02";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var subsidy = values.Number("anstallda") > 0 ? values.Choice("subvention") : null;

        return new Verdict(this, values)
            .IsFilledInWhen(values.Number("anstallda") > 0, "form", "omfattning", "anstallningStart", "subvention")
            .Holds(subsidy is not "UTREDS", "subvention", "Undecided")
            .IsFilledInWhen(subsidy is "BIFALL" or "AVSLAG", "ansokanDatum", "beslutsdatum")
            .HasHappened(surroundings.Today, "ansokanDatum", "beslutsdatum")
            .InOrder("ansokanDatum", "beslutsdatum")
            .Holds(!(values.Date("beslutsdatum") >= values.Date("anstallningStart")), "beslutsdatum", "Late")
            .IsFilledInWhen(subsidy is "AVSLAG", "bekraftadUtanSubvention")
            .Holds(subsidy is not "AVSLAG" || values.YesNo("bekraftadUtanSubvention") != false, "bekraftadUtanSubvention", "Rejected")
            .Refusals;
    }
}
