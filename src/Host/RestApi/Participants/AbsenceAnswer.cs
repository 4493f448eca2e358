using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>An absence. Its cause is never kept.</summary>
/// <param name="Id">Key.</param>
/// <param name="Type">Kind.</param>
/// <param name="FirstDay">Local date.</param>
/// <param name="LastDay">Local date.</param>
/// <param name="Version">The <c>If-Match</c> of its change.</param>
internal sealed record AbsenceAnswer(Guid Id, AbsenceType Type, DateOnly FirstDay, DateOnly LastDay, int Version)
{
    public static AbsenceAnswer Of(Absence absence) => new(absence.Id, absence.Type, absence.FirstDay, absence.LastDay, absence.Version);
}
