using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>
/// Changes to competence profiles. Each method is one transaction; a refusal names every field at fault. All throw
/// <see cref="AccessDeniedException"/> where the profile does not exist, or the actor may not do this.
/// </summary>
public sealed class CompetenceProfileCommands(Transactions transactions, AccessRights access, EmployerWork work, CompetenceProfileWork profiles, TasksOnNewVersion tasks, TimeProvider clock)
{
    /// <summary>Begins a draft for an employer: an empty one, or a copy of a national profile, or of a published one of another track, that can be adapted.</summary>
    /// <returns>The draft's id.</returns>
    public Task<Decision<Guid>> StartAsync(Actor actor, Guid partId, Guid? sourceId, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeProfiles,
            async (hand, token) =>
            {
                var source = sourceId is null
                    ? null
                    : await hand.Db.CompetenceProfiles.SingleOrDefaultAsync(row => row.Id == sourceId && (row.TrackId == null || (row.PublishedOn != null && row.Status == ProfileStatus.Fixed)), token);
                if (sourceId is not null && SourceProfileIsNationalOrPublished.Check(source is not null) is { } unknown)
                {
                    return Decision<Guid>.Refuse(unknown);
                }

                var track = hand.Track.Track;
                var draft = NewDraft(hand, Guid.CreateVersion7(hand.Now), version: 1, source?.Id);
                hand.Db.CompetenceProfiles.Add(draft);
                var content = source is null
                    ? new CompetenceContent { Title = track.Title, OccupationCode = track.OccupationCodes is [var first, ..] ? first : "", Origin = ProfileOrigin.Own.Code() }
                    : await CompetenceRows.ReadAsync(hand.Db, source, token);
                if (source is { TrackId: not null })
                {
                    // What the other employer does at work is its own; this one says what it does.
                    content = content with { Modules = [.. content.Modules.Select(module => module with { EmployerContribution = null, SupervisorCapacity = null })] };
                }

                await CompetenceRows.ReplaceAsync(hand.Db, draft, content with { LocalAdaptation = null, IsShared = false }, hand.Now, token);
                hand.Audit(AuditAction.CompetenceProfileStarted, ("version", Written.Number(draft.ProfileVersion)));
                return Decision<Guid>.Accept(draft.Id);
            },
            cancellationToken);

