using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-23: all learning outcomes that must be reached are covered, by interventions of both the municipality and Arbetsförmedlingen or for a reason.</summary>
internal sealed class PackageCoversTheProfile : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-23";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(!(values.Number("tackta") < values.Number("laranderesultat")), "tackta", "Uncovered", Written.Number((values.Number("laranderesultat") ?? 0) - (values.Number("tackta") ?? 0)))
            .Holds(!(values.Number("tackta") > values.Number("laranderesultat")), "tackta", "TooMany")
            .IsFilledInWhen(values.Number("franKommun") == 0 || values.Number("franAf") == 0, "skal")
            .Refusals;
    }
}
