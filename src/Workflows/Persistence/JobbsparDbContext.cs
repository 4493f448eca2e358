using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Access.Keys;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence.Mapping;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.RepeatedRequests;
using Jobbspar.Workflows.Requests;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Jobbspar.Workflows.Triggers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Domain, accounts and engine in one database, so that one transaction covers a whole command (D2).</summary>
public sealed partial class JobbsparDbContext(DbContextOptions<JobbsparDbContext> options)
    : IdentityDbContext<UserAccount, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Job tracks.</summary>
    public DbSet<Track> Tracks => Set<Track>();

    /// <summary>Employers' parts in tracks.</summary>
    public DbSet<TrackEmployer> TrackEmployers => Set<TrackEmployer>();

    /// <summary>What people have typed and not sent.</summary>
    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    /// <summary>Answers to requests that may be sent again.</summary>
    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    /// <summary>Keys for programs.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Workplaces of employers.</summary>
    public DbSet<Workplace> Workplaces => Set<Workplace>();

    /// <summary>People to turn to in organisations.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>Who supervises at which workplace, and when.</summary>
    public DbSet<Supervisor> Supervisors => Set<Supervisor>();

    /// <summary>Workplaces that employers use in tracks.</summary>
    public DbSet<TrackEmployerWorkplace> TrackEmployerWorkplaces => Set<TrackEmployerWorkplace>();

    /// <summary>Consultations of trade unions.</summary>
    public DbSet<UnionConsultation> UnionConsultations => Set<UnionConsultation>();

    /// <summary>Contacts with employers.</summary>
    public DbSet<EmployerContact> EmployerContacts => Set<EmployerContact>();

    /// <summary>Versions of competence profiles.</summary>
    public DbSet<CompetenceProfile> CompetenceProfiles => Set<CompetenceProfile>();

    /// <summary>Modules of competence profiles.</summary>
    public DbSet<CompetenceModule> CompetenceModules => Set<CompetenceModule>();

    /// <summary>Learning outcomes of modules.</summary>
    public DbSet<LearningOutcome> LearningOutcomes => Set<LearningOutcome>();

    /// <summary>Versions of requirement profiles.</summary>
    public DbSet<RequirementProfile> RequirementProfiles => Set<RequirementProfile>();

    /// <summary>Requirements.</summary>
    public DbSet<Requirement> Requirements => Set<Requirement>();

    /// <summary>Versions of letters of intent.</summary>
    public DbSet<LetterOfIntent> LettersOfIntent => Set<LetterOfIntent>();

    /// <summary>Parties of letters of intent.</summary>
    public DbSet<LetterOfIntentParty> LetterOfIntentParties => Set<LetterOfIntentParty>();

    /// <summary>Commitments in letters of intent.</summary>
    public DbSet<LetterOfIntentCommitment> LetterOfIntentCommitments => Set<LetterOfIntentCommitment>();

    /// <summary>Who coordinates which track, and when.</summary>
    public DbSet<CoordinatorAssignment> CoordinatorAssignments => Set<CoordinatorAssignment>();

    /// <summary>Steering groups.</summary>
    public DbSet<SteeringGroup> SteeringGroups => Set<SteeringGroup>();

    /// <summary>Who is in which steering group, and when.</summary>
    public DbSet<SteeringGroupMember> SteeringGroupMembers => Set<SteeringGroupMember>();

    /// <summary>Organisations and municipalities that steering groups answer for.</summary>
    public DbSet<SteeringGroupArea> SteeringGroupAreas => Set<SteeringGroupArea>();

    /// <summary>Tasks.</summary>
    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();

    /// <summary>Comments on tasks.</summary>
    public DbSet<ChecklistComment> ChecklistComments => Set<ChecklistComment>();

    /// <summary>Gates.</summary>
    public DbSet<TrackGate> TrackGates => Set<TrackGate>();

    /// <summary>Who did what and when.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Promises to tell somebody something.</summary>
    public DbSet<Promise> Promises => Set<Promise>();

    /// <summary>How promises ended.</summary>
    public DbSet<Receipt> Receipts => Set<Receipt>();

    /// <summary>Who gets no mail because the mail server refuses it for good.</summary>
    public DbSet<MailRefusal> MailRefusals => Set<MailRefusal>();

    /// <summary>Orders to look at all tracks anew.</summary>
    public DbSet<SweepOrder> SweepOrders => Set<SweepOrder>();

    /// <summary>Which contacts are reminded beside the coordinators.</summary>
    public DbSet<RemindedContact> RemindedContacts => Set<RemindedContact>();

    /// <summary>What contacts get of a day.</summary>
    public DbSet<ContactMail> ContactMails => Set<ContactMail>();

    /// <summary>What people get of a day.</summary>
    public DbSet<Digest> Digests => Set<Digest>();

    /// <summary>Promises as users see them.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>Reminder policies as administrators changed them.</summary>
    public DbSet<ReminderPolicyVersion> ReminderPolicyVersions => Set<ReminderPolicyVersion>();

    /// <summary>Orders to plan reminders anew.</summary>
    public DbSet<ReplanOrder> ReplanOrders => Set<ReplanOrder>();

    /// <summary>How people want to be told.</summary>
    public DbSet<ReminderChoice> ReminderChoices => Set<ReminderChoice>();

    /// <summary>People's calendar addresses.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>The closed books.</summary>
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    /// <summary>Last runs of jobs.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Messages that no host could handle.</summary>
    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();

    /// <summary>Consequences that could not be drawn.</summary>
    public DbSet<ConsequenceFault> ConsequenceFaults => Set<ConsequenceFault>();

    /// <summary>Messages to hand to the broker, and handed over.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>Requests that workflows wait for the answers to.</summary>
    public DbSet<HttpRequestRow> HttpRequests => Set<HttpRequestRow>();

    /// <summary>Messages that consumers have handled.</summary>
    public DbSet<InboxMessage> InboxMessages => Set<InboxMessage>();

    /// <summary>Small values shared by all hosts.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Keys that protect cookies and tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Orders to move running instances to another version.</summary>
    public DbSet<MigrationBatch> MigrationBatches => Set<MigrationBatch>();

    /// <summary>Instances in such orders.</summary>
    public DbSet<MigrationItem> MigrationItems => Set<MigrationItem>();

    /// <summary>Requests to publish a version.</summary>
    public DbSet<PublicationRequest> PublicationRequests => Set<PublicationRequest>();

    /// <summary>Who wrote something of which version.</summary>
    public DbSet<DefinitionAuthor> DefinitionAuthors => Set<DefinitionAuthor>();

    /// <summary>Questions on the ladder.</summary>
    public DbSet<Escalation> Escalations => Set<Escalation>();

    /// <summary>Their timelines.</summary>
    public DbSet<EscalationEntry> EscalationEntries => Set<EscalationEntry>();

    /// <summary>Who is told at levels that no role stands for.</summary>
    public DbSet<EscalationRecipient> EscalationRecipients => Set<EscalationRecipient>();

    /// <summary>Meetings of steering groups.</summary>
    public DbSet<SteeringMeeting> SteeringMeetings => Set<SteeringMeeting>();

    /// <summary>Decisions on questions.</summary>
    public DbSet<SteeringDecision> SteeringDecisions => Set<SteeringDecision>();
    /// <summary>What interventions can be had.</summary>
    public DbSet<InterventionCatalogueItem> InterventionCatalogueItems => Set<InterventionCatalogueItem>();

    /// <summary>Their starts.</summary>
    public DbSet<CatalogueStart> CatalogueStarts => Set<CatalogueStart>();

    /// <summary>Which offers were gone through for which track.</summary>
    public DbSet<CatalogueReview> CatalogueReviews => Set<CatalogueReview>();

    /// <summary>Providers' terms and breaks.</summary>
    public DbSet<ProviderPeriod> ProviderPeriods => Set<ProviderPeriod>();

    /// <summary>Versions of tracks' chains of interventions.</summary>
    public DbSet<InterventionChain> InterventionChains => Set<InterventionChain>();

    /// <summary>Interventions of those chains.</summary>
    public DbSet<Intervention> Interventions => Set<Intervention>();

    /// <summary>How they relate.</summary>
    public DbSet<ChainEdge> ChainEdges => Set<ChainEdge>();

    /// <summary>Which learning outcomes they give.</summary>
    public DbSet<InterventionOutcome> InterventionOutcomes => Set<InterventionOutcome>();

    /// <summary>Which requirements they lead to.</summary>
    public DbSet<InterventionRequirement> InterventionRequirements => Set<InterventionRequirement>();

    /// <summary>How many of their places are taken.</summary>
    public DbSet<InterventionPlace> InterventionPlaces => Set<InterventionPlace>();
    /// <summary>What stands in the way.</summary>
    public DbSet<Obstacle> Obstacles => Set<Obstacle>();

    /// <summary>Follow-ups of participants and employers.</summary>
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    /// <summary>How far participants have come towards learning outcomes.</summary>
    public DbSet<ProgressAssessment> ProgressAssessments => Set<ProgressAssessment>();

    /// <summary>Meetings of all parties (avstämningar).</summary>
    public DbSet<SyncMeeting> SyncMeetings => Set<SyncMeeting>();

    /// <summary>Parties expected at such meetings.</summary>
    public DbSet<SyncMeetingParty> SyncMeetingParties => Set<SyncMeetingParty>();

    /// <summary>Participants' changes from one intervention to the next step.</summary>
    public DbSet<Transition> Transitions => Set<Transition>();
    /// <summary>Participants of tracks.</summary>
    public DbSet<Participant> Participants => Set<Participant>();

    /// <summary>Steps of participants' own chains.</summary>
    public DbSet<ParticipantIntervention> ParticipantInterventions => Set<ParticipantIntervention>();

    /// <summary>Absences.</summary>
    public DbSet<Absence> Absences => Set<Absence>();

    /// <summary>Planned breaks.</summary>
    public DbSet<PlannedBreak> PlannedBreaks => Set<PlannedBreak>();

    /// <summary>Identity numbers that participants had before.</summary>
    public DbSet<ReplacedNumber> ReplacedNumbers => Set<ReplacedNumber>();

    /// <summary>Consents to share data.</summary>
    public DbSet<SecrecyConsent> SecrecyConsents => Set<SecrecyConsent>();

    /// <summary>Who may see which protected participant.</summary>
    public DbSet<ParticipantReader> ParticipantReaders => Set<ParticipantReader>();

    /// <summary>Administrators' looks at participants.</summary>
    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();

    /// <summary>Recruitment plans.</summary>
    public DbSet<RecruitmentPlan> RecruitmentPlans => Set<RecruitmentPlan>();

    /// <summary>Recruitment activities.</summary>
    public DbSet<RecruitmentActivity> RecruitmentActivities => Set<RecruitmentActivity>();

    /// <summary>Candidates at activities.</summary>
    public DbSet<Attendance> Attendances => Set<Attendance>();

    /// <summary>Meetings of speeddejtningar.</summary>
    public DbSet<SpeedMeeting> SpeedMeetings => Set<SpeedMeeting>();

    /// <summary>Decisions of the selection.</summary>
    public DbSet<SelectionResult> SelectionResults => Set<SelectionResult>();
    /// <summary>How participants are expected to be closed.</summary>
    public DbSet<ClosurePlan> ClosurePlans => Set<ClosurePlan>();

    /// <summary>How participants were closed.</summary>
    public DbSet<ParticipantClosure> ParticipantClosures => Set<ParticipantClosure>();

    /// <summary>Employments that participants go to.</summary>
    public DbSet<Employment> Employments => Set<Employment>();

    /// <summary>Wage subsidies of employments.</summary>
    public DbSet<WageSubsidy> WageSubsidies => Set<WageSubsidy>();

    /// <summary>Studies that participants go on to.</summary>
    public DbSet<StudyContinuation> StudyContinuations => Set<StudyContinuation>();

    /// <summary>Certificates that participants are to have.</summary>
    public DbSet<Certificate> Certificates => Set<Certificate>();

    /// <summary>Contacts during the first time of employments.</summary>
    public DbSet<PostHireContact> PostHireContacts => Set<PostHireContact>();

    /// <summary>Gaps of participants and employers.</summary>
    public DbSet<Gap> Gaps => Set<Gap>();

    /// <summary>Periods in which tracks were stuck, and for what.</summary>
    public DbSet<StuckCause> StuckCauses => Set<StuckCause>();

    /// <summary>Thresholds that an administrator has changed.</summary>
    public DbSet<Threshold> Thresholds => Set<Threshold>();

    /// <summary>Times in which tracks were parked.</summary>
    public DbSet<TrackParking> TrackParkings => Set<TrackParking>();

    /// <summary>Dated things outside a track that it waits for.</summary>
    public DbSet<ExternalWait> ExternalWaits => Set<ExternalWait>();

    /// <summary>Calendars as administrators decided them.</summary>
    public DbSet<CalendarRules> CalendarRules => Set<CalendarRules>();

    /// <summary>Single days of calendars.</summary>
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    /// <summary>Workflow definitions, one row per version.</summary>
    public DbSet<WorkflowDefinitionRow> WorkflowDefinitions => Set<WorkflowDefinitionRow>();

    /// <summary>Workflow instances; read only.</summary>
    public DbSet<WorkflowInstanceRow> WorkflowInstances => Set<WorkflowInstanceRow>();

    /// <summary>Where instances wait; read only.</summary>
    public DbSet<WorkflowBookmarkRow> WorkflowBookmarks => Set<WorkflowBookmarkRow>();

    /// <summary>What starts instances by itself.</summary>
    public DbSet<WorkflowTriggerRow> WorkflowTriggers => Set<WorkflowTriggerRow>();

    /// <summary>What instances did; read only.</summary>
    public DbSet<WorkflowJournalRow> WorkflowJournal => Set<WorkflowJournalRow>();

    /// <summary>The engine's part of the transaction that is open; null outside one.</summary>
    internal IEngineSession? EngineSession { get; set; }

    /// <summary>Fixed here, because otherwise a host's Identity options would change the schema.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PrepareChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.MapAccounts();
        builder.MapTracks();
        builder.MapArenas();
        builder.MapEmployers();
        builder.MapProfiles();
        builder.MapLettersOfIntent();
        builder.MapChecklists();
        builder.MapReminders();
        builder.MapOperations();
        builder.MapMessaging();
        builder.MapEngine(journalByMonth: !Database.IsSqlite());
        builder.MapMigrations();
        builder.MapPublishing();
        builder.MapSteeringGroups();
        builder.MapEscalations();
        builder.MapInterventions();
        builder.MapFollowUps();
        builder.MapClosure();
        builder.MapRetention();
        builder.MapParticipants();
        builder.MapRecruitment();
        builder.MapGaps();
        builder.MapDrafts();
        builder.StoreValues(Database.IsSqlite());
        builder.NameInSnakeCase();
    }

    /// <summary>Raises the version of every changed row by one, whether or not the code that changed it did, and makes texts storable.</summary>
    private void PrepareChanges()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is string text && StorableText.Of(text) is var storable && !ReferenceEquals(storable, text))
                {
                    property.CurrentValue = storable;
                }
            }

            if (entry.State is EntityState.Modified
                && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } counter
                && counter.ClrType == typeof(int))
            {
                var version = entry.Property(counter);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }
}
