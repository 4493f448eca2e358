using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Who is in which steering group on a day, for what is told to one: the group of the track, or the one that is named, else the default group (ADR 100).</summary>
internal sealed class SteeringGroupsOnDay
{
    private static readonly SteeringGroupsOnDay Nobody = new(Enumerable.Empty<Guid>().ToLookup(id => id), new Dictionary<Guid, Guid?>(), defaultGroup: null);

    private readonly ILookup<Guid, Guid> members;
    private readonly Dictionary<Guid, Guid?> groupOfTrack;
    private readonly Guid? defaultGroup;

    private SteeringGroupsOnDay(ILookup<Guid, Guid> members, Dictionary<Guid, Guid?> groupOfTrack, Guid? defaultGroup)
    {
        this.members = members;
        this.groupOfTrack = groupOfTrack;
        this.defaultGroup = defaultGroup;
    }

    /// <summary>Reads what is needed for some promises to steering groups; nothing where there are none.</summary>
    public static async Task<SteeringGroupsOnDay> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Promise> promises, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (promises.Count == 0)
        {
            return Nobody;
        }

        var today = SwedishTime.DateOf(now);
        DateTimeOffset? gone = now + TimeSpan.FromDays(1);
        Guid[] tracks = [.. promises.Where(row => row.TrackId is not null).Select(row => row.TrackId!.Value).Distinct()];
        var ofTracks = await db.Tracks.Where(row => tracks.Contains(row.Id)).Select(row => new { row.Id, row.SteeringGroupId }).ToDictionaryAsync(row => row.Id, row => row.SteeringGroupId, cancellationToken);
        var answering = await db.SteeringGroups.Where(row => row.IsDefault).OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        var role = Role.SteeringGroup.Code();
        var present = await (
            from member in db.SteeringGroupMembers.AsNoTracking().ValidOn(today)
            join user in db.Users on member.UserId equals user.Id
            where user.LockoutEnd == null || user.LockoutEnd < gone
            where db.UserRoles.Any(held => held.UserId == user.Id && db.Roles.Any(known => known.Id == held.RoleId && known.Name == role))
            orderby member.UserId
            select new { member.GroupId, member.UserId }).ToListAsync(cancellationToken);
        return new(present.ToLookup(row => row.GroupId, row => row.UserId), ofTracks, answering);
    }

    /// <summary>Members and substitutes of the group that a promise is made to.</summary>
    public IReadOnlyCollection<Guid> Of(Promise promise)
    {
        var group = (promise.TrackId is { } track ? groupOfTrack.GetValueOrDefault(track) : promise.SteeringGroupId) ?? defaultGroup;
        return group is { } its ? [.. members[its]] : [];
    }
}
