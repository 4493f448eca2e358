using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-10: each intervention is kept, changed or taken away for a reason, and a wish to change the template is described.</summary>
internal sealed class ModelIsAdjustedByExperience : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-10";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(values.Number("behall") + values.Number("andra") + values.Number("taBort") != 0, "behall", "Nothing")
            .IsFilledInWhen(values.YesNo("mallandring") == true, "mallbeskrivning")
            .Refusals;
    }
}
