using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>Looks for one kind of gap of an employer in care. Named as what should hold.</summary>
internal interface IEmployerGap
{
    /// <summary>The gaps of the kind; several only where they are dated runs, or of several workplaces or participants.</summary>
    IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight);
}
