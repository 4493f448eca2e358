using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering;

namespace Jobbspar.Workflows.Retention;

/// <summary>
/// The one map of where participants stand, in the order in which their rows can go. A table that is missing here is a fault that a test finds: what it holds would outlive
/// its destruction. The engine's own tables carry ids only (D6), and so do promises and messages.
/// </summary>
internal static class PersonalTables
{
    public static IReadOnlyList<PersonalTable> All { get; } =
    [
        PersonalTable.Identifying<ChecklistComment>(hand => hand.Db.ChecklistComments.Where(row => hand.Tasks.Contains(row.ChecklistItemId))),
        PersonalTable.Of<Notification>(hand => hand.Db.Notifications.Where(row => hand.TasksOrNone.Contains(row.ChecklistItemId))),
        PersonalTable.Untied<Promise>(
            hand => hand.Db.Promises.Where(row => hand.TasksOrNone.Contains(row.ChecklistItemId)),
            set => set.SetProperty(row => row.ChecklistItemId, (Guid?)null)),
        PersonalTable.Untouched<Receipt>(),
        PersonalTable.Untied<Escalation>(
            hand => hand.Db.Escalations.Where(row => hand.TasksOrNone.Contains(row.WaiverOfId)),
            set => set.SetProperty(row => row.WaiverOfId, (Guid?)null)),
        PersonalTable.Untouched<EscalationEntry>(),
        PersonalTable.Untouched<SteeringDecision>(),
        PersonalTable.Untied<RecruitmentActivity>(
            hand => hand.Db.RecruitmentActivities.Where(row => hand.TasksOrNone.Contains(row.TaskId)),
            set => set.SetProperty(row => row.TaskId, (Guid?)null)),
        PersonalTable.Of<Transition>(
            hand => hand.Db.Transitions.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.BrokenReason, (string?)null)),
        PersonalTable.Of<Obstacle>(
            hand => hand.Db.Obstacles.Where(row => hand.PeopleOrNone.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Description, "").SetProperty(row => row.Owner, (string?)null).SetProperty(row => row.Action, (string?)null).SetProperty(row => row.Solution, (string?)null)),
        PersonalTable.Of<FollowUp>(
            hand => hand.Db.FollowUps.Where(row => hand.PeopleOrNone.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Actions, (IReadOnlyList<string>)Array.Empty<string>())),
        PersonalTable.Of<ProgressAssessment>(
            hand => hand.Db.ProgressAssessments.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Reason, (string?)null)),
        PersonalTable.Of<Gap>(
            hand => hand.Db.Gaps.Where(row => hand.PeopleOrNone.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Owner, (string?)null)),
        PersonalTable.Of<Absence>(hand => hand.Db.Absences.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Of<PlannedBreak>(hand => hand.Db.PlannedBreaks.Where(row => hand.PeopleOrNone.Contains(row.SubjectId))),
        PersonalTable.Identifying<SecrecyConsent>(hand => hand.Db.SecrecyConsents.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Identifying<ParticipantReader>(hand => hand.Db.ParticipantReaders.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Identifying<ReplacedNumber>(hand => hand.Db.ReplacedNumbers.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Of<SelectionResult>(
            hand => hand.Db.SelectionResults.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.CriteriaMet, (IReadOnlyList<string>)Array.Empty<string>())),
        PersonalTable.Of<SpeedMeeting>(hand => hand.Db.SpeedMeetings.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Of<Attendance>(hand => hand.Db.Attendances.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Of<ClosurePlan>(hand => hand.Db.ClosurePlans.Where(row => hand.People.Contains(row.ParticipantId))),
        PersonalTable.Of<ParticipantClosure>(
            hand => hand.Db.ParticipantClosures.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set
                .SetProperty(row => row.ChangeReason, (string?)null)
                .SetProperty(row => row.SupportParty, (string?)null)
                .SetProperty(row => row.SupportContact, (string?)null)
                .SetProperty(row => row.HandoverParty, (string?)null)
                .SetProperty(row => row.CertificatesMissing, (string?)null)),
        PersonalTable.Of<Certificate>(
            hand => hand.Db.Certificates.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Issuer, "")),
        PersonalTable.Of<StudyContinuation>(
            hand => hand.Db.StudyContinuations.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Provider, "").SetProperty(row => row.Education, "")),
        PersonalTable.Of<PostHireContact>(hand => hand.Db.PostHireContacts.Where(row => hand.Db.Employments.Any(job => job.Id == row.EmploymentId && hand.People.Contains(job.ParticipantId)))),
        PersonalTable.Of<WageSubsidy>(hand => hand.Db.WageSubsidies.Where(row => hand.Db.Employments.Any(job => job.Id == row.EmploymentId && hand.People.Contains(job.ParticipantId)))),
        PersonalTable.Of<Employment>(
            hand => hand.Db.Employments.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.EmployerName, (string?)null).SetProperty(row => row.Workplace, (string?)null)),
        PersonalTable.Of<ParticipantIntervention>(
            hand => hand.Db.ParticipantInterventions.Where(row => hand.People.Contains(row.ParticipantId)),
            set => set.SetProperty(row => row.Title, "").SetProperty(row => row.DecisionReference, (string?)null)),
        PersonalTable.Of<AuditEvent>(hand => hand.Db.AuditEvents.Where(row => hand.PeopleOrNone.Contains(row.SubjectId) || hand.TasksOrNone.Contains(row.SubjectId))) with
        {
            Pseudonymise = PersonalHistory.PseudonymiseAsync,
            Destroy = PersonalHistory.DestroyAsync,
        },
        PersonalTable.Of<FormDraft>(hand => hand.Db.FormDrafts.Where(_ => false)) with
        {
            Pseudonymise = PersonalDrafts.ForgetAsync,
            Destroy = PersonalDrafts.ForgetAsync,
        },
        PersonalTable.Of<ChecklistItem>(
            hand => hand.Db.ChecklistItems.Where(row => hand.Tasks.Contains(row.Id)),
            set => set.SetProperty(row => row.Evidence, (string?)null).SetProperty(row => row.Reason, (string?)null)),
        PersonalTable.Of<Participant>(
            hand => hand.Db.Participants.Where(row => hand.People.Contains(row.Id)),
            set => set
                .SetProperty(row => row.Name, (string?)null)
                .SetProperty(row => row.IdentityKind, IdentityKind.None)
                .SetProperty(row => row.IdentityConfidence, (IdentityConfidence?)null)
                .SetProperty(row => row.IdentityIsDormant, false)
                .SetProperty(row => row.IdentityIsKept, false)
                .SetProperty(row => row.SealedNumber, (string?)null)
                .SetProperty(row => row.NumberHash, (string?)null)
                .SetProperty(row => row.SealedPhone, (string?)null)
                .SetProperty(row => row.SealedEmail, (string?)null)
                .SetProperty(row => row.ContactLanguage, (string?)null)
                .SetProperty(row => row.InterpreterNeeded, false)),
    ];

    /// <summary>The participants with the tasks that are about them.</summary>
    public static async Task<PeopleInHand> TakeAsync(Persistence.JobbsparDbContext db, Guid trackId, IReadOnlyList<Guid> people, CancellationToken cancellationToken) =>
        new(db, trackId, people, await PersonalTasks.OfAsync(db, trackId, people, cancellationToken));
}
