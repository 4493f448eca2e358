using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-KONTAKT: the employer hears from the track. A duty of staff: it rests over the summer and Christmas.</summary>
internal sealed class EmployerIsInContact : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        var prefix = employer.TrackStatus switch
        {
            TrackStatus.Planning or TrackStatus.Recruitment => "FORE_",
            TrackStatus.Implementation => "UNDER_",
            _ => null,
        };
        if (prefix is null)
        {
            yield break;
        }

        var last = employer.LastContactOn > employer.KnownSince ? employer.LastContactOn.Value : employer.KnownSince;
        var days = sight.Pauses.DutyDays(last, sight.Today);
        if (sight.Thresholds.Scale("E-KONTAKT", prefix).Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.NoEmployerContact,
                TrackEmployerId = employer.Id,
                FirstDay = sight.After(last),
                Figure = days,
                Severity = severity,
                IsForecast = false,
            };
        }
    }
}
