using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>
/// Reads what stands about the employers of a track: what evidence rules, pages and sweeps rest on. The number of SQL statements is the
/// same for one employer and for fifty. Runs within a command's transaction as well as in a query.
/// </summary>
public static class EvidenceOfEmployers
{
    /// <summary>Facts of every employer of a track, by the id of its part.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="today">Today's local date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyDictionary<Guid, EmployerEvidence>> OfTrackAsync(JobbsparDbContext db, Guid trackId, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var names = await SubjectNames.OfTrackAsync(db, trackId, cancellationToken);
        var parts = await db.TrackEmployers.AsNoTracking().Where(part => part.TrackId == trackId).ToListAsync(cancellationToken);
        var ofTrack = db.TrackEmployers.Where(part => part.TrackId == trackId).Select(part => part.Id);
        var contacts = (await db.EmployerContacts.Where(row => ofTrack.Contains(row.TrackEmployerId))
            .GroupBy(row => row.TrackEmployerId)
            .Select(group => new { Part = group.Key, Count = group.Count(), Last = group.Max(row => row.HeldOn) })
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Part);
        var consultations = (await db.UnionConsultations.AsNoTracking().Where(row => ofTrack.Contains(row.TrackEmployerId)).ToListAsync(cancellationToken)).ToLookup(row => row.TrackEmployerId);
        var competence = await db.CompetenceProfiles.AsNoTracking().Where(row => row.TrackId == trackId && row.Status == ProfileStatus.Fixed).ToListAsync(cancellationToken);
        var modules = (await db.CompetenceModules.AsNoTracking()
            .Where(module => db.CompetenceProfiles.Any(row => row.Id == module.CompetenceProfileId && row.TrackId == trackId && row.Status == ProfileStatus.Fixed))
            .ToListAsync(cancellationToken)).ToLookup(row => row.CompetenceProfileId);
        var requirements = await RequirementsAsync(db, ofTrack, cancellationToken);
        var letters = await LettersAsync(db, ofTrack, today, cancellationToken);
        var workplaces = await WorkplacesAsync(db, ofTrack, today, cancellationToken);
        return parts.ToDictionary(part => part.Id, part =>
        {
            var consultation = consultations[part.Id].OrderBy(row => row.HeldOn).ThenBy(row => row.CreatedAt).LastOrDefault();
            var profile = competence.Where(row => row.TrackEmployerId == part.Id).OrderBy(row => row.ApprovedOn).LastOrDefault()
                ?? competence.Where(row => row.IsShared).OrderBy(row => row.ApprovedOn).LastOrDefault();
            var profiles = requirements.Where(row => row.Profile.TrackEmployerId == part.Id).ToList();
            var asked = profiles.Find(row => row.Profile.Status is ProfileStatus.Fixed);
            var latest = profiles.MaxBy(row => row.Profile.ProfileVersion);
            return new EmployerEvidence
            {
                PartId = part.Id,
                Name = names.GetValueOrDefault(part.Id, ""),
                Status = part.Status,
                NeedMappedOn = part.NeedMappedOn,
                HasNeedText = part.Need is not null,
                NeedRecurs = part.NeedRecurs,
                VacanciesEstimated = part.VacanciesEstimated,
                VacanciesFrom = part.VacanciesFrom,
                VacanciesTo = part.VacanciesTo,
                ExpectedForm = part.ExpectedForm,
                NeedConfirmedOn = part.NeedConfirmedOn,
                Contacts = contacts.TryGetValue(part.Id, out var log) ? log.Count : 0,
                LastContactOn = log?.Last,
                HasWorkTasks = part.WorkTasks is not null,
                EveryRequirementHasALevel = latest is { Requirements.Count: > 0 },
                LanguageIsChallenged = latest is not null && latest.Requirements.All(row => Profiles.Rules.LanguageMustIsChallenged.Check("", row.Kind, row.Level, row.LanguageChallenge) is null),
                JobRedesign = part.JobRedesign,
                Consultation = consultation?.Outcome,
                ConsultedOn = consultation?.HeldOn,
                HasCollectiveAgreement = part.CollectiveAgreement is not null,
                CompetenceProfile = profile is null ? null : new ProfileFact { ProfileId = profile.Id, ProfileVersion = profile.ProfileVersion, FixedOn = profile.ApprovedOn!.Value, ApprovedById = profile.ApprovedById },
                EveryModuleSaysWhereItIsLearnt = profile is not null
                    && modules[profile.Id].All(module => module.LearningSite is LearningSite.School || module is { EstimatedWeeks: > 0, SupervisorCapacity: not null, EmployerContribution: not null }),
                RequirementProfile = asked is null ? null : new ProfileFact { ProfileId = asked.Profile.Id, ProfileVersion = asked.Profile.ProfileVersion, FixedOn = asked.Profile.ApprovedOn!.Value, ApprovedById = asked.Profile.ApprovedById },
                RequirementsRestOn = asked?.Profile.CompetenceProfileId,
                Letter = letters.GetValueOrDefault(part.Id),
                HasSponsor = part.ManagementSponsorId is not null,
                Workplaces = [.. workplaces[part.Id].OrderBy(row => row.Name, StringComparer.CurrentCulture)],
            };
        });
    }

    private static async Task<List<RequirementsOf>> RequirementsAsync(JobbsparDbContext db, IQueryable<Guid> parts, CancellationToken cancellationToken)
    {
        var profiles = await db.RequirementProfiles.AsNoTracking().Where(row => parts.Contains(row.TrackEmployerId) && row.Status != ProfileStatus.Replaced).ToListAsync(cancellationToken);
        var requirements = (await db.Requirements.AsNoTracking()
            .Where(row => db.RequirementProfiles.Any(profile => profile.Id == row.RequirementProfileId && parts.Contains(profile.TrackEmployerId) && profile.Status != ProfileStatus.Replaced))
            .ToListAsync(cancellationToken)).ToLookup(row => row.RequirementProfileId);
        return profiles.ConvertAll(profile => new RequirementsOf(profile, [.. requirements[profile.Id]]));
    }

    private static async Task<Dictionary<Guid, LetterFact>> LettersAsync(JobbsparDbContext db, IQueryable<Guid> parts, DateOnly today, CancellationToken cancellationToken)
    {
        var letters = await db.LettersOfIntent.AsNoTracking()
            .Where(row => parts.Contains(row.TrackEmployerId) && (row.Status == LetterStatus.Sent || row.Status == LetterStatus.Confirmed || row.Status == LetterStatus.Declined))
            .ToListAsync(cancellationToken);
        var ids = letters.ConvertAll(row => row.Id);
        var parties = (await db.LetterOfIntentParties.AsNoTracking().Where(row => ids.Contains(row.LetterOfIntentId)).ToListAsync(cancellationToken)).ToLookup(row => row.LetterOfIntentId);
        var commitments = (await db.LetterOfIntentCommitments.AsNoTracking().Where(row => ids.Contains(row.LetterOfIntentId)).ToListAsync(cancellationToken)).ToLookup(row => row.LetterOfIntentId);
        return letters.ToDictionary(row => row.TrackEmployerId, row =>
        {
            var status = row.StatusOn(today);
            var undertaken = commitments[row.Id].Select(commitment => commitment.PartyId).ToHashSet();
            var confirmed = parties[row.Id].Where(party => party.ConfirmedOn is not null).Select(party => party.Kind).ToHashSet();
            return new LetterFact
            {
                LetterId = row.Id,
                TextVersion = row.TextVersion,
                Status = status,
                IsConfirmedByTheThree = status is LetterStatus.Confirmed && LettersOfIntent.Rules.LetterNamesTheThreeParties.Check(confirmed) is null,
                EveryPartyUndertakesSomething = parties[row.Id].All(party => undertaken.Contains(party.Id)),
                JobsIntended = row.JobsIntended,
                OpenCommitments = commitments[row.Id].Count(commitment => commitment.IsOpen),
                LateCommitments = commitments[row.Id].Count(commitment => commitment.IsLateOn(today)),
            };
        });
    }

    private static async Task<ILookup<Guid, WorkplaceFact>> WorkplacesAsync(JobbsparDbContext db, IQueryable<Guid> parts, DateOnly today, CancellationToken cancellationToken)
    {
        var uses = await db.TrackEmployerWorkplaces.AsNoTracking()
            .Where(row => parts.Contains(row.TrackEmployerId))
            .Join(db.Workplaces, row => row.WorkplaceId, place => place.Id, (row, place) => new { Use = row, place.Name })
            .ToListAsync(cancellationToken);
        var supervisors = (await db.Supervisors.AsNoTracking()
            .Where(row => db.TrackEmployerWorkplaces.Any(use => use.WorkplaceId == row.WorkplaceId && parts.Contains(use.TrackEmployerId)))
            .ToListAsync(cancellationToken)).ToLookup(row => row.WorkplaceId);
        return uses.ToLookup(row => row.Use.TrackEmployerId, row =>
        {
            var day = row.Use.UsedFrom is { } from && from > today ? from : today;
            var active = supervisors[row.Use.WorkplaceId].Where(period => period.IsActiveOn(day)).ToList();
            return new WorkplaceFact
            {
                WorkplaceId = row.Use.WorkplaceId,
                Name = row.Name,
                Places = row.Use.Places,
                UsedFrom = row.Use.UsedFrom,
                UsedTo = row.Use.UsedTo,
                TakesContinuously = row.Use.TakesContinuously,
                Supervisors = active.Count,
                TrainedSupervisors = active.Count(period => period.IsTrained),
                ReadyOn = row.Use.ReadyOn,
            };
        });
    }

    private sealed record RequirementsOf(RequirementProfile Profile, IReadOnlyList<Requirement> Requirements);
}
