using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>An absence. Its cause is never kept.</summary>
/// <param name="Id">Key.</param>
/// <param name="Type">Kind.</param>
/// <param name="FirstDay">Local date.</param>
/// <param name="LastDay">Local date.</param>
internal sealed record AbsenceAnswer(Guid Id, AbsenceType Type, DateOnly FirstDay, DateOnly LastDay)
{
    public static AbsenceAnswer Of(Absence absence) => new(absence.Id, absence.Type, absence.FirstDay, absence.LastDay);
}
