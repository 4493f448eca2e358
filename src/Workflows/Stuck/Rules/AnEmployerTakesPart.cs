using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>ARBETSGIVARE_BORTA: in implementation an employer takes part, before it one is left to talk to; and the jobs aimed at are not cut by more than half.</summary>
internal sealed class AnEmployerTakesPart : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var isThere = track.Status switch
        {
            TrackStatus.Implementation => track.Employers.Any(employer => employer.Status is TrackEmployerStatus.TakesPart),
            TrackStatus.Planning or TrackStatus.Recruitment => track.Employers.Count == 0
                || track.Employers.Any(employer => employer.Status is TrackEmployerStatus.TakesPart or TrackEmployerStatus.Dialogue),
            _ => true,
        };
        if (!isThere)
        {
            var since = track.Employers.Max(employer => employer.Since) ?? track.PhaseSince;
            return new FoundCause(StuckKind.EmployerGone, since, WaitsFor.Employer, StuckText.Of(track.Employers.Count), StuckText.Of(track.Jobs.Before), StuckText.Of(track.Jobs.Now));
        }

        var (now, before) = track.Jobs;
        return (before - now) * 100 > before * sight.Thresholds["ARBETSGIVARE_BORTA.MINSKNING"]
            ? new FoundCause(StuckKind.EmployerGone, track.JobsChangedOn ?? track.PhaseSince, WaitsFor.Employer, StuckText.Of(track.Employers.Count), StuckText.Of(before), StuckText.Of(now))
            : null;
    }
}
