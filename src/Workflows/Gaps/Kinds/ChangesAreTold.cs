using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-BESKED: a date that was decided or changed reaches the employer within three working days.</summary>
internal sealed class ChangesAreTold : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        if (employer.UntoldSince is not { } decided)
        {
            yield break;
        }

        var days = sight.Since(decided);
        if (sight.Thresholds.Scale("E-BESKED").Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.ChangeNotTold,
                TrackEmployerId = employer.Id,
                FirstDay = sight.After(decided),
                Figure = days,
                Severity = severity,
                IsForecast = false,
                Cause = GapCause.Administration,
            };
        }
    }
}
