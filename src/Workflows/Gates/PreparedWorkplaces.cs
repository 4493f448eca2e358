using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gates;

/// <summary>
/// How hard it is asked that an employer's workplaces are prepared (PLAN-20): as it is drawn where one of them is used when the track starts, or nobody has said when;
/// else, and of an employer who comes when the track is carried out, it is advice (DOMAIN 3.8). It stands with the task, so that lists, rights and what a track is
/// stuck for say the same.
/// </summary>
public sealed class PreparedWorkplaces(ItemGraphs graphs, WorkingDayCalendar calendar)
{
    internal const string Item = "PLAN-20";
    private const string Advice = "A";

    /// <summary>The strength of an employer's task that opens.</summary>
    internal async Task<string?> StrengthAsync(JobbsparDbContext db, Track track, Guid partId, string? drawn, CancellationToken cancellationToken) =>
        await IsAskedAsync(db, track, partId, cancellationToken) ? drawn : Advice;

    /// <summary>Gives a track's open tasks the strength that its plan and the workplaces' use now ask for, in the transaction of whoever changed them.</summary>
    internal async Task FollowAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var open = await db.ChecklistItems.Where(row => row.TrackId == track.Id && row.ItemCode == Item && row.SubjectId != track.Id).StillOpen().ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return;
        }

        var graph = await graphs.OfTrackAsync(db, track, cancellationToken);
        foreach (var task in open)
        {
            var drawn = graph.Items.FirstOrDefault(node => string.Equals(node.ActivityId, task.ActivityId, StringComparison.Ordinal))?.GateStrength ?? task.GateStrength;
            task.GateStrength = await StrengthAsync(db, track, task.SubjectId, drawn, cancellationToken);
        }
    }

    private async Task<bool> IsAskedAsync(JobbsparDbContext db, Track track, Guid partId, CancellationToken cancellationToken)
    {
        if (track.Status is not (TrackStatus.Draft or TrackStatus.Planning or TrackStatus.Recruitment or TrackStatus.Dormant))
        {
            return false;
        }

        var start = FirstWorkplaces.LastStart(track.PlannedStart, calendar);
        var used = await db.TrackEmployerWorkplaces.Where(row => row.TrackEmployerId == partId).Select(row => row.UsedFrom).ToListAsync(cancellationToken);
        return used.Count == 0 || used.Exists(from => from is null || from <= start);
    }
}
