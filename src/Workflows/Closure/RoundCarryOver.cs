using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Copies into a new round what was chosen: profiles, chain and letter of intent as drafts, and candidates who said yes. The old round keeps its own.</summary>
public sealed class RoundCarryOver(RoundChain chain, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Copies everything chosen.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="old">The old round.</param>
    /// <param name="track">The new round.</param>
    /// <param name="parts">Employers' parts: those of the old round to those of the new one.</param>
    /// <param name="chosen">What is taken over.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task TakeAsync(JobbsparDbContext db, TrackInHand old, Track track, IReadOnlyDictionary<Guid, Guid> parts, IReadOnlyList<CarryOver> chosen, CancellationToken cancellationToken)
    {
        if (chosen.Contains(CarryOver.Profiles))
        {
            await ProfilesAsync(db, old, track, parts, cancellationToken);
        }

        if (chosen.Contains(CarryOver.Chain))
        {
            await chain.TakeAsync(db, old, track, cancellationToken);
        }

        if (chosen.Contains(CarryOver.LetterOfIntent))
        {
            await LettersAsync(db, old, parts, cancellationToken);
        }

        if (chosen.Contains(CarryOver.Candidates))
        {
            await CandidatesAsync(db, old, track, cancellationToken);
        }
    }

    private async Task ProfilesAsync(JobbsparDbContext db, TrackInHand old, Track track, IReadOnlyDictionary<Guid, Guid> parts, CancellationToken cancellationToken)
    {
        var all = await db.CompetenceProfiles.Where(row => row.TrackId == old.Track.Id && row.Status == ProfileStatus.Fixed).ToListAsync(cancellationToken);
        var profiles = all.FindAll(row => row.TrackEmployerId is not { } part || parts.ContainsKey(part));
        var profileIds = profiles.ConvertAll(row => row.Id);
        var modules = await db.CompetenceModules.Where(row => profileIds.Contains(row.CompetenceProfileId)).ToListAsync(cancellationToken);
        var moduleIds = modules.ConvertAll(row => row.Id);
        var outcomes = await db.LearningOutcomes.Where(row => moduleIds.Contains(row.ModuleId)).ToListAsync(cancellationToken);
        var newProfiles = profiles.ToDictionary(row => row.Id, _ => NewId());
        var newModules = modules.ToDictionary(row => row.Id, _ => NewId());
        var newOutcomes = outcomes.ToDictionary(row => row.Id, _ => NewId());
        db.CompetenceProfiles.AddRange(profiles.Select(row => new CompetenceProfile
        {
            Id = newProfiles[row.Id],
            SeriesId = newProfiles[row.Id],
            ProfileVersion = 1,
            TrackId = track.Id,
            TrackEmployerId = row.TrackEmployerId is { } part ? parts[part] : null,
            OccupationCode = row.OccupationCode,
            Title = row.Title,
            Origin = row.Origin,
            OriginReference = row.OriginReference,
            BasedOnId = row.BasedOnId,
            LocalAdaptation = row.LocalAdaptation,
            IsShared = row.IsShared,
            Status = ProfileStatus.Draft,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = old.Actor.UserId,
        }));
        await db.SaveChangesAsync(cancellationToken);
        db.CompetenceModules.AddRange(modules.Select(row => new CompetenceModule
        {
            Id = newModules[row.Id],
            CompetenceProfileId = newProfiles[row.CompetenceProfileId],
            LineageId = row.LineageId,
            Position = row.Position,
            Code = row.Code,
            Title = row.Title,
            LearningSite = row.LearningSite,
            EmployerContribution = row.EmployerContribution,
            EstimatedWeeks = row.EstimatedWeeks,
            SupervisorCapacity = row.SupervisorCapacity,
            SeqfLevel = row.SeqfLevel,
        }));
        db.LearningOutcomes.AddRange(outcomes.Select(row => new LearningOutcome
        {
            Id = newOutcomes[row.Id],
            ModuleId = newModules[row.ModuleId],
            LineageId = row.LineageId,
            Position = row.Position,
            Text = row.Text,
            Type = row.Type,
            IsMust = row.IsMust,
            AssessableBy = row.AssessableBy,
        }));
        await RequirementsAsync(db, old, parts, newProfiles, newOutcomes, cancellationToken);
    }

    private async Task RequirementsAsync(
        JobbsparDbContext db,
        TrackInHand old,
        IReadOnlyDictionary<Guid, Guid> parts,
        Dictionary<Guid, Guid> newProfiles,
        Dictionary<Guid, Guid> newOutcomes,
        CancellationToken cancellationToken)
    {
        var oldParts = parts.Keys.ToList();
        var profiles = await db.RequirementProfiles.Where(row => oldParts.Contains(row.TrackEmployerId) && row.Status == ProfileStatus.Fixed).ToListAsync(cancellationToken);
        var ids = profiles.ConvertAll(row => row.Id);
        var requirements = await db.Requirements.Where(row => ids.Contains(row.RequirementProfileId)).ToListAsync(cancellationToken);
        var copies = profiles.ToDictionary(row => row.Id, _ => NewId());
        db.RequirementProfiles.AddRange(profiles.Select(row => new RequirementProfile
        {
            Id = copies[row.Id],
            TrackEmployerId = parts[row.TrackEmployerId],
            ProfileVersion = 1,
            CompetenceProfileId = row.CompetenceProfileId is { } profile && newProfiles.TryGetValue(profile, out var copy) ? copy : null,
            Status = ProfileStatus.Draft,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = old.Actor.UserId,
        }));
        db.Requirements.AddRange(requirements.Select(row => new Requirement
        {
            Id = NewId(),
            RequirementProfileId = copies[row.RequirementProfileId],
            LineageId = row.LineageId,
            Position = row.Position,
            Text = row.Text,
            Kind = row.Kind,
            Level = row.Level,
            NeededAt = row.NeededAt,
            ObjectiveReason = row.ObjectiveReason,
            LanguageLevel = row.LanguageLevel,
            LanguageChallenge = row.LanguageChallenge,
            LearningOutcomeId = row.LearningOutcomeId is { } outcome && newOutcomes.TryGetValue(outcome, out var taught) ? taught : null,
        }));
    }

    /// <summary>The latest letter of each employer, as a draft that nobody has confirmed.</summary>
    private async Task LettersAsync(JobbsparDbContext db, TrackInHand old, IReadOnlyDictionary<Guid, Guid> parts, CancellationToken cancellationToken)
    {
        var oldParts = parts.Keys.ToList();
        var all = await db.LettersOfIntent.Where(row => oldParts.Contains(row.TrackEmployerId)).ToListAsync(cancellationToken);
        var letters = all.GroupBy(row => row.TrackEmployerId).Select(versions => versions.MaxBy(row => row.TextVersion)!).ToList();
        var ids = letters.ConvertAll(row => row.Id);
        var parties = await db.LetterOfIntentParties.Where(row => ids.Contains(row.LetterOfIntentId)).ToListAsync(cancellationToken);
        var commitments = await db.LetterOfIntentCommitments.Where(row => ids.Contains(row.LetterOfIntentId) && row.Status != CommitmentStatus.Struck).ToListAsync(cancellationToken);
        var newLetters = letters.ToDictionary(row => row.Id, _ => NewId());
        var newParties = parties.ToDictionary(row => row.Id, _ => NewId());
        db.LettersOfIntent.AddRange(letters.Select(row => new LetterOfIntent
        {
            Id = newLetters[row.Id],
            TrackEmployerId = parts[row.TrackEmployerId],
            TextVersion = 1,
            Status = LetterStatus.Draft,
            Ambition = row.Ambition,
            JobsIntended = row.JobsIntended,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = old.Actor.UserId,
        }));
        db.LetterOfIntentParties.AddRange(parties.Select(row => new LetterOfIntentParty
        {
            Id = newParties[row.Id],
            LetterOfIntentId = newLetters[row.LetterOfIntentId],
            OrganisationId = row.OrganisationId,
            Kind = row.Kind,
            Position = row.Position,
        }));
        await db.SaveChangesAsync(cancellationToken);
        db.LetterOfIntentCommitments.AddRange(commitments.Select(row => new LetterOfIntentCommitment
        {
            Id = NewId(),
            LetterOfIntentId = newLetters[row.LetterOfIntentId],
            LineageId = row.LineageId,
            PartyId = newParties[row.PartyId],
            Position = row.Position,
            Text = row.Text,
            Category = row.Category,
        }));
    }

    /// <summary>Those who completed without a job and want to, and reserves who were offered the next round.</summary>
    private async Task CandidatesAsync(JobbsparDbContext db, TrackInHand old, Track track, CancellationToken cancellationToken)
    {
        var willing = await CandidatesOf(db, old.Track.Id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var copies = willing.ToDictionary(row => row.Id, _ => NewId());
        db.Participants.AddRange(willing.Select((row, index) => Candidate(row, copies[row.Id], index + 1, old, track)));
        await ReadersAsync(db, old, track, willing.FindAll(row => row.IdentityIsKept), copies, cancellationToken);
        var earlier = await db.ReplacedNumbers.Where(row => copies.Keys.Contains(row.ParticipantId)).ToListAsync(cancellationToken);
        db.ReplacedNumbers.AddRange(earlier.Select(row => new ReplacedNumber
        {
            Id = NewId(),
            ParticipantId = copies[row.ParticipantId],
            Kind = row.Kind,
            SealedNumber = seal.Close(copies[row.ParticipantId], Sealed.Number, seal.Open(row.ParticipantId, Sealed.Number, row.SealedNumber))!,
            NumberHash = row.NumberHash,
            Reason = row.Reason,
            ReplacedAt = row.ReplacedAt,
            ReplacedBy = row.ReplacedBy,
        }));
    }

    /// <summary>
    /// Who may see a protected identity that is kept goes on seeing it where she coordinates the new round too. Where none of them does, whoever
    /// makes the round sees it, or its coordinators where she is none of them: nobody at all could name a reader.
    /// </summary>
    private async Task ReadersAsync(JobbsparDbContext db, TrackInHand old, Track track, List<Participant> kept, Dictionary<Guid, Guid> copies, CancellationToken cancellationToken)
    {
        var ids = kept.ConvertAll(row => row.Id);
        var readers = (await db.ParticipantReaders.Where(row => ids.Contains(row.ParticipantId)).ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId, row => row.UserId);
        var coordinators = await db.CoordinatorAssignments.Where(row => row.TrackId == track.Id).Select(row => row.UserId).ToListAsync(cancellationToken);
        IReadOnlyList<Guid> others = coordinators.Contains(old.Actor.UserId) ? [old.Actor.UserId] : coordinators;
        foreach (var id in ids)
        {
            IReadOnlyList<Guid> same = [.. readers[id].Intersect(coordinators)];
            foreach (var user in same.Count > 0 ? same : others)
            {
                db.ParticipantReaders.Add(new ParticipantReader { ParticipantId = copies[id], UserId = user });
                db.AuditEvents.Add(AuditEntry.OfParticipant(old.Actor, AuditAction.ReaderNamed, track.Id, copies[id], clock.GetUtcNow(), [("user", user.ToString())]));
            }
        }
    }

    /// <summary>The same person in another track: another row, to which what identifies her is sealed anew.</summary>
    private Participant Candidate(Participant row, Guid id, int number, TrackInHand old, Track track) => new()
    {
        Id = id,
        TrackId = track.Id,
        Number = number,
        OwnerOrganisationId = row.OwnerOrganisationId,
        Status = ParticipantStatus.Candidate,
        StatusSince = track.RegisteredOn,
        PlannedScopePercent = row.PlannedScopePercent,
        IdentityKind = row.IdentityKind,
        SealedNumber = seal.Close(id, Sealed.Number, seal.Open(row.Id, Sealed.Number, row.SealedNumber)),
        NumberHash = row.NumberHash,
        IdentityConfidence = row.IdentityConfidence,
        IdentityIsDormant = row.IdentityIsDormant,
        Protection = row.Protection,
        IdentityIsKept = row.IdentityIsKept,
        Name = row.Name,
        SealedPhone = seal.Close(id, Sealed.Phone, seal.Open(row.Id, Sealed.Phone, row.SealedPhone)),
        SealedEmail = seal.Close(id, Sealed.Email, seal.Open(row.Id, Sealed.Email, row.SealedEmail)),
        ContactLanguage = row.ContactLanguage,
        InterpreterNeeded = row.InterpreterNeeded,
        Gender = row.Gender,
        BirthYear = row.BirthYear,
        EducationLevel = row.EducationLevel,
        SwedishLevel = row.SwedishLevel,
        DrivingLicence = row.DrivingLicence,
        Source = row.Source,
        Adjustments = row.Adjustments,
        CreatedAt = clock.GetUtcNow(),
        CreatedBy = old.Actor.UserId,
    };

    /// <summary>Participants of a round who said yes to the next one.</summary>
    internal static IQueryable<Participant> CandidatesOf(JobbsparDbContext db, Guid trackId) =>
        db.Participants.Where(row => row.TrackId == trackId
            && ((row.Status == ParticipantStatus.Reserve && row.NextStep == NextStep.NextRound)
                || db.ParticipantClosures.Any(closure => closure.ParticipantId == row.Id && closure.NextRoundInterest == NextRoundInterest.Yes)));

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
