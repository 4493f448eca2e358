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
        var employed = values.Number("anstallda") is null or > 0;
        var subsidy = employed ? values.Choice("subvention") : null;

        return new Verdict(this, values)
            .IsFilledInWhen(employed, "form", "omfattning", "anstallningStart", "subvention")
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
