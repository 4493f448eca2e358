using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-07: the chain rests on the fixed requirement profiles, and each requirement is trained in an intervention or met at selection.</summary>
internal sealed class InterventionsCoverTheRequirements : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-07";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var profiles = surroundings.FinishedOf("PLAN-06");
        var requirements = profiles.Sum(profile => profile.List("skallkrav").Count);
        var version = values.Number("kravprofilVersion");

        return new Verdict(this, values)
            .AddsUp("antalKrav", "kravIInsats", "kravVidUrval")
            .Holds(profiles.Count > 0, "kravprofilVersion", "NoProfile")
            .Holds(profiles.Count == 0 || version is null || profiles.Any(profile => profile.Number("version") == version), "kravprofilVersion", "Version")
            .Holds(profiles.Count == 0 || values.Number("antalKrav") is not { } stated || stated == requirements, "antalKrav", "Count", Written.Number(requirements))
            .Refusals;
    }
}
