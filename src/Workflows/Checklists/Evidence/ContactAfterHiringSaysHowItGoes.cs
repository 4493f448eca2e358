using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-08: a contact was made, and where something has changed it says why.</summary>
internal sealed class ContactAfterHiringSaysHowItGoes : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-08";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(values.Choice("status") is "ANDRAD" or "SLUTAT", "orsak")
            .Refusals;
    }
}
