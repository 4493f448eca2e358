using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>What the pages of participants show. Every look at participants is written down before it is answered (GDPR-06).</summary>
public sealed class ParticipantQueries(Transactions transactions, ParticipantAccess access, TrackHeads heads, IdentitySeal seal, ParticipantLooks looks)
{
    /// <summary>The participants of a track; for the steering group, and administrators without a reason, how many there are.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not even see that.</exception>
    public async Task<ParticipantsPage> ListAsync(Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => ReadAsync(db, actor, trackId, token), cancellationToken);
        if (page.Rows is { } rows)
        {
            await looks.ListAsync(actor, trackId, rows.Count, cancellationToken);
        }

        return page;
    }

    /// <summary>Some of the participants of a track: only those are written down as looked at.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="skipped">How many of the first are left out.</param>
    /// <param name="most">At most so many are shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public async Task<ShownRows<ParticipantRow>> SomeAsync(Actor actor, Guid trackId, int skipped, int most, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => ReadAsync(db, actor, trackId, token), cancellationToken);
        var shown = ShownRows<ParticipantRow>.Of(page.Rows ?? throw new AccessDeniedException(nameof(AccessAction.ViewParticipants)), skipped, most);
        await looks.ListAsync(actor, trackId, shown.Rows.Count, cancellationToken);
        return shown;
    }

    /// <summary>How many participants of a track stand where; also for those who may not see who they are.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not even see that.</exception>
    public async Task<IReadOnlyList<ParticipantCount>> CountsAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        (await transactions.ReadAsync((db, token) => ReadAsync(db, actor, trackId, token), cancellationToken)).Counts;

    /// <summary>One participant.</summary>
    /// <exception cref="AccessDeniedException">She does not exist, or is not for the actor: one answer for both (OSL-05).</exception>
    public async Task<ParticipantPage> GetAsync(Actor actor, Guid participantId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => GetAsync(db, actor, participantId, token), cancellationToken);
        await looks.OneAsync(actor, participantId, cancellationToken);
        return page;
    }

    /// <summary>Participants of a track as far as a viewer sees them, by id; those who do not exist for her are missing.</summary>
    internal static async Task<Dictionary<Guid, (Participant Participant, Sight Sight)>> SeenAsync(JobbsparDbContext db, ParticipantViewer viewer, Guid trackId, CancellationToken cancellationToken)
    {
        var rows = await db.Participants.Where(row => row.TrackId == trackId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var consents = (await ConsentsOfTrack(db, trackId).ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId);
        var readers = (await ReadersOfTrack(db, trackId, viewer.UserId).ToListAsync(cancellationToken)).ToHashSet();
        return rows
            .Select(row => (Participant: row, Sight: ParticipantSight.Of(viewer, row, consents[row.Id], readers.Contains(row.Id))))
            .Where(seen => seen.Sight is not Sight.Nothing)
            .ToDictionary(seen => seen.Participant.Id);
    }

    /// <summary>Her name, or the pseudonym.</summary>
    internal static string NameOf(Participant participant, Sight sight) =>
        sight is Sight.Identity && participant.Name is { } name ? name : ParticipantTexts.Pseudonym(participant.Number);

    private static IQueryable<SecrecyConsent> ConsentsOfTrack(JobbsparDbContext db, Guid trackId) =>
        db.SecrecyConsents.Where(row => db.Participants.Any(participant => participant.Id == row.ParticipantId && participant.TrackId == trackId));

    /// <summary>The coordinators of her track today, and whether they may see who she is.</summary>
    private static async Task<IReadOnlyList<NamedReader>> ReadersAsync(JobbsparDbContext db, Participant participant, DateOnly today, CancellationToken cancellationToken) =>
        await db.CoordinatorAssignments.ValidOn(today)
            .Where(row => row.TrackId == participant.TrackId)
            .Select(row => row.UserId)
            .Distinct()
            .Join(db.Users, id => id, user => user.Id, (id, user) => new { id, user.DisplayName })
            .OrderBy(row => row.DisplayName)
            .Select(row => new NamedReader(row.id, row.DisplayName, db.ParticipantReaders.Any(reader => reader.ParticipantId == participant.Id && reader.UserId == row.id)))
            .ToListAsync(cancellationToken);

    private static IQueryable<Guid> ReadersOfTrack(JobbsparDbContext db, Guid trackId, Guid userId) =>
        db.ParticipantReaders
            .Where(row => row.UserId == userId && db.Participants.Any(participant => participant.Id == row.ParticipantId && participant.TrackId == trackId))
            .Select(row => row.ParticipantId);

    private async Task<ParticipantsPage> ReadAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewParticipantCounts, cancellationToken);
        var viewer = await access.ViewerAsync(db, actor, trackId, cancellationToken);
        return head.AllowedActions.Contains(nameof(AccessAction.ViewParticipants)) || viewer.IsEmergency
            ? await ListAsync(db, head, viewer, cancellationToken)
            : await CountAsync(db, head, cancellationToken);
    }

    private static async Task<ParticipantsPage> ListAsync(JobbsparDbContext db, TrackHead head, ParticipantViewer viewer, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(db, viewer, head.Id, cancellationToken);
        var consents = (await ConsentsOfTrack(db, head.Id).ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId);
        var recipients = await AcceptanceGate.RecipientsAsync(db, head.Id, viewer.Today, cancellationToken);
        var employers = await SubjectNames.OfTrackAsync(db, head.Id, cancellationToken);
        return new ParticipantsPage
        {
            Head = head,
            IsEmergency = viewer.IsEmergency && !head.AllowedActions.Contains(nameof(AccessAction.ViewParticipants)),
            Rows = [.. seen.Values.Select(row => Row(row.Participant, row.Sight, recipients, [.. consents[row.Participant.Id]], employers, viewer.Today))],
            Asked = await AskedFacts.OfTrackAsync(db, head.Id, cancellationToken),
            Counts = [.. seen.Values.CountBy(row => row.Participant.Status).OrderBy(group => group.Key).Select(group => new ParticipantCount(group.Key, group.Value))],
        };
    }

    private static async Task<ParticipantsPage> CountAsync(JobbsparDbContext db, TrackHead head, CancellationToken cancellationToken)
    {
        var rows = await db.Participants.Where(row => row.TrackId == head.Id).Select(row => new { row.Status, row.Protection }).ToListAsync(cancellationToken);
        var counted = rows.Count < ParticipantCount.FewestWithProtected ? rows.Where(row => row.Protection is ProtectionLevel.None) : rows;
        return new ParticipantsPage
        {
            Head = head,
            IsEmergency = false,
            Rows = null,
            Counts =
            [
                .. counted.CountBy(row => row.Status).OrderBy(group => group.Key)
                    .Select(group => new ParticipantCount(group.Key, group.Value < ParticipantCount.SmallestGroup ? null : group.Value)),
            ],
        };
    }

    private static ParticipantRow Row(
        Participant participant,
        Sight sight,
        IReadOnlyDictionary<Guid, string> recipients,
        IReadOnlyList<SecrecyConsent> consents,
        Dictionary<Guid, string> employers,
        DateOnly today) => new()
    {
        Id = participant.Id,
        Number = participant.Number,
        Name = NameOf(participant, sight),
        IsPseudonym = sight is not Sight.Identity || participant.Name is null,
        Status = participant.Status,
        StatusSince = participant.StatusSince,
        PlannedStart = participant.PlannedStart,
        PlannedEnd = participant.PlannedEnd,
        EmployerName = participant.TrackEmployerId is { } employer ? employers.GetValueOrDefault(employer) : null,
        MissingForAcceptance = IsBeforeSelection(participant.Status) ? AcceptanceGate.Check(participant, recipients, consents, today, today).Count : null,
    };

    private static bool IsBeforeSelection(ParticipantStatus status) => status is ParticipantStatus.Candidate or ParticipantStatus.Invited or ParticipantStatus.Reserve;

    private async Task<ParticipantPage> GetAsync(JobbsparDbContext db, Actor actor, Guid participantId, CancellationToken cancellationToken)
    {
        var participant = await db.Participants.SingleOrDefaultAsync(row => row.Id == participantId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
        var (head, viewer) = await access.ReadAsync(db, actor, participant.TrackId, cancellationToken);
        var consents = await db.SecrecyConsents.Where(row => row.ParticipantId == participantId).OrderByDescending(row => row.GivenOn).ToListAsync(cancellationToken);
        var isReader = await db.ParticipantReaders.AnyAsync(row => row.ParticipantId == participantId && row.UserId == actor.UserId, cancellationToken);
        var sight = ParticipantSight.Of(viewer, participant, consents, isReader);
        if (sight is Sight.Nothing)
        {
            throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
        }

        var recipients = await AcceptanceGate.RecipientsAsync(db, participant.TrackId, viewer.Today, cancellationToken);
        var employers = await SubjectNames.OfTrackAsync(db, participant.TrackId, cancellationToken);
        var plan = await db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == participant.TrackId, cancellationToken);
        var criteria = await SelectionCriteria.OfTrackAsync(db, participant.TrackId, cancellationToken);
        var organisations = await PartiesAsync(db, participant, recipients, cancellationToken);
        var steps = await ChainSteps.OfAsync(db, participantId, cancellationToken);
        var number = sight is Sight.Identity ? seal.Open(participantId, Sealed.Number, participant.SealedNumber) : null;
        return new ParticipantPage
        {
            Head = head,
            Row = Row(participant, sight, recipients, consents, employers, viewer.Today),
            Version = participant.Version,
            SeesIdentity = sight is Sight.Identity,
            MayChange = head.AllowedActions.Contains(nameof(AccessAction.ChangeParticipants)),
            Protection = participant.Protection,
            IdentityIsKept = participant.IdentityIsKept,
            IdentityKind = participant.IdentityKind,
            IdentityConfidence = sight is Sight.Identity ? participant.IdentityConfidence : null,
            IdentityIsDormant = sight is Sight.Identity && participant.IdentityIsDormant,
            MaskedNumber = number is null ? null : ShownNumber.Masked(participant.IdentityKind, number),
            EarlierNumbers = await db.ReplacedNumbers.CountAsync(row => row.ParticipantId == participantId, cancellationToken),
            IsOfUnusualAge = number is not null && ShownNumber.IsOfUnusualAge(participant.IdentityKind, number, viewer.Today),
            Said = Said(participant, sight, viewer),
            Asked = await AskedFacts.OfTrackAsync(db, participant.TrackId, cancellationToken),
            Readers = participant.IdentityIsKept && sight is Sight.Identity ? await ReadersAsync(db, participant, viewer.Today, cancellationToken) : [],
            Preparation = PreparationOf(participant),
            Missing = IsBeforeSelection(participant.Status) ? AcceptanceGate.Check(participant, recipients, consents, viewer.Today, viewer.Today) : [],
            NextStatuses = [.. StatusFollowsThePath.From(participant.Status).Where(to => AcceptedBySelectionOnly.Check(to) is null)],
            ChainDecidedOn = participant.ChainDecidedOn,
            ChainInformedOn = participant.ChainInformedOn,
            Steps = [.. steps.Select(step => new StepRow { Step = step, Next = StepStatusFollowsThePath.From(step.Status) })],
            Offered = head.AllowedActions.Contains(nameof(AccessAction.ChangeParticipants)) ? await ChainOfTrack.OfferedAsync(db, participant.TrackId, steps, cancellationToken) : [],
            Hosts = head.AllowedActions.Contains(nameof(AccessAction.ChangeParticipants)) ? await StepHosts.ReadAsync(db, participant.TrackId, viewer.Today, cancellationToken) : StepHosts.None,
            Warnings = ChainWarning.Of(steps, participant.PlannedScopePercent),
            Absences = await db.Absences.Where(row => row.ParticipantId == participantId).OrderByDescending(row => row.FirstDay).ToListAsync(cancellationToken),
            Consents = [.. consents.Select(row => ConsentRowOf(row, organisations, viewer.Today))],
            Selections = await db.SelectionResults.Where(row => row.ParticipantId == participantId).OrderByDescending(row => row.Round).ToListAsync(cancellationToken),
            Criteria = criteria.Where(row => plan?.Criteria.Contains(row.Key, StringComparer.Ordinal) is true).ToDictionary(StringComparer.Ordinal),
            Plan = plan,
            NoticeGivenOn = participant.NoticeGivenOn,
            NextStep = participant.NextStep,
            OwnerOrganisationId = participant.OwnerOrganisationId,
            Organisations = organisations,
            Employers = await SubjectNames.StillInAsync(db, participant.TrackId, cancellationToken),
        };
    }

    /// <summary>Organisations that data can pass between: the owner, those whose users work in the track, its employers, and those of the consents.</summary>
    private static async Task<Dictionary<Guid, string>> PartiesAsync(JobbsparDbContext db, Participant participant, IReadOnlyDictionary<Guid, string> recipients, CancellationToken cancellationToken)
    {
        var coordinators = recipients.Keys.ToList();
        return await db.Organisations
            .Where(row => row.Id == participant.OwnerOrganisationId
                || coordinators.Contains(row.Id)
                || db.TrackEmployers.Any(part => part.TrackId == participant.TrackId && part.OrganisationId == row.Id)
                || db.Tracks.Any(track => track.Id == participant.TrackId && track.LeadOrganisationId == row.Id)
                || row.Type == OrganisationType.EmploymentService
                || db.SecrecyConsents.Any(consent => consent.ParticipantId == participant.Id && (consent.FromOrganisationId == row.Id || consent.ToOrganisationId == row.Id)))
            .OrderBy(row => row.Name)
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
    }

    private static ConsentRow ConsentRowOf(SecrecyConsent consent, Dictionary<Guid, string> organisations, DateOnly today) => new()
    {
        Consent = consent,
        From = organisations.GetValueOrDefault(consent.FromOrganisationId, ""),
        To = organisations.GetValueOrDefault(consent.ToOrganisationId, ""),
        IsInForce = consent.IsInForceOn(today),
    };

    private static Preparation PreparationOf(Participant participant) => new()
    {
        IsRegistered = participant.IsRegistered,
        RegistrationVerifiedOn = participant.RegistrationVerifiedOn,
        RegistrationVerifiedBy = participant.RegistrationVerifiedBy,
        ConditionsAssessedOn = participant.ConditionsAssessedOn,
        ConditionsAssessedBy = participant.ConditionsAssessedBy,
        Supports = participant.Support,
        OwnInterestConfirmedOn = participant.OwnInterestConfirmedOn,
        OwnInterestConfirmedBy = participant.OwnInterestConfirmedBy,
        PrivacyNoticeVersion = participant.PrivacyNoticeVersion,
        PrivacyNoticeGivenOn = participant.PrivacyNoticeGivenOn,
    };

    private NewParticipant Said(Participant participant, Sight sight, ParticipantViewer viewer)
    {
        var sees = sight is Sight.Identity;
        return new NewParticipant
        {
            Name = sees ? participant.Name : null,
            Phone = sees ? seal.Open(participant.Id, Sealed.Phone, participant.SealedPhone) : null,
            Email = sees ? seal.Open(participant.Id, Sealed.Email, participant.SealedEmail) : null,
            IdentityConfidence = participant.IdentityConfidence?.Code(),
            ContactLanguage = participant.ContactLanguage,
            InterpreterNeeded = participant.InterpreterNeeded,
            Gender = participant.Gender.Code(),
            BirthYear = sees ? participant.BirthYear : null,
            EducationLevel = participant.EducationLevel.Code(),
            SwedishLevel = participant.SwedishLevel?.Code(),
            DrivingLicence = participant.DrivingLicence?.Code(),
            Source = participant.Source is ParticipantSource.IncomeSupport && !viewer.SeesIncomeSupport ? ParticipantSource.Other.Code() : participant.Source.Code(),
            PlannedStart = participant.PlannedStart,
            PlannedEnd = participant.PlannedEnd,
            PlannedScopePercent = participant.PlannedScopePercent,
            Adjustments = [.. participant.Adjustments.Select(adjustment => adjustment.Code())],
        };
    }
}
