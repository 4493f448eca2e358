using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-02: progress, plan and interventions are each answered, and an answer that is not good has an action.</summary>
internal sealed class FollowUpAnswersTheThreeQuestions : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-02";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(IsWorrying(values), "atgarder")
            .Refusals;
    }

    private static bool IsWorrying(EvidenceValues values) =>
        values.Number("progression") <= 2
        || values.Choice("planenFoljs") is "DELVIS" or "NEJ"
        || values.Choice("insatsernaGenomfors") is "DELVIS" or "NEJ"
        || values.YesNo("nastaStegKant") == false;
}