    /// <summary>Keeps a draft as it stands; it may be incomplete.</summary>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid profileId, int version, CompetenceContent content, CancellationToken cancellationToken) =>
        profiles.RunAsync(
            actor,
            profileId,
            async (hand, profile, token) =>
            {
                var refusals = Refusals.Among(OnlyDraftsAreChanged.Check(profile.Status), NobodyChangedItMeanwhile.Check(version, profile.Version));
                refusals = refusals.Count > 0
                    ? refusals
                    :
                    [
                        .. CompetenceContentRules.Check(content),
                        .. Refusals.Among(LineageIsOfAnEarlierVersion.Check("moduler", CompetenceRows.LineagesOf(content), await CompetenceRows.LineagesAsync(hand.Db, profile, token))),
                    ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                await CompetenceRows.ReplaceAsync(hand.Db, profile, content, hand.Now, token);
                profile.Version++;
                hand.Audit(AuditAction.CompetenceProfileSaved, ("version", Written.Number(profile.ProfileVersion)));
                return Decision<Guid>.Accept(profile.Id);
            },
            cancellationToken);

    /// <summary>Fixes a draft: approved by a contact of the employer, never changed again. The version before it is replaced.</summary>
    /// <param name="actor">Who registers it.</param>
    /// <param name="profileId">The draft.</param>
    /// <param name="version">Its version as the actor saw it.</param>
    /// <param name="approval">Who approved, and when.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> FixAsync(Actor actor, Guid profileId, int version, ProfileApproval approval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return profiles.RunAsync(
            actor,
            profileId,
            async (hand, profile, token) =>
            {
                var refusals = Refusals.Among(OnlyDraftsAreChanged.Check(profile.Status), NobodyChangedItMeanwhile.Check(version, profile.Version));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var content = await CompetenceRows.ReadAsync(hand.Db, profile, token);
                var national = await hand.Db.CompetenceProfiles.SingleOrDefaultAsync(row => row.Id == profile.BasedOnId, token);
                var differences = national is null ? 0 : ProfileDifference.Between(await CompetenceRows.ReadAsync(hand.Db, national, token), content).Count;
                refusals = [.. await approval.CheckAsync(hand, token), .. CompetenceContentRules.Check(content), .. CompetenceContentRules.CheckComplete(content, differences)];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var before = await hand.Db.CompetenceProfiles.SingleOrDefaultAsync(row => row.SeriesId == profile.SeriesId && row.Status == ProfileStatus.Fixed, token);
                if (before is not null)
                {
                    // The database holds one fixed version at a time, also between two statements.
                    before.Status = ProfileStatus.Replaced;
                    await hand.Db.SaveChangesAsync(token);
                }

                profile.Status = ProfileStatus.Fixed;
                profile.ApprovedById = approval.ApprovedById;
                profile.ApprovedOn = approval.ApprovedOn;
                hand.Audit(AuditAction.CompetenceProfileFixed, ("version", Written.Number(profile.ProfileVersion)));
                if (before is not null)
                {
                    await tasks.FollowAsync(hand.Track, new NewVersion(VersionedBasis.CompetenceProfile, hand.Part.Id, Written.Number(profile.ProfileVersion)), token);
                }

                return Decision<Guid>.Accept(profile.Id);
            },
            cancellationToken);
    }

    /// <summary>Begins a new version as a copy of the fixed one, which counts until the new one is fixed.</summary>
    /// <returns>The draft's id.</returns>
    public Task<Decision<Guid>> NewVersionAsync(Actor actor, Guid profileId, CancellationToken cancellationToken) =>
        profiles.RunAsync(
            actor,
            profileId,
            async (hand, profile, token) =>
            {
                var series = await hand.Db.CompetenceProfiles.Where(row => row.SeriesId == profile.SeriesId).ToListAsync(token);
                var refusals = Refusals.Among(OnlyFixedProfilesGetANewVersion.Check(profile.Status), ProfileHasOneDraft.Check(series.Exists(row => row.Status is ProfileStatus.Draft)));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var draft = NewDraft(hand, profile.SeriesId, series.Max(row => row.ProfileVersion) + 1, profile.BasedOnId);
                hand.Db.CompetenceProfiles.Add(draft);
                await CompetenceRows.ReplaceAsync(hand.Db, draft, await CompetenceRows.ReadAsync(hand.Db, profile, token), hand.Now, token);
                hand.Audit(AuditAction.CompetenceProfileStarted, ("version", Written.Number(draft.ProfileVersion)));
                return Decision<Guid>.Accept(draft.Id);
            },
            cancellationToken);

    /// <summary>
    /// Takes in a national profile from a file. One that is known by its source and says something else becomes a new version; one that
    /// says the same changes nothing.
    /// </summary>
    /// <returns>The id of the version that counts.</returns>
    public async Task<Decision<Guid>> ImportAsync(Actor actor, NationalProfileFile file, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        access.Demand(actor, AccessAction.ImportProfile, AccessScope.Nothing);
        var read = await file.ReadAsync(stream, cancellationToken);
        IReadOnlyList<Refusal> refusals = read.Accepted ? [.. CompetenceContentRules.Check(read.Value), .. CompetenceContentRules.CheckComplete(read.Value, differences: 0)] : read.Refusals;
        return refusals.Count > 0
            ? Decision<Guid>.Refuse(refusals)
            : await transactions.RunAsync((unit, token) => ImportAsync(unit.Db, actor, read.Value!, token), cancellationToken);
    }

    private async Task<Decision<Guid>> ImportAsync(JobbsparDbContext db, Actor actor, CompetenceContent content, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reference = content.OriginReference!.Trim();
        var series = await db.CompetenceProfiles.Where(row => row.TrackId == null && row.OriginReference == reference).OrderBy(row => row.ProfileVersion).ToListAsync(cancellationToken);
        var current = series.LastOrDefault();
        if (current is not null)
        {
            var known = await CompetenceRows.ReadAsync(db, current, cancellationToken);
            content = Lineage.Follow(known, content);
            if (string.Equals(current.Title, content.Title!.Trim(), StringComparison.Ordinal) && ProfileDifference.Between(known, content).Count == 0)
            {
                return Decision<Guid>.Accept(current.Id);
            }

            current.Status = ProfileStatus.Replaced;
            await db.SaveChangesAsync(cancellationToken);
        }

        var profile = new CompetenceProfile
        {
            Id = Guid.CreateVersion7(now),
            SeriesId = current?.SeriesId ?? Guid.CreateVersion7(now),
            ProfileVersion = (current?.ProfileVersion ?? 0) + 1,
            OccupationCode = "",
            Title = "",
            Origin = ProfileOrigin.NationalProfile,
            Status = ProfileStatus.Fixed,
            ApprovedOn = SwedishTime.DateOf(now),
            CreatedAt = now,
            CreatedBy = actor.UserId,
        };
        db.CompetenceProfiles.Add(profile);
        await CompetenceRows.ReplaceAsync(db, profile, content with { LocalAdaptation = null, IsShared = false }, now, cancellationToken);
        db.AuditEvents.Add(AuditEntry.OfRegister(actor, AuditAction.NationalProfileImported, profile.Id, now, ("profile", profile.Id.ToString()), ("version", Written.Number(profile.ProfileVersion))));
        return Decision<Guid>.Accept(profile.Id);
    }

    private static CompetenceProfile NewDraft(EmployerInHand hand, Guid seriesId, int version, Guid? basedOnId) => new()
    {
        Id = Guid.CreateVersion7(hand.Now),
        SeriesId = seriesId,
        ProfileVersion = version,
        TrackId = hand.Part.TrackId,
        TrackEmployerId = hand.Part.Id,
        OccupationCode = "",
        Title = "",
        Origin = ProfileOrigin.Own,
        BasedOnId = basedOnId,
        Status = ProfileStatus.Draft,
        CreatedAt = hand.Now,
        CreatedBy = hand.Actor.UserId,
    };
}
