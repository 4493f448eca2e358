using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-18: each module has its place of learning, and what is learnt at the workplace has weeks and supervisors.</summary>
internal sealed class ProfileSaysWhereTheEmployerContributes : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-18";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .Holds(!(AtWork(values) > 0) || values.Number("veckor") != 0, "veckor", "NoWeeks")
            .Holds(!(AtWork(values) > 0) || values.Number("handledarplatser") != 0, "handledarplatser", "NoSupervisor")
            .Holds(surroundings.FinishedHere("PLAN-17")?.Number("moduler") is not { } modules || values.Number("modulerSkola") + AtWork(values) is not { } placed || placed == modules, "modulerSkola", "Modules", Written.Number(surroundings.FinishedHere("PLAN-17")?.Number("moduler") ?? 0))
            .Refusals;
    }

    private static int? AtWork(EvidenceValues values) => values.Number("modulerArbetsplats") + values.Number("modulerBada");
}
