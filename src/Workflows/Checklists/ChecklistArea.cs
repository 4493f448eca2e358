using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists;

/// <summary>The four sub-areas (delområden) of SpårSam.</summary>
public enum ChecklistArea
{
    /// <summary>Koordinera och hålla samman.</summary>
    [Code("K")]
    Coordination,

    /// <summary>Arbetsgivares delaktighet.</summary>
    [Code("A")]
    EmployerInvolvement,

    /// <summary>Tillgängliggöra och flexibelt kombinera insatser.</summary>
    [Code("I")]
    Interventions,

    /// <summary>Identifiera och rekrytera deltagare.</summary>
    [Code("D")]
    Participants,
}
