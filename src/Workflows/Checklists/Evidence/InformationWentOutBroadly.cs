using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-10: information went out in more than one channel, with how many were reached.</summary>
internal sealed class InformationWentOutBroadly : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-10";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "fran")
            .Holds(values.List("kanaler").Count != 1, "kanaler", "OneChannel")
            .InOrder("fran", "till")
            .Holds(!(values.Number("intresserade") > values.Number("nadda")), "intresserade", "TooMany")
            .Refusals;
    }
}
