using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>A participant with a row in every table that can be about her, and words of her own in every text of them.</summary>
internal static class PlantedRecords
{
    /// <summary>Stands in every free text about her.</summary>
    public const string Text = "PLANTERADTEXT";

    /// <summary>Has a letter that JSON writes in another way.</summary>
    public const string Name = "Åsa Planterad";

    public const string Number = "198507099805";

    public const string Phone = "070-174 06 05";

    private static readonly DateOnly Day = new(2026, 9, 1);

    /// <summary>Registers her; one of an organisation of Arbetsförmedlingen where that is given.</summary>
    public static Task<Guid> PlantAsync(this TrackWorld world, Guid track, int number = 1, string name = Name, string digits = Number, Guid? owner = null) =>
        world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var db = unit.Db;
                var row = await db.Tracks.SingleAsync(known => known.Id == track, token);
                var seal = world.Get<IdentitySeal>();
                var id = Guid.CreateVersion7();
                db.Participants.Add(new Participant
                {
                    Id = id,
                    TrackId = track,
                    Number = number,
                    OwnerOrganisationId = owner ?? row.LeadOrganisationId,
                    Status = ParticipantStatus.Closed,
                    StatusSince = Day,
                    ClosedOn = Day.AddDays(90),
                    PlannedStart = Day,
                    PlannedEnd = Day.AddDays(90),
                    Name = name,
                    IdentityKind = IdentityKind.PersonalNumber,
                    SealedNumber = seal.Close(id, Sealed.Number, digits),
                    NumberHash = seal.Hash(digits),
                    SealedPhone = seal.Close(id, Sealed.Phone, Phone),
                    SealedEmail = seal.Close(id, Sealed.Email, "asa.planterad@example.org"),
                    ContactLanguage = "so",
                    InterpreterNeeded = true,
                    Gender = Gender.Woman,
                    EducationLevel = EducationLevel.UpperSecondary,
                    Source = ParticipantSource.EmploymentService,
                    CreatedAt = world.Clock.GetUtcNow(),
                    CreatedBy = world.Anna.UserId,
                });
                await db.SaveChangesAsync(token);
                var task = AddTask(world, db, track, id, "AVSL-01");
                var transition = Guid.CreateVersion7();
                var moved = AddTask(world, db, track, transition, "GENO-04");
                await db.SaveChangesAsync(token);
                await AddLifeAsync(world, db, track, id, task, transition, moved, seal);
                AddEnding(world, db, track, id);
                AddTrail(world, db, track, id, task, name, digits);
                return id;
            },
            default);

    private static Guid AddTask(TrackWorld world, JobbsparDbContext db, Guid track, Guid subject, string code)
    {
        var id = Guid.CreateVersion7();
        db.ChecklistItems.Add(new ChecklistItem
        {
            Id = id,
            TrackId = track,
            ItemCode = code,
            Phase = Phase.Closure,
            SubjectId = subject,
            Occurrence = 1,
            Status = ChecklistStatus.Done,
            ResponsibleRole = "KOORDINATOR",
            ReminderPolicy = "RP-STD",
            BookmarkId = Guid.CreateVersion7(),
            ActivityId = code,
            Evidence = $$"""{"anteckning":"{{Text}}"}""",
            Reason = Text,
            OpenedAt = world.Clock.GetUtcNow(),
            CompletedAt = world.Clock.GetUtcNow(),
        });
        db.ChecklistComments.Add(new ChecklistComment { Id = Guid.CreateVersion7(), ChecklistItemId = id, Text = Text, AuthorId = world.Anna.UserId, WrittenAt = world.Clock.GetUtcNow() });
        return id;
    }

    private static async Task AddLifeAsync(TrackWorld world, JobbsparDbContext db, Guid track, Guid id, Guid task, Guid transition, Guid moved, IdentitySeal seal)
    {
        var (now, by) = (world.Clock.GetUtcNow(), world.Anna.UserId);
        var step = Guid.CreateVersion7();
        db.ParticipantInterventions.Add(new ParticipantIntervention { Id = step, TrackId = track, ParticipantId = id, Type = InterventionType.WorkPlacement, Title = Text, DecisionReference = Text, Occupying = true, PlannedStart = Day, PlannedEnd = Day.AddDays(60), ActualStart = Day, HoursPerWeek = 40, Status = ParticipantInterventionStatus.Completed });
        await db.SaveChangesAsync();
        db.Transitions.Add(new Transition { Id = transition, TrackId = track, ParticipantId = id, FromInterventionId = step, Target = TransitionTarget.Employment, FromEndsOn = Day, Status = TransitionStatus.Made, GapWorkingDays = 12, BrokenReason = Text, TaskId = moved, RegisteredBy = by, RegisteredAt = now });
        db.Obstacles.Add(new Obstacle { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, Category = ObstacleCategory.Transport, Severity = ObstacleSeverity.Low, Description = Text, Owner = Text, Action = Text, Solution = Text, Status = ObstacleStatus.Solved, AffectsCount = 1, NoticedOn = Day, TaskId = task, RegisteredBy = by, RegisteredAt = now });
        db.FollowUps.Add(new FollowUp { Id = Guid.CreateVersion7(), TrackId = track, Subject = FollowUpSubject.Participant, ParticipantId = id, HeldOn = Day, Actions = [Text], RegisteredBy = by, RegisteredAt = now });
        db.Gaps.Add(new Gap { Id = Guid.CreateVersion7(), TrackId = track, Kind = GapKind.UncoveredTime, ParticipantId = id, Key = $"{id:N}", FirstDay = Day, LastDay = Day.AddDays(7), Figure = 5, Severity = GapSeverity.Serious, SeveritySince = Day, IsForecast = false, Cause = GapCause.PlaceMissing, Owner = Text, DetectedAt = now, WarningDays = 0, ClosedAt = now });
        db.Absences.Add(new Absence { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, Type = AbsenceType.Valid, FirstDay = Day, LastDay = Day });
        db.PlannedBreaks.Add(new PlannedBreak { Id = Guid.CreateVersion7(), TrackId = track, Scope = BreakScope.Participant, SubjectId = id, Type = BreakType.Other, FirstDay = Day, LastDay = Day });
        var organisation = await db.Tracks.Where(row => row.Id == track).Select(row => row.LeadOrganisationId).SingleAsync();
        db.SecrecyConsents.Add(new SecrecyConsent { Id = Guid.CreateVersion7(), ParticipantId = id, FromOrganisationId = organisation, ToOrganisationId = organisation, Purpose = SharingPurpose.FollowUp, Basis = SharingBasis.Consent, GivenOn = Day, ValidUntil = Day.AddDays(9), IsWritten = true, DocumentReference = Text });
        db.ParticipantReaders.Add(new ParticipantReader { ParticipantId = id, UserId = by });
        db.ReplacedNumbers.Add(new ReplacedNumber { Id = Guid.CreateVersion7(), ParticipantId = id, Kind = IdentityKind.CoordinationNumber, SealedNumber = seal.Close(id, Sealed.Number, "198507699805"), NumberHash = seal.Hash("198507699805"), Reason = NumberChangeReason.Registered, ReplacedAt = now, ReplacedBy = by });
        db.SelectionResults.Add(new SelectionResult { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, Round = 1, Outcome = SelectionOutcome.Accepted, DecidedBy = [], CriteriaMet = [Text], DecidedOn = Day, CreatedAt = now, CreatedBy = by });
        var activity = Guid.CreateVersion7();
        db.RecruitmentActivities.Add(new RecruitmentActivity { Id = activity, TrackId = track, Type = ActivityType.SpeedMeetings, StartsAt = now, EndsAt = now.AddHours(2), Place = "Medborgarhuset", EmployerIds = [], Status = ActivityStatus.Held, EmployerDecides = false, MandatoryForCandidates = false, TaskId = task });
        await db.SaveChangesAsync();
        db.Attendances.Add(new Attendance { ActivityId = activity, ParticipantId = id, Status = AttendanceStatus.Present });
        var employer = await db.TrackEmployers.Where(row => row.TrackId == track).Select(row => row.Id).FirstAsync();
        db.SpeedMeetings.Add(new SpeedMeeting { Id = Guid.CreateVersion7(), ActivityId = activity, Round = 1, TrackEmployerId = employer, ParticipantId = id, StartsAt = now, EndsAt = now.AddMinutes(5) });
    }

    private static void AddEnding(TrackWorld world, JobbsparDbContext db, Guid track, Guid id)
    {
        var (now, by) = (world.Clock.GetUtcNow(), world.Anna.UserId);
        var job = Guid.CreateVersion7();
        db.ClosurePlans.Add(new ClosurePlan { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, ExpectedOutcome = ClosureOutcome.EmployedElsewhere, PlannedOn = Day, RegisteredBy = by, RegisteredAt = now });
        db.ParticipantClosures.Add(new ParticipantClosure { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, Outcome = ClosureOutcome.EmployedElsewhere, ClosedOn = Day.AddDays(90), ChangeReason = Text, SupportParty = Text, SupportContact = Text, HandoverParty = Text, CertificatesMissing = Text, RegisteredBy = by, RegisteredAt = now });
        db.Certificates.Add(new Certificate { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, Type = CertificateType.Certificate, Issuer = Text, RegisteredBy = by, RegisteredAt = now });
        db.StudyContinuations.Add(new StudyContinuation { Id = Guid.CreateVersion7(), TrackId = track, ParticipantId = id, Provider = Text, Education = Text, Admission = AdmissionStatus.Admitted, StudyPlan = StudyPlanState.Exists, RegisteredBy = by, RegisteredAt = now });
        db.Employments.Add(new Employment { Id = job, TrackId = track, ParticipantId = id, EmployerName = Text, Workplace = Text, Form = EmploymentKind.Permanent, ExtentPercent = 100, StartsOn = Day, RegisteredBy = by, RegisteredAt = now });
        db.PostHireContacts.Add(new PostHireContact { Id = Guid.CreateVersion7(), TrackId = track, EmploymentId = job, DueOn = Day.AddDays(20), HeldOn = Day.AddDays(20) });
        db.WageSubsidies.Add(new WageSubsidy { Id = Guid.CreateVersion7(), TrackId = track, EmploymentId = job, Needed = SubsidyNeed.No, RegisteredBy = by, RegisteredAt = now });
    }

    /// <summary>What commands leave behind, and what people wrote of her where they should not have.</summary>
    private static void AddTrail(TrackWorld world, JobbsparDbContext db, Guid track, Guid id, Guid task, string name, string digits)
    {
        var now = world.Clock.GetUtcNow();
        var promise = Guid.CreateVersion7();
        db.AuditEvents.Add(AuditEntry.OfParticipant(world.Anna, AuditAction.ParticipantMoved, track, id, now, [("reason", Text)]));
        db.AuditEvents.Add(AuditEntry.OfLook(world.Anna, AuditAction.ParticipantSeen, id, now, [("participant", id.ToString())]));
        db.AuditEvents.Add(AuditEntry.OfTrack(world.Anna, AuditAction.TaskRaised, track, now, ("subject", id.ToString()), ("reason", $"Gäller {name}")));
        db.Promises.Add(new Promise { Id = promise, BusinessKey = $"prov:{id}", Code = NoticeCode.TaskReminder, Addressee = Addressee.Coordinators, TrackId = track, ChecklistItemId = task, DueAt = now, Status = PromiseStatus.Recalled, PromisedAt = now, SettledAt = now });
        db.Receipts.Add(new Receipt { PromiseId = promise, Outcome = PromiseStatus.Recalled, At = now });
        db.Notifications.Add(new Notification { Id = Guid.CreateVersion7(), PromiseId = promise, UserId = world.Anna.UserId, TrackId = track, ChecklistItemId = task, CreatedAt = now });
        var escalation = Guid.CreateVersion7();
        db.Escalations.Add(new Escalation { Id = escalation, TrackId = track, Cause = EscalationCause.Standstill, Question = $"Får {name} ({digits[2..8]}-{digits[8..]}) börja?", Options = [$"Ja, {name}", "Nej"], WaiverOfId = task, RaisedBy = world.Anna.UserId, RaisedAt = now, Level = EscalationLevel.Coordinators, LevelSince = now, AnswerWorkingDays = 5, Status = EscalationStatus.Withdrawn, EndedAt = now });
        db.EscalationEntries.Add(new EscalationEntry { EscalationId = escalation, At = now, ActorId = world.Anna.UserId, Kind = EscalationEntryKind.Raised, Level = EscalationLevel.Coordinators, Text = $"Ring {name.ToUpperInvariant()} på {Phone}" });
        db.SyncMeetings.Add(new SyncMeeting { Id = Guid.CreateVersion7(), TrackId = track, PlannedAt = now, Status = SyncMeetingStatus.Complete, Decisions = [$"{name} byter arbetsplats"], RegisteredBy = world.Anna.UserId, RegisteredAt = now });
        AddCommitment(world, db, track, name);
        var draft = Guid.CreateVersion7();
        db.FormDrafts.Add(new FormDraft { Id = draft, UserId = world.Anna.UserId, Form = $"/deltagare/{id} rätta", SealedValues = world.Get<IdentitySeal>().Close(draft, Sealed.Draft, name)!, KeptAt = now });
    }

    /// <summary>In a text that hangs from the track through three tables.</summary>
    private static void AddCommitment(TrackWorld world, JobbsparDbContext db, Guid track, string name)
    {
        var part = db.TrackEmployers.First(row => row.TrackId == track);
        var (letter, party) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var version = 1 + db.LettersOfIntent.Count(row => row.TrackEmployerId == part.Id);
        db.LettersOfIntent.Add(new LetterOfIntent { Id = letter, TrackEmployerId = part.Id, TextVersion = version, Status = LetterStatus.Expired, Ambition = "Fler chaufförer.", JobsIntended = 1, CreatedAt = world.Clock.GetUtcNow(), CreatedBy = world.Anna.UserId });
        db.LetterOfIntentParties.Add(new LetterOfIntentParty { Id = party, LetterOfIntentId = letter, OrganisationId = part.OrganisationId, Kind = LetterPartyKind.Employer, Position = 1 });
        db.LetterOfIntentCommitments.Add(new LetterOfIntentCommitment { Id = Guid.CreateVersion7(), LetterOfIntentId = letter, LineageId = Guid.CreateVersion7(), PartyId = party, Position = 1, Text = $"Handleder {name}.", Category = CommitmentCategory.Supervisor });
    }
}
