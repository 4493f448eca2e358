using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Access.Keys;
using Jobbspar.Workflows.Arenas;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Audit.Review;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Matrix;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Files;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Files;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Instances;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.Interventions.Files;
using Jobbspar.Workflows.Interventions.Lessons;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.RepeatedRequests;
using Jobbspar.Workflows.Requests;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.AccessLogs;
using Jobbspar.Workflows.Retention.Packages;
using Jobbspar.Workflows.Rounds;
using Jobbspar.Workflows.Search;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Cancelling;
using Jobbspar.Workflows.Tracks.Parking;
using Jobbspar.Workflows.Triggers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Workflows;

/// <summary>Registers what job tracks do: commands, queries, sweeps, rules.</summary>
public static class WorkflowsRegistration
{
    /// <summary>
    /// Everything is a singleton that holds no state of its own. Needs persistence, the activities with their engine, and a
    /// <see cref="TimeProvider"/>; what touches participants' identities needs <see cref="IdentityKeys"/>. A <see cref="PublicationRule"/> that is registered before it counts.
    /// </summary>
    public static IServiceCollection AddJobbsparWorkflows(this IServiceCollection services)
    {
        services.TryAddSingleton(new PublicationRule());
        return services.AddWorkflows();
    }

    private static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddSingleton<AccessRights>()
        .AddSingleton(_ => new WorkingDayCalendar())
        .AddSingleton<OrganisationCalendars>()
        .AddSingleton<SendingWindow>()
        .AddSingleton(_ => ChecklistCatalogue.Shipped)
        .AddSingleton<EvidenceRules>()
        .AddSingleton<EvidenceOfTrack>()
        .AddSingleton<EvidenceRegisters>()
        .AddSingleton<IRegisterEvidence, ProfileEvidence>()
        .AddSingleton<IRegisterEvidence, ConsultationEvidence>()
        .AddSingleton<IRegisterEvidence, ParticipantEvidence>()
        .AddSingleton<IRegisterEvidence, ChainRegister>()
        .AddSingleton<IRegisterEvidence, EmployerRegister>()
        .AddSingleton<IRegisterEvidence, LetterRegister>()
        .AddSingleton<IRegisterEvidence, InterventionRegister>()
        .AddSingleton<IRegisterEvidence, RecruitmentRegister>()
        .AddSingleton<IRegisterEvidence, FollowUpRegister>()
        .AddSingleton<IRegisterEvidence, TransitionRegister>()
        .AddSingleton<IRegisterEvidence, ObstacleRegister>()
        .AddSingleton<IRegisterEvidence, LearningRegister>()
        .AddSingleton<ClosureRegister>()
        .AddSingleton<IRegisterEvidence>(provider => provider.GetRequiredService<ClosureRegister>())
        .AddSingleton<IRegisterEvidence, TrackClosingRegister>()
        .AddSingleton<IRegisterEvidence, DecisionEvidence>()
        .AddSingleton<IRegisterEvidence, CoordinationRegister>()
        .AddSingleton<IRegisterEvidence, PlacementRegister>()
        .AddSingleton<IRegisterEvidence, PartnerRegister>()
        .AddSingleton<IRegisterEvidence, ArenaRegister>()
        .AddSingleton<IRegisterEvidence, LessonRegister>()
        .AddSingleton<IRegisterEvidence, HandoverRegister>()
        .AddSingleton<ItemGraphs>()
        .AddSingleton<DueDates>()
        .AddSingleton<GateCheck>()
        .AddSingleton<StaffPauses>()
        .AddSingleton<SendingHours>()
        .AddSingleton<ReminderPolicies>()
        .AddSingleton<ReminderPlan>()
        .AddSingleton<Notices>()
        .AddSingleton<OperationsNotices>()
        .AddSingleton<AnswerTimes>()
        .AddSingleton<AnswerDays>()
        .AddSingleton<LostRegistrations>()
        .AddSingleton<FiguresOnQuestion>()
        .AddSingleton<EscalationNotices>()
        .AddSingleton<EscalationEffects>()
        .AddSingleton<EscalationLadder>()
        .AddSingleton<EscalationDecisions>()
        .AddSingleton<EscalationCommands>()
        .AddSingleton<WaiverRequests>()
        .AddSingleton<EscalationQueries>()
        .AddSingleton<EscalationRecipients>()
        .AddSingleton<EscalationSweep>()
        .AddSingleton<ClimbsByPolicy>()
        .AddSingleton<StuckTracks>()
        .AddSingleton<MeetingNotices>()
        .AddSingleton<SteeringMeetings>()
        .AddSingleton<SteeringGroups>()
        .AddSingleton<SteeringGroupQueries>()
        .AddSingleton<NewRoundQuestion>()
        .AddSingleton<TrackEffects>()
        .AddSingleton<TrackSteps>()
        .AddSingleton<EmployerSteps>()
        .AddSingleton<ParticipantSteps>()
        .AddSingleton<DueTimers>()
        .AddSingleton<InterventionPlaces>()
        .AddSingleton<CatalogueCommands>()
        .AddSingleton<CatalogueQueries>()
        .AddSingleton<ProviderCalendars>()
        .AddSingleton<ChainCommands>()
        .AddSingleton<ChainVersions>()
        .AddSingleton<ChainQueries>()
        .AddSingleton<CoverageQueries>()
        .AddSingleton<InterventionEvidence>()
        .AddSingleton<CatalogueImport>()
        .AddSingleton<ChainImport>()
        .AddSingleton<InstanceCommands>()
        .AddSingleton<InstanceQueries>()
        .AddSingleton(provider => new DueTriggers(
            provider.GetRequiredService<Transactions>(),
            provider.GetRequiredService<DatabaseTechnology>(),
            provider.GetRequiredService<IDefinitionSource>(),
            provider.GetRequiredService<WorkflowRuntime>(),
            provider.GetRequiredService<TrackSteps>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DueTriggers>>()))
        .AddSingleton(provider => new HttpRequests(
            provider.GetRequiredService<Transactions>(),
            provider.GetRequiredService<DatabaseTechnology>(),
            provider.GetRequiredService<WorkflowRuntime>(),
            provider.GetRequiredService<TrackSteps>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<TrackCommands>()
        .AddSingleton<TrackCorrections>()
        .AddSingleton<TrackWork>()
        .AddSingleton<EmployerWork>()
        .AddSingleton<EmployerObstacles>()
        .AddSingleton<EmployerCommands>()
        .AddSingleton<EmployerQueries>()
        .AddSingleton<OrganisationCommands>()
        .AddSingleton<FormDrafts>()
        .AddSingleton<AnsweredRequests>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<OrganisationQueries>()
        .AddSingleton<EmployerImport>()
        .AddSingleton<CompetenceProfileWork>()
        .AddSingleton<CompetenceProfileCommands>()
        .AddSingleton<ProfileLibrary>()
        .AddSingleton<ArenaCommands>()
        .AddSingleton<InterventionLessons>()
        .AddSingleton<RequirementProfileCommands>()
        .AddSingleton<ProfileQueries>()
        .AddSingleton<LetterCommands>()
        .AddSingleton<LetterQueries>()
        .AddSingleton<TaskCommands>()
        .AddSingleton<PreparedWorkplaces>()
        .AddSingleton<PeriodTasks>()
        .AddSingleton<AskedAgain>()
        .AddSingleton<TaskFinish>()
        .AddSingleton<TaskReopening>()
        .AddSingleton<TasksOnNewVersion>()
        .AddSingleton<TaskRows>()
        .AddSingleton<TrackHistory>()
        .AddSingleton<TrackHeads>()
        .AddSingleton<FollowUpCommands>()
        .AddSingleton<ObstacleTasks>()
        .AddSingleton<ObstacleCommands>()
        .AddSingleton<SyncMeetingCommands>()
        .AddSingleton<TransitionCommands>()
        .AddSingleton<FollowUpQueries>()
        .AddSingleton(_ => SubsidyRules.Shipped)
        .AddSingleton<EmploymentCommands>()
        .AddSingleton<ClosureTasks>()
        .AddSingleton<ClosureCommands>()
        .AddSingleton<TrackFiguresOfTrack>()
        .AddSingleton<RoundChain>()
        .AddSingleton<RoundCarryOver>()
        .AddSingleton<NewRounds>()
        .AddSingleton<TrackClosingCommands>()
        .AddSingleton<ClosureQueries>()
        .AddSingleton<RetentionRuleCommands>()
        .AddSingleton<HandoverCommands>()
        .AddSingleton<HandoverPackages>()
        .AddSingleton<RegisterExtracts>()
        .AddSingleton<RetentionCommands>()
        .AddSingleton<RetentionQueries>()
        .AddSingleton<RetentionNotices>()
        .AddSingleton<RetentionSweep>()
        .AddSingleton<AccessLogRuleCommands>()
        .AddSingleton<AccessLogRetention>()
        .AddSingleton<AccessReview>()
        .AddSingleton<TrackProgressFacts>()
        .AddSingleton<TrackQueries>()
        .AddSingleton<MatrixQueries>()
        .AddSingleton<HistoryQueries>()
        .AddSingleton<TaskQueries>()
        .AddSingleton(provider => new IdentitySeal(provider.GetRequiredService<IdentityKeys>()))
        .AddSingleton<IdentityKeyCheck>()
        .AddSingleton<ParticipantAccess>()
        .AddSingleton<ParticipantHands>()
        .AddSingleton<ParticipantMilestones>()
        .AddSingleton<ParticipantCommands>()
        .AddSingleton<IdentityCommands>()
        .AddSingleton<ConsentCommands>()
        .AddSingleton<IndividualChainCommands>()
        .AddSingleton<AbsenceCommands>()
        .AddSingleton<RecruitmentCommands>()
        .AddSingleton<IntakeCommands>()
        .AddSingleton<SelectionCommands>()
        .AddSingleton<ParticipantLooks>()
        .AddSingleton<ParticipantQueries>()
        .AddSingleton<ParticipantImport>()
        .AddSingleton<ImportedLives>()
        .AddSingleton<ImportedAgreements>()
        .AddSingleton<ImportedPhases>()
        .AddSingleton<RoundsImport>()
        .AddSingleton<SearchedParticipants>()
        .AddSingleton<SearchQueries>()
        .AddSingleton<RecruitmentQueries>()
        .AddSingleton<BreakQueries>()
        .AddSingleton<NotificationQueries>()
        .AddSingleton<MigrationPlanning>()
        .AddSingleton<MigrationBatches>()
        .AddSingleton<MigratedTracks>()
        .AddSingleton<MigrationRun>()
        .AddSingleton<GapNotices>()
        .AddSingleton<GapRadar>()
        .AddSingleton<GapSweep>()
        .AddSingleton<GapCommands>()
        .AddSingleton<GapQueries>()
        .AddSingleton<ParkingCommands>()
        .AddSingleton<CancellingCommands>()
        .AddSingleton<ThresholdCommands>()
        .AddSingleton<ThresholdPreviews>()
        .AddSingleton<CalendarCommands>()
        .AddSingleton<StuckRadar>()
        .AddSingleton<StuckSweep>()
        .AddSingleton<StuckQueries>()

        .AddSingleton<SharedTasks>()
        .AddSingleton<ITasksFollow, TasksOnRegisters>()

        // In this order: being stuck rests on the gaps.
        .AddSingleton<IConsequence>(provider => provider.GetRequiredService<GapRadar>())
        .AddSingleton<IConsequence>(provider => provider.GetRequiredService<StuckRadar>())
        .AddSingleton<ReminderSweep>()
        .AddSingleton<DigestRelease>()
        .AddSingleton<Replanning>()
        .AddSingleton<CalendarWatch>()
        .AddSingleton<PolicyCommands>()
        .AddSingleton<OwnReminders>()
        .AddSingleton<LedgerBooks>()
        .AddSingleton<LedgerVerification>()
        .AddSingleton<DeadLetters>()
        .AddSingleton<JobRuns>()
        .AddSingleton<SweepOrders>()
        .AddSingleton<OperationsQueries>()
        .AddSingleton<DigestsFilledHandler>()
        .AddSingleton<MailRefusals>()
        .AddSingleton<EmailQueue>()
        .AddSingleton<ContactMailQueue>()
        .AddSingleton<ContactMailRefusals>()
        .AddSingleton<RemindedContacts>()
        .AddSingleton<ActivityNames>()
        .AddSingleton<DefinitionChecks>()
        .AddSingleton<DefinitionComparison>()
        .AddSingleton<PublicationRequests>()
        .AddSingleton<DefinitionCommands>()
        .AddSingleton<DefinitionQueries>();
}
