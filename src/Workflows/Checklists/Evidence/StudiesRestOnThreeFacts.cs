using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-03: where somebody goes on to studies, application, admission and study plan are three separate facts; a reserve place is no admission.</summary>
internal sealed class StudiesRestOnThreeFacts : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-03";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var studying = values.Number("studerande") is null or > 0;

        return new Verdict(this, values)
            .IsFilledInWhen(studying, "utbildning", "anmalanDatum", "antagning", "studieplan", "studiestart")
            .HasHappened(surroundings.Today, "anmalanDatum")
            .InOrder("anmalanDatum", "studiestart")
            .Holds(!studying || values.Choice("antagning") is null or "ANTAGEN", "antagning", "Admission")
            .Holds(!studying || values.Choice("studieplan") is null or "FINNS", "studieplan", "StudyPlan")
            .Refusals;
    }
}
