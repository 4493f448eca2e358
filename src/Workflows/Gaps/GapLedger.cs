using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps;

/// <summary>
/// Brings the rows of one track into line with what its facts show. What is open, and what is over with lost days, is the same
/// whatever was looked at before and however often; only when a gap was found, and that it was averted, is history.
/// </summary>
internal sealed class GapLedger(TrackFacts track, DateOnly today, DateTimeOffset now)
{
    private readonly HashSet<Guid> inCare =
    [
        .. track.HasEnded ? [] : track.Participants.Where(participant => participant.IsInCare).Select(participant => participant.Id),
        .. track.HasEnded ? [] : track.Employers.Where(employer => employer.IsInCare).Select(employer => employer.Id),
    ];

    /// <summary>Rows to add.</summary>
    public List<Gap> Added { get; } = [];

    /// <summary>Number of rows that were changed or closed.</summary>
    public int Changed { get; private set; }

    /// <summary>Settles the rows against what was found.</summary>
    /// <param name="rows">All open rows of the track, and its dated runs that are over.</param>
    /// <param name="found">What the facts show, the past included.</param>
    public void Settle(IEnumerable<Gap> rows, IEnumerable<FoundGap> found)
    {
        var rowsOf = rows.ToLookup(row => row.Key, StringComparer.Ordinal);
        var foundOf = found.Where(gap => gap.Kind.IsDatedRun() || !gap.IsOver(today)).ToLookup(gap => gap.Key, StringComparer.Ordinal);
        foreach (var key in rowsOf.Select(group => group.Key).Union(foundOf.Select(group => group.Key), StringComparer.Ordinal))
        {
            SettleKey([.. rowsOf[key].OrderBy(row => row.FirstDay).ThenBy(row => row.DetectedAt)], [.. foundOf[key].OrderBy(gap => gap.FirstDay)]);
        }
    }

    private void SettleKey(List<Gap> rows, List<FoundGap> found)
    {
        // The same first day is the same gap; else one that shares a day.
        Pair(rows, found, (row, gap) => row.FirstDay == gap.FirstDay);
        Pair(rows, found, (row, gap) => !(row.LastDay < gap.FirstDay) && !(gap.LastDay < row.FirstDay));
        foreach (var gap in found)
        {
            Added.Add(New(gap));
        }

        foreach (var row in rows)
        {
            Drop(row);
        }
    }

    private void Pair(List<Gap> rows, List<FoundGap> found, Func<Gap, FoundGap, bool> isSame)
    {
        for (var at = found.Count - 1; at >= 0; at--)
        {
            // An open row is the better match: a closed one beside it is an earlier gap.
            var gap = found[at];
            var row = rows.Where(candidate => isSame(candidate, gap)).OrderBy(candidate => candidate.ClosedAt is not null).FirstOrDefault();
            if (row is not null)
            {
                Update(row, gap);
                rows.Remove(row);
                found.RemoveAt(at);
            }
        }
    }

    private void Update(Gap row, FoundGap gap)
    {
        var before = (row.FirstDay, row.LastDay, row.Figure, row.Severity, row.IsForecast, row.Cause, row.ClosedAt);
        if (row.Severity != gap.Severity)
        {
            (row.Severity, row.SeveritySince) = (gap.Severity, today);
        }

        (row.FirstDay, row.LastDay, row.Figure, row.IsForecast) = (gap.FirstDay, gap.LastDay, gap.Figure, gap.IsForecast);
        row.Cause = row.CauseIsStated ? row.Cause : gap.Cause;
        if (gap.IsOver(today) && row.ClosedAt is null)
        {
            (row.ClosedAt, row.CloseReason) = (now, GapCloseReason.CoverResumed);
        }
        else if (!gap.IsOver(today) && row.ClosedAt is not null)
        {
            (row.ClosedAt, row.CloseReason) = (null, null);
        }

        Changed += before == (row.FirstDay, row.LastDay, row.Figure, row.Severity, row.IsForecast, row.Cause, row.ClosedAt) ? 0 : 1;
    }

    private void Drop(Gap row)
    {
        var hasSubject = inCare.Contains(row.ParticipantId ?? row.TrackEmployerId!.Value);
        if (row.ClosedAt is null)
        {
            row.ClosedAt = now;
            row.CloseReason = !hasSubject ? GapCloseReason.SubjectLeft
                : !HadBegun(row) ? GapCloseReason.Averted
                : row.Kind.IsDatedRun() ? GapCloseReason.Corrected
                : GapCloseReason.CoverResumed;
            row.LastDay ??= today;
            Changed++;
        }
        else if (hasSubject)
        {
            row.CloseReason = GapCloseReason.Corrected;
            Changed++;
        }
    }

    /// <summary>A late start or a slow pipeline that is only foreseen counts from a day that is past, but has cost nothing yet.</summary>
    private bool HadBegun(Gap row) => row.FirstDay <= today && !(row.IsForecast && row.Kind is GapKind.LateStart or GapKind.SlowPipeline);

    private Gap New(FoundGap gap) => new()
    {
        Id = Guid.CreateVersion7(now),
        TrackId = track.Id,
        Kind = gap.Kind,
        ParticipantId = gap.ParticipantId,
        TrackEmployerId = gap.TrackEmployerId,
        WorkplaceId = gap.WorkplaceId,
        Key = gap.Key,
        FirstDay = gap.FirstDay,
        LastDay = gap.LastDay,
        Figure = gap.Figure,
        Severity = gap.Severity,
        SeveritySince = today,
        IsForecast = gap.IsForecast,
        Cause = gap.Cause,
        DetectedAt = now,
        WarningDays = WarningDays(gap.FirstDay),
        ClosedAt = gap.IsOver(today) ? now : null,
        CloseReason = gap.IsOver(today) ? GapCloseReason.CoverResumed : null,
    };

    /// <summary>Working days in which something can be done: the day on which it is found is counted, its own first day is not.</summary>
    private int WarningDays(DateOnly firstDay) => firstDay > today ? track.Calendar.WorkingDaysBetween(today, firstDay.AddDays(-1)) : 0;
}
