using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-VOLYM: in implementation there are as many participants, with reserves and those who were employed already, as the employer aims to employ.</summary>
internal sealed class PlacesAreFilled : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        if (employer is not { TrackStatus: TrackStatus.Implementation, Status: TrackEmployerStatus.TakesPart, JobsIntended: > 0 })
        {
            yield break;
        }

        var there = employer.Participants.Count(participant => participant.IsInCare || participant.Status is ParticipantStatus.Reserve || participant.IsEmployedInTrack);
        var percent = there * 100 / employer.JobsIntended;
        if (sight.Thresholds.Scale("E-VOLYM").Falling(percent) is { } severity)
        {
            // Since the last one left; before anybody left, since the track began.
            var left = employer.Participants.Where(participant => participant.Status is ParticipantStatus.Closed or ParticipantStatus.Declined && participant.StatusSince <= sight.Today).ToList();
            var since = left.Count == 0 ? employer.TrackTime.From : left.Max(participant => participant.StatusSince);
            yield return new FoundGap
            {
                Kind = GapKind.TooFewParticipants,
                TrackEmployerId = employer.Id,
                FirstDay = sight.Calendar.OnOrAfter(since < employer.TrackTime.From ? employer.TrackTime.From : since),
                Figure = percent,
                Severity = severity,
                IsForecast = false,
            };
        }
    }
}
