using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups.Rules;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>What an administrator does with steering groups (ADR 100). Each method is one transaction; all throw <see cref="AccessDeniedException"/> for others, and where there is no such group.</summary>
public sealed class SteeringGroups(Transactions transactions, AccessRights access, EscalationNotices notices, AnswerDays days, TasksOnNewVersion newVersions, TimeProvider clock)
{
    private const int LongestName = 120;

    /// <summary>Makes a group without members.</summary>
    /// <returns>Its id.</returns>
    public Task<Decision<Guid>> AddAsync(Actor actor, string name, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            async (db, now, token) =>
            {
                if (await NameRefusalsAsync(db, groupId: null, name, token) is { Count: > 0 } refusals)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var group = new SteeringGroup { Id = Guid.CreateVersion7(now), Name = name.Trim() };
                db.SteeringGroups.Add(group);
                Audit(db, actor, AuditAction.SteeringGroupAdded, group, now);
                return Decision<Guid>.Accept(group.Id);
            },
            cancellationToken);

    /// <summary>Gives a group another name.</summary>
    public Task<Decision<Guid>> RenameAsync(Actor actor, Guid groupId, string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                if (await NameRefusalsAsync(db, groupId, name, token) is { Count: > 0 } refusals)
                {
                    return refusals;
                }

                group.Name = name.Trim();
                Audit(db, actor, AuditAction.SteeringGroupChanged, group, now);
                return [];
            },
            cancellationToken);

    /// <summary>Makes a group the one that answers for tracks that belong to none, and tells it of the questions that wait there.</summary>
    public Task<Decision<Guid>> MakeDefaultAsync(Actor actor, Guid groupId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                // One statement, so that of two administrators at once the later one decides, and there is never more than one.
                var wasDefault = group.IsDefault;
                await db.SteeringGroups.ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDefault, row => row.Id == groupId), token);
                Audit(db, actor, AuditAction.SteeringGroupMadeDefault, group, now);
                if (!wasDefault)
                {
                    await notices.NewGroupAsync(db, db.Tracks.Where(row => row.SteeringGroupId == null), groupId, token);
                    await days.FollowAsync(db, db.SteeringGroups.Where(row => row.Id == groupId), token);
                }

                return [];
            },
            cancellationToken);

    /// <summary>Removes a group that has no tracks and has held no meetings.</summary>
    public Task<Decision<Guid>> RemoveAsync(Actor actor, Guid groupId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                var isUsed = await db.Tracks.AnyAsync(row => row.SteeringGroupId == groupId, token) || await db.SteeringMeetings.AnyAsync(row => row.SteeringGroupId == groupId, token);
                var refusals = Refusals.Among(DefaultGroupStays.Check(group), GroupIsUnused.Check(isUsed));
                if (refusals.Count == 0)
                {
                    Audit(db, actor, AuditAction.SteeringGroupRemoved, group, now);
                    db.SteeringGroups.Remove(group);
                }

                return refusals;
            },
            cancellationToken);

    /// <summary>Puts a user into a group, or changes what is said of a member.</summary>
    public Task<Decision<Guid>> SaveMemberAsync(Actor actor, Guid groupId, NewMember given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                var member = await db.SteeringGroupMembers.SingleOrDefaultAsync(row => row.GroupId == groupId && row.UserId == given.UserId, token);
                var from = given.ValidFrom ?? member?.ValidFrom ?? (member is null ? SwedishTime.DateOf(now) : null);
                var refusals = Refusals.Among(
                    MemberHasTheRole.Check(await SteeringGroupQueries.MaySteer(db).AnyAsync(user => user.Id == given.UserId, token)),
                    TextFits.Check("funktion", given.Function, LongestName),
                    from is { } first ? AssignmentEndsAfterItBegins.Check(first, given.ValidTo) : null);
                if (refusals.Count > 0)
                {
                    return refusals;
                }

                if (member is null)
                {
                    member = new SteeringGroupMember { GroupId = groupId, UserId = given.UserId, Function = given.Function.Trim() };
                    db.SteeringGroupMembers.Add(member);
                }

                (member.Function, member.IsSubstitute, member.ValidFrom, member.ValidTo) = (given.Function.Trim(), given.IsSubstitute, from, given.ValidTo);
                Audit(db, actor, AuditAction.SteeringGroupMemberSaved, group, now, ("user", given.UserId.ToString()));
                return [];
            },
            cancellationToken);
    }

    /// <summary>Takes a member out at once; one who is gone already is no fault.</summary>
    public Task<Decision<Guid>> RemoveMemberAsync(Actor actor, Guid groupId, Guid userId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                if (await db.SteeringGroupMembers.SingleOrDefaultAsync(row => row.GroupId == groupId && row.UserId == userId, token) is { } member)
                {
                    db.SteeringGroupMembers.Remove(member);
                    Audit(db, actor, AuditAction.SteeringGroupMemberRemoved, group, now, ("user", userId.ToString()));
                }

                return [];
            },
            cancellationToken);

    /// <summary>Lets a group answer for an organisation's new tracks, or for a municipality's; one of the two is given.</summary>
    public Task<Decision<Guid>> AddAreaAsync(Actor actor, Guid groupId, Guid? organisationId, string municipalityCode, CancellationToken cancellationToken)
    {
        var code = municipalityCode?.Trim() ?? "";
        return ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                var isKnown = organisationId is null || await db.Organisations.AnyAsync(row => row.Id == organisationId, token);
                var taken = await db.SteeringGroupAreas
                    .Where(row => organisationId != null ? row.OrganisationId == organisationId : row.MunicipalityCode == code)
                    .Join(db.SteeringGroups, row => row.GroupId, row => row.Id, (_, row) => row.Name)
                    .FirstOrDefaultAsync(token);
                var refusals = Refusals.Among(
                    OneAreaIsChosen.Check(isKnown ? organisationId : null, code),
                    code.Length == 0 ? null : MunicipalityCodeIsWellFormed.Check("kommun", code),
                    AreaBelongsToOneGroup.Check(organisationId is null ? "kommun" : "organisation", taken));
                if (refusals.Count == 0)
                {
                    db.SteeringGroupAreas.Add(new SteeringGroupArea { Id = Guid.CreateVersion7(now), GroupId = groupId, OrganisationId = organisationId, MunicipalityCode = code.Length == 0 ? null : code });
                    Audit(db, actor, AuditAction.SteeringGroupChanged, group, now);
                }

                return refusals;
            },
            cancellationToken);
    }

    /// <summary>It answers no longer for an organisation or a municipality; tracks that belong to it stay.</summary>
    public Task<Decision<Guid>> RemoveAreaAsync(Actor actor, Guid groupId, Guid areaId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            groupId,
            async (db, group, now, token) =>
            {
                if (await db.SteeringGroupAreas.SingleOrDefaultAsync(row => row.Id == areaId && row.GroupId == groupId, token) is { } area)
                {
                    db.SteeringGroupAreas.Remove(area);
                    Audit(db, actor, AuditAction.SteeringGroupChanged, group, now);
                }

                return [];
            },
            cancellationToken);

    /// <summary>Gives a track to a group, which is told of the questions that wait at it.</summary>
    /// <exception cref="AccessDeniedException">There is no such track or group, or the actor is no administrator.</exception>
    public Task<Decision<Guid>> TakeTrackAsync(Actor actor, Guid groupId, Guid trackId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                access.Demand(actor, AccessAction.ManageSteeringGroups, AccessScope.Nothing);
                var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ManageSteeringGroups, SwedishTime.Today(clock), token);
                var group = await FindAsync(unit.Db, groupId, token);
                if (hand.Track.SteeringGroupId != groupId)
                {
                    hand.Track.SteeringGroupId = groupId;
                    unit.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.TrackGivenToSteeringGroup, trackId, clock.GetUtcNow(), ("name", group.Name)));
                    await unit.Db.SaveChangesAsync(token);
                    await notices.NewGroupAsync(unit.Db, unit.Db.Tracks.Where(row => row.Id == trackId), groupId, token);
                    await days.FollowAsync(unit.Db, unit.Db.SteeringGroups.Where(row => row.Id == groupId), token);
                    await newVersions.FollowAsync(hand, new NewVersion(VersionedBasis.SteeringGroup, trackId, Written.Date(SwedishTime.Today(clock))), token);
                }

                return Decision<Guid>.Accept(groupId);
            },
            cancellationToken);

    private static async Task<IReadOnlyList<Refusal>> NameRefusalsAsync(JobbsparDbContext db, Guid? groupId, string name, CancellationToken cancellationToken)
    {
        var wanted = name?.Trim() ?? "";
        var isTaken = (await db.SteeringGroups.Where(row => groupId == null || row.Id != groupId).Select(row => row.Name).ToListAsync(cancellationToken)).Exists(other => string.Equals(other, wanted, StringComparison.OrdinalIgnoreCase));
        return Refusals.Among(TextFits.Check("namn", name, LongestName), GroupNameIsFree.Check(isTaken, wanted));
    }

    private static async Task<SteeringGroup> FindAsync(JobbsparDbContext db, Guid groupId, CancellationToken cancellationToken) =>
        await db.SteeringGroups.SingleOrDefaultAsync(row => row.Id == groupId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ManageSteeringGroups));

    private static void Audit(JobbsparDbContext db, Actor actor, string action, SteeringGroup group, DateTimeOffset now, params IReadOnlyList<(string Name, string Value)> arguments) =>
        db.AuditEvents.Add(AuditEntry.OfSetting(actor, action, group.Id, now, [("name", group.Name), .. arguments]));

    private Task<Decision<Guid>> ChangeAsync(
        Actor actor,
        Guid groupId,
        Func<JobbsparDbContext, SteeringGroup, DateTimeOffset, CancellationToken, Task<IReadOnlyList<Refusal>>> change,
        CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            async (db, now, token) => await change(db, await FindAsync(db, groupId, token), now, token) is { Count: > 0 } refusals ? Decision<Guid>.Refuse(refusals) : Decision<Guid>.Accept(groupId),
            cancellationToken);

    private Task<Decision<Guid>> RunAsync(Actor actor, Func<JobbsparDbContext, DateTimeOffset, CancellationToken, Task<Decision<Guid>>> command, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageSteeringGroups, AccessScope.Nothing);
        return transactions.RunAsync((unit, token) => command(unit.Db, clock.GetUtcNow(), token), cancellationToken);
    }
}
