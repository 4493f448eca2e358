using Jobbspar.Workflows.Gaps;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>
/// GLAPP_KRITISKT: no critical gap stays open for more than five working days, and no quarter of the participants (three at least) has a
/// serious gap at once. A gap that is only foreseen counts from twenty working days before it begins. Never pauses.
/// </summary>
internal sealed class GapsAreNotCritical : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var near = track.Gaps.Where(gap => gap.FirstDay <= sight.Calendar.AddWorkingDays(sight.Today, sight.Thresholds["GLAPP_KRITISKT.FRAMFORHALLNING"] ?? 0)).ToList();
        var critical = near.Where(gap => gap.Severity is GapSeverity.Critical && sight.WorkingDaysSince(gap.SeveritySince) > sight.Thresholds["GLAPP_KRITISKT.DAGAR"]).ToList();
        var grave = near.Where(gap => gap.Severity >= GapSeverity.Serious && gap.ParticipantId is not null).ToList();
        var people = grave.Select(gap => gap.ParticipantId).Distinct().Count();
        var many = people >= sight.Thresholds["GLAPP_KRITISKT.MINST"] && people * 100 >= track.InCare * sight.Thresholds["GLAPP_KRITISKT.ANDEL"];
        if (critical.Count == 0 && !many)
        {
            return null;
        }

        var since = critical.Concat(many ? grave : []).Min(gap => gap.SeveritySince);
        return new FoundCause(StuckKind.CriticalGap, since, WaitsFor.Coordinator, StuckText.Of(critical.Count), StuckText.Of(people), StuckText.Of(track.InCare));
    }
}
