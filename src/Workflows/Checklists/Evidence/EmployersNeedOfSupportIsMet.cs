using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>REKR-04: the employer was asked what support it needs and, unless none, was given it after that.</summary>
internal sealed class EmployersNeedOfSupportIsMet : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "REKR-04";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "fragatDatum", "givetDatum")
            .InOrder("fragatDatum", "givetDatum")
            .IsFilledInWhen(values.Choice("behov") is not null and not "INGET", "givetDatum")
            .IsFilledInWhen(values.Choice("behov") is "ANNAT", "beskrivning")
            .Refusals;
    }
}
