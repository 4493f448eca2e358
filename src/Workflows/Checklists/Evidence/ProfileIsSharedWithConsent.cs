using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-11: the profile is shared with the employer's consent, or not shared for a reason.</summary>
internal sealed class ProfileIsSharedWithConsent : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-11";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.YesNo("delad") != true || values.YesNo("medgivande") != false, "medgivande", "NoConsent")
            .IsFilledInWhen(values.YesNo("delad") == false, "skal")
            .Refusals;
    }
}
