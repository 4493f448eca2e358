using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>Looks for one kind of gap of a participant in care. Named as what should hold.</summary>
internal interface IParticipantGap
{
    /// <summary>The gaps of the kind; several only where they are dated runs.</summary>
    IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight);
}
