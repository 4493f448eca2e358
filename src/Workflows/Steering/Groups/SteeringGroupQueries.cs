using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>What an administrator sees of steering groups. All throw <see cref="AccessDeniedException"/> for others.</summary>
public sealed class SteeringGroupQueries(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>All groups.</summary>
    public Task<SteeringGroupsPage> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageSteeringGroups, AccessScope.Nothing);
        var today = SwedishTime.Today(clock);
        return transactions.ReadAsync(
            async (db, token) => new SteeringGroupsPage(
                await Rows(db, db.SteeringGroups, today).ToListAsync(token),
                await Tracks(db, NotEnded(db).Where(row => row.SteeringGroupId == null)).ToListAsync(token),
                await db.SteeringGroups.Where(row => row.IsDefault).OrderBy(row => row.Id).Select(row => row.Name).FirstAsync(token),
                await MaySteer(db)
                    .Where(user => !db.SteeringGroupMembers.Any(member => member.UserId == user.Id) && !db.EscalationRecipients.Any(row => row.UserId == user.Id))
                    .OrderBy(user => user.DisplayName)
                    .Select(user => user.DisplayName)
                    .ToListAsync(token)),
            cancellationToken);
    }

    /// <summary>One group.</summary>
    /// <exception cref="AccessDeniedException">There is no such group, or the actor is no administrator.</exception>
    public Task<SteeringGroupPage> GetAsync(Actor actor, Guid groupId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageSteeringGroups, AccessScope.Nothing);
        var today = SwedishTime.Today(clock);
        return transactions.ReadAsync(
            async (db, token) => new SteeringGroupPage
            {
                Row = await Rows(db, db.SteeringGroups.Where(row => row.Id == groupId), today).SingleOrDefaultAsync(token) ?? throw new AccessDeniedException(nameof(AccessAction.ManageSteeringGroups)),
                Members = await MembersAsync(db, groupId, token),
                Areas = await (
                    from area in db.SteeringGroupAreas
                    where area.GroupId == groupId
                    select new SteeringGroupAreaRow(area.Id, db.Organisations.Where(row => row.Id == area.OrganisationId).Select(row => row.Name).FirstOrDefault(), area.MunicipalityCode)).ToListAsync(token),
                Tracks = await Tracks(db, NotEnded(db).Where(row => row.SteeringGroupId == groupId)).ToListAsync(token),
                OtherTracks = await Tracks(db, NotEnded(db).Where(row => row.SteeringGroupId == null || row.SteeringGroupId != groupId)).ToListAsync(token),
                Users = await PairsAsync(
                    MaySteer(db).Where(user => !db.SteeringGroupMembers.Any(member => member.GroupId == groupId && member.UserId == user.Id)).Select(user => new OwnGroup(user.Id, user.DisplayName)),
                    token),
                Organisations = await PairsAsync(
                    db.Organisations
                        .Where(row => row.Type == OrganisationType.Municipality || row.Type == OrganisationType.EmploymentService || db.Tracks.Any(track => track.LeadOrganisationId == row.Id))
                        .Where(row => !db.SteeringGroupAreas.Any(area => area.OrganisationId == row.Id))
                        .Select(row => new OwnGroup(row.Id, row.Name)),
                    token),
                Today = today,
            },
            cancellationToken);
    }

    /// <summary>Tracks that have not ended and belong to no group, for the page of operations; at most 50.</summary>
    internal static Task<List<SteeredTrackRow>> WithoutGroupAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        Tracks(db, NotEnded(db).Where(row => row.SteeringGroupId == null)).Take(50).ToListAsync(cancellationToken);

    /// <summary>Users who have the role, whether or not they are in a group.</summary>
    internal static IQueryable<UserAccount> MaySteer(JobbsparDbContext db)
    {
        var role = Role.SteeringGroup.Code();
        return db.Users.Where(user => db.UserRoles.Any(row => row.UserId == user.Id && db.Roles.Any(known => known.Id == row.RoleId && known.Name == role)));
    }

    private static IQueryable<Track> NotEnded(JobbsparDbContext db) => db.Tracks.Where(row => row.Status != TrackStatus.Closed && row.Status != TrackStatus.Cancelled);

    private static IQueryable<SteeredTrackRow> Tracks(JobbsparDbContext db, IQueryable<Track> tracks) =>
        from track in tracks
        orderby track.PublicCode
        select new SteeredTrackRow(track.Id, track.PublicCode, track.Title, db.SteeringGroups.Where(row => row.Id == track.SteeringGroupId).Select(row => row.Name).FirstOrDefault());

    private static IQueryable<SteeringGroupRow> Rows(JobbsparDbContext db, IQueryable<SteeringGroup> groups, DateOnly today) =>
        from row in groups
        orderby row.Name, row.Id
        select new SteeringGroupRow(
            row.Id,
            row.Name,
            row.IsDefault,
            db.SteeringGroupMembers.ValidOn(today).Count(member => member.GroupId == row.Id),
            db.Tracks.Count(track => track.SteeringGroupId == row.Id && track.Status != TrackStatus.Closed && track.Status != TrackStatus.Cancelled));

    private static async Task<IReadOnlyList<SteeringGroupMemberRow>> MembersAsync(JobbsparDbContext db, Guid groupId, CancellationToken cancellationToken)
    {
        var holders = MaySteer(db);
        return await (
            from member in db.SteeringGroupMembers
            join user in db.Users on member.UserId equals user.Id
            where member.GroupId == groupId
            orderby member.IsSubstitute, user.DisplayName, user.Id
            select new SteeringGroupMemberRow(user.Id, user.DisplayName, member.Function, member.IsSubstitute, member.ValidFrom, member.ValidTo, holders.Any(known => known.Id == user.Id))).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<KeyValuePair<Guid, string>>> PairsAsync(IQueryable<OwnGroup> rows, CancellationToken cancellationToken) =>
        [.. (await rows.ToListAsync(cancellationToken)).OrderBy(row => row.Name, StringComparer.CurrentCulture).Select(row => KeyValuePair.Create(row.Id, row.Name))];
}
