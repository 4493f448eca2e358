using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-08: the participant has a chain with first and last day, told to the participant, with a reason for what differs.</summary>
internal sealed class IndividualChainIsDecided : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-08";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "informerad")
            .IsFilledInWhen(values.YesNo("avviker") == true, "skal")
            .InOrder("start", "slut")
            .Refusals;
    }
}
