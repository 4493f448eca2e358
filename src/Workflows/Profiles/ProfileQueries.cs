using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What the page of a track's profiles shows. Number of SQL statements is constant in the number of rows.</summary>
public sealed class ProfileQueries(Transactions transactions, TrackHeads heads, TimeProvider clock)
{
    /// <summary>The profiles of a track.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see its profiles.</exception>
    public Task<ProfilesPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => ReadAsync(db, actor, trackId, token), cancellationToken);

    /// <summary>One version of a competence profile of an employer.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, is a national one, or the actor may not see the profiles of its track.</exception>
    public Task<CompetenceView> GetCompetenceAsync(Actor actor, Guid profileId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var trackId = await db.CompetenceProfiles.Where(row => row.Id == profileId).Select(row => row.TrackId).SingleOrDefaultAsync(token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.ViewProfiles));
                return (await ReadAsync(db, actor, trackId, token)).Employers.SelectMany(employer => employer.Competence).Single(view => view.Profile.Id == profileId);
            },
            cancellationToken);

    /// <summary>One version of a requirement profile.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see the profiles of its track.</exception>
    public Task<RequirementView> GetRequirementsAsync(Actor actor, Guid profileId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var partId = await db.RequirementProfiles.Where(row => row.Id == profileId).Select(row => (Guid?)row.TrackEmployerId).SingleOrDefaultAsync(token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.ViewProfiles));
                var trackId = await TrackOfEmployer.ReadAsync(db, partId, AccessAction.ViewProfiles, token);
                return (await ReadAsync(db, actor, trackId, token)).Employers.SelectMany(employer => employer.Requirements).Single(view => view.Profile.Id == profileId);
            },
            cancellationToken);

    private async Task<ProfilesPage> ReadAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewProfiles, cancellationToken);
        var seesContacts = head.AllowedActions.Contains(nameof(AccessAction.ViewContacts));
        var names = await SubjectNames.OfTrackAsync(db, trackId, cancellationToken);
        var parts = await db.TrackEmployers.Where(part => part.TrackId == trackId).ToListAsync(cancellationToken);
        var ids = parts.ConvertAll(part => part.Id);
        var owners = parts.ConvertAll(part => part.OrganisationId);
        var contacts = seesContacts ? await db.Contacts.Where(row => owners.Contains(row.OrganisationId)).OrderBy(row => row.Name).ToListAsync(cancellationToken) : [];
        var competence = await CompetenceAsync(db, trackId, contacts, cancellationToken);
        var profiles = await db.RequirementProfiles.Where(row => ids.Contains(row.TrackEmployerId)).OrderByDescending(row => row.ProfileVersion).ToListAsync(cancellationToken);
        var requirements = (await db.Requirements
            .Where(row => db.RequirementProfiles.Any(profile => profile.Id == row.RequirementProfileId && ids.Contains(profile.TrackEmployerId)))
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken)).ToLookup(row => row.RequirementProfileId);
        return new ProfilesPage
        {
            Head = head,
            National = await db.CompetenceProfiles.Where(row => row.TrackId == null && row.Status == ProfileStatus.Fixed).OrderBy(row => row.Title).ToListAsync(cancellationToken),
            Published = await ProfileLibrary.OfferedAsync(db, trackId, cancellationToken),
            Employers =
            [
                .. parts.Select(part => new EmployerProfiles
                {
                    PartId = part.Id,
                    Name = names[part.Id],
                    Competence = [.. competence.Where(view => view.Profile.TrackEmployerId == part.Id)],
                    WorksBy = [.. competence.Where(view => view.Profile.Status is not ProfileStatus.Draft && (view.Profile.TrackEmployerId == part.Id || view.Profile.IsShared))],
                    Requirements =
                    [
                        .. profiles.Where(row => row.TrackEmployerId == part.Id).Select(row => new RequirementView
                        {
                            Profile = row,
                            Content = RequirementRows.Content(row, requirements[row.Id]),
                            RestsOnReplaced = competence.Exists(view => view.Profile.Id == row.CompetenceProfileId && view.Profile.Status is ProfileStatus.Replaced),
                            ApprovedBy = NameOf(contacts, row.ApprovedById),
                        }),
                    ],
                    Contacts = [.. contacts.Where(row => row.OrganisationId == part.OrganisationId && (row.ValidTo is null || row.ValidTo >= today))],
                }).OrderBy(view => view.Name, StringComparer.CurrentCulture),
            ],
        };
    }

    private static async Task<List<CompetenceView>> CompetenceAsync(JobbsparDbContext db, Guid trackId, List<Contact> contacts, CancellationToken cancellationToken)
    {
        var ofTrack = db.CompetenceProfiles.Where(row => row.TrackId == trackId);
        var profiles = await ofTrack.OrderBy(row => row.SeriesId).ThenByDescending(row => row.ProfileVersion).ToListAsync(cancellationToken);
        var sources = await db.CompetenceProfiles.Where(row => ofTrack.Any(own => own.BasedOnId == row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var all = db.CompetenceProfiles.Where(row => row.TrackId == trackId || ofTrack.Any(own => own.BasedOnId == row.Id)).Select(row => row.Id);
        var modules = (await db.CompetenceModules.Where(row => all.Contains(row.CompetenceProfileId)).OrderBy(row => row.Position).ToListAsync(cancellationToken)).ToLookup(row => row.CompetenceProfileId);
        var outcomes = (await db.LearningOutcomes
            .Where(row => db.CompetenceModules.Any(module => module.Id == row.ModuleId && all.Contains(module.CompetenceProfileId)))
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken)).ToLookup(row => row.ModuleId);
        return profiles.ConvertAll(profile =>
        {
            var content = CompetenceRows.Content(profile, modules[profile.Id], outcomes);
            var national = profile.BasedOnId is { } id ? sources[id] : null;
            return new CompetenceView
            {
                Profile = profile,
                Content = content,
                Outcomes = [.. modules[profile.Id].SelectMany(module => outcomes[module.Id])],
                National = national,
                Differences = national is null ? [] : ProfileDifference.Between(CompetenceRows.Content(national, modules[national.Id], outcomes), content),
                ApprovedBy = NameOf(contacts, profile.ApprovedById),
            };
        });
    }

    private static string NameOf(List<Contact> contacts, Guid? id) => contacts.Find(row => row.Id == id)?.Name ?? "";
}
