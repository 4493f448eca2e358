using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>
/// Changes to requirement profiles. Each method is one transaction; a refusal names every field at fault. All throw
/// <see cref="AccessDeniedException"/> where the profile does not exist, or the actor may not do this.
/// </summary>
public sealed class RequirementProfileCommands(Transactions transactions, EmployerWork work, TasksOnNewVersion tasks)
{
    /// <summary>Begins a draft: version 1, or a copy of the fixed version.</summary>
    /// <returns>The draft's id.</returns>
    public Task<Decision<Guid>> StartAsync(Actor actor, Guid partId, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeProfiles,
            async (hand, token) =>
            {
                var versions = await hand.Db.RequirementProfiles.Where(row => row.TrackEmployerId == partId).ToListAsync(token);
                if (ProfileHasOneDraft.Check(versions.Exists(row => row.Status is ProfileStatus.Draft)) is { } twice)
                {
                    return Decision<Guid>.Refuse(twice);
                }

                var before = versions.Find(row => row.Status is ProfileStatus.Fixed);
                var draft = new RequirementProfile
                {
                    Id = Guid.CreateVersion7(hand.Now),
                    TrackEmployerId = partId,
                    ProfileVersion = versions.Select(row => row.ProfileVersion).DefaultIfEmpty().Max() + 1,
                    Status = ProfileStatus.Draft,
                    CreatedAt = hand.Now,
                    CreatedBy = actor.UserId,
                };
                hand.Db.RequirementProfiles.Add(draft);
                var content = before is null
                    ? new RequirementContent { CompetenceProfileId = await FixedCompetence(hand).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token) }
                    : await RequirementRows.ReadAsync(hand.Db, before, token);
                await RequirementRows.ReplaceAsync(hand.Db, draft, content, hand.Now, token);
                hand.Audit(AuditAction.RequirementProfileStarted, ("version", Written.Number(draft.ProfileVersion)));
                return Decision<Guid>.Accept(draft.Id);
            },
            cancellationToken);

    /// <summary>Keeps a draft as it stands; it may be incomplete.</summary>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid profileId, int version, RequirementContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        return RunAsync(
            actor,
            profileId,
            async (hand, profile, token) =>
            {
                var refusals = Refusals.Among(OnlyDraftsAreChanged.Check(profile.Status), NobodyChangedItMeanwhile.Check(version, profile.Version));
                refusals = refusals.Count > 0
                    ? refusals
                    :
                    [
                        .. RequirementContentRules.Check(content, await OutcomesAsync(hand, content.CompetenceProfileId, token)),
                        .. Refusals.Among(
                            CompetenceProfileIsOfTheTrack.Check(content.CompetenceProfileId is not { } basis
                                || await hand.Db.CompetenceProfiles.AnyAsync(row => row.Id == basis && row.TrackId == hand.Part.TrackId, token)),
                            LineageIsOfAnEarlierVersion.Check("krav", content.Requirements.Select(line => line.LineageId), await RequirementRows.LineagesAsync(hand.Db, profile, token))),
                    ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                await RequirementRows.ReplaceAsync(hand.Db, profile, content, hand.Now, token);
                profile.Version++;
                hand.Audit(AuditAction.RequirementProfileSaved, ("version", Written.Number(profile.ProfileVersion)));
                return Decision<Guid>.Accept(profile.Id);
            },
            cancellationToken);
    }

    /// <summary>Fixes a draft: approved by a contact of the employer, never changed again. The version before it is replaced.</summary>
    public Task<Decision<Guid>> FixAsync(Actor actor, Guid profileId, int version, ProfileApproval approval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return RunAsync(
            actor,
            profileId,
            async (hand, profile, token) =>
            {
                var refusals = Refusals.Among(OnlyDraftsAreChanged.Check(profile.Status), NobodyChangedItMeanwhile.Check(version, profile.Version));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var content = await RequirementRows.ReadAsync(hand.Db, profile, token);
                var restsOnFixed = await FixedCompetence(hand).AnyAsync(row => row.Id == content.CompetenceProfileId, token);
                refusals = [.. await approval.CheckAsync(hand, token), .. RequirementContentRules.Check(content, await OutcomesAsync(hand, content.CompetenceProfileId, token)), .. RequirementContentRules.CheckComplete(content, restsOnFixed)];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var before = await hand.Db.RequirementProfiles.SingleOrDefaultAsync(row => row.TrackEmployerId == profile.TrackEmployerId && row.Status == ProfileStatus.Fixed, token);
                if (before is not null)
                {
                    // The database holds one fixed version at a time, also between two statements.
                    before.Status = ProfileStatus.Replaced;
                    await hand.Db.SaveChangesAsync(token);
                }

                profile.Status = ProfileStatus.Fixed;
                profile.ApprovedById = approval.ApprovedById;
                profile.ApprovedOn = approval.ApprovedOn;
                hand.Audit(AuditAction.RequirementProfileFixed, ("version", Written.Number(profile.ProfileVersion)));
                if (before is not null)
                {
                    await tasks.FollowAsync(hand.Track, new NewVersion(VersionedBasis.RequirementProfile, hand.Part.Id, Written.Number(profile.ProfileVersion)), token);
                }

                return Decision<Guid>.Accept(profile.Id);
            },
            cancellationToken);
    }

    private async Task<Decision<Guid>> RunAsync(Actor actor, Guid profileId, Func<EmployerInHand, RequirementProfile, CancellationToken, Task<Decision<Guid>>> change, CancellationToken cancellationToken)
    {
        var partId = await transactions.ReadAsync(
            (db, token) => db.RequirementProfiles.Where(row => row.Id == profileId).Select(row => (Guid?)row.TrackEmployerId).SingleOrDefaultAsync(token),
            cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeProfiles));
        return await work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeProfiles,
            async (hand, token) => await change(hand, await hand.Db.RequirementProfiles.SingleAsync(row => row.Id == profileId, token), token),
            cancellationToken);
    }

    /// <summary>Fixed competence profiles that the employer works by, its own before those shared in the track.</summary>
    private static IQueryable<CompetenceProfile> FixedCompetence(EmployerInHand hand) =>
        hand.Db.CompetenceProfiles
            .Where(row => row.TrackId == hand.Part.TrackId && row.Status == ProfileStatus.Fixed && (row.TrackEmployerId == hand.Part.Id || row.IsShared))
            .OrderByDescending(row => row.TrackEmployerId == hand.Part.Id)
            .ThenByDescending(row => row.ApprovedOn);

    private static async Task<HashSet<Guid>> OutcomesAsync(EmployerInHand hand, Guid? competenceProfileId, CancellationToken cancellationToken) =>
    [
        .. await hand.Db.LearningOutcomes
            .Where(row => hand.Db.CompetenceModules.Any(module => module.Id == row.ModuleId && module.CompetenceProfileId == competenceProfileId
                && hand.Db.CompetenceProfiles.Any(profile => profile.Id == competenceProfileId && profile.TrackId == hand.Part.TrackId && profile.Status != ProfileStatus.Draft)))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken),
    ];
}
