using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-17: the competence profile is no draft, and every module has learning outcomes.</summary>
internal sealed class CompetenceProfileIsFixed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-17";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Choice("status") is not "UTKAST", "status", "Draft")
            .Holds(values.Number("moduler") != 0, "moduler", "NoModule")
            .Holds(!(values.Number("kunskaper") + values.Number("fardigheter") < values.Number("moduler")), "fardigheter", "EmptyModule")
            .IsFilledInWhen(values.Choice("ursprung") is "NATIONELL", "lokalAnpassning")
            .Refusals;
    }
}
