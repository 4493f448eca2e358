using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>
/// Makes competence profiles available to other tracks, with the employer's consent (AVSL-11, DOMAIN open question 21). All throw <see cref="AccessDeniedException"/> where the
/// profile does not exist, or the actor may not change it.
/// </summary>
public sealed class ProfileLibrary(CompetenceProfileWork profiles)
{
    /// <summary>Lets other tracks start from a fixed profile. Saying it again changes who consented, and when.</summary>
    /// <param name="actor">Coordinator of the track.</param>
    /// <param name="profileId">The fixed version.</param>
    /// <param name="consent">Contact of the employer who consents, and the day.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> PublishAsync(Actor actor, Guid profileId, ProfileApproval consent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return profiles.RunAsync(
            actor,
            profileId,
            async (hand, profile, token) =>
            {
                IReadOnlyList<Refusal> refusals = [.. Refusals.Among(OnlyFixedProfilesArePublished.Check(profile.Status)), .. await consent.CheckAsync(hand, token)];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (profile.PublishedOn, profile.ConsentById) = (consent.ApprovedOn, consent.ApprovedById);
                hand.Audit(AuditAction.CompetenceProfilePublished, ("version", Written.Number(profile.ProfileVersion)));
                return Decision<Guid>.Accept(profile.Id);
            },
            cancellationToken);
    }

    /// <summary>Offers it no longer; what others have started from it stays theirs.</summary>
    public Task<Decision<Guid>> WithdrawAsync(Actor actor, Guid profileId, CancellationToken cancellationToken) =>
        profiles.RunAsync(
            actor,
            profileId,
            (hand, profile, _) =>
            {
                if (profile.PublishedOn is not null)
                {
                    (profile.PublishedOn, profile.ConsentById) = (null, null);
                    hand.Audit(AuditAction.CompetenceProfileWithdrawn, ("version", Written.Number(profile.ProfileVersion)));
                }

                return Task.FromResult(Decision<Guid>.Accept(profile.Id));
            },
            cancellationToken);

    /// <summary>What is offered to a track, by title: published profiles of the others.</summary>
    internal static async Task<IReadOnlyList<PublishedProfile>> OfferedAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        await (
            from profile in db.CompetenceProfiles
            join part in db.TrackEmployers on profile.TrackEmployerId equals part.Id
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id
            where profile.TrackId != trackId && profile.PublishedOn != null && profile.Status == ProfileStatus.Fixed
            orderby profile.Title, organisation.Name
            select new PublishedProfile(profile.Id, profile.Title, profile.OccupationCode, organisation.Name, profile.ProfileVersion, profile.PublishedOn!.Value)).ToListAsync(cancellationToken);
}
