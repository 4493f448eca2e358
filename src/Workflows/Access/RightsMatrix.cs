namespace Jobbspar.Workflows.Access;

/// <summary>
/// The one matrix of rights (D9, DOMAIN 2.2). What is not listed is denied.
/// <c>docs/rattigheter.md</c> is written from it.
/// </summary>
/// <remarks>
/// The steering group and the administrator see how tracks stand, but no task: evidence may name people, and neither needs it for her work.
/// The administrator decides who works, and does not do the work.
/// </remarks>
public static class RightsMatrix
{
    /// <summary>All rights, by role.</summary>
    public static IReadOnlyList<Right> Rights { get; } =
    [
        new(Role.Coordinator, AccessAction.StartTrack),
        new(Role.Coordinator, AccessAction.ImportTrack),
        new(Role.Coordinator, AccessAction.ViewTrack, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.OpenGate, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.RaiseItem, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.ChangePlan, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.ViewEmployers, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ChangeEmployers, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.ViewContacts, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ViewProfiles, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ChangeProfiles, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.ImportProfile),
        new(Role.Coordinator, AccessAction.ViewLettersOfIntent, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ChangeLettersOfIntent, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.ViewOrganisations),
        new(Role.Coordinator, AccessAction.ManageWorkplaces),
        new(Role.Coordinator, AccessAction.ViewTask, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.CompleteTask, Reach.AssignedTracks, TrackCondition.Underway, TaskCondition.Open),
        new(Role.Coordinator, AccessAction.SaveDraft, Reach.AssignedTracks, TrackCondition.Underway, TaskCondition.Open),
        new(Role.Coordinator, AccessAction.CompleteTask, Reach.AssignedTracks, TrackCondition.Closed, TaskCondition.OpenAndOutliving),
        new(Role.Coordinator, AccessAction.SaveDraft, Reach.AssignedTracks, TrackCondition.Closed, TaskCondition.OpenAndOutliving),
        new(Role.Coordinator, AccessAction.SendBackTask, Reach.AssignedTracks, TrackCondition.Underway, TaskCondition.FinishedBeforeShutGate),
        new(Role.Coordinator, AccessAction.WaiveTask, Reach.AssignedTracks, TrackCondition.Underway, TaskCondition.OpenAndWaivable),
        new(Role.Coordinator, AccessAction.MarkNotApplicable, Reach.AssignedTracks, TrackCondition.Underway, TaskCondition.OpenAndAdvisory),
        new(Role.Coordinator, AccessAction.CommentTask, Reach.AssignedTracks, TrackCondition.NotEnded),
        new(Role.Coordinator, AccessAction.ViewGaps, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ChangeGaps, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.ParkTrack, Reach.AssignedTracks, TrackCondition.NotEnded),
        new(Role.Coordinator, AccessAction.ViewParticipantCounts, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ViewParticipants, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ChangeParticipants, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.RevealIdentity, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ViewFollowUps, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.RegisterFollowUp, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.CloseParticipant, Reach.AssignedTracks, TrackCondition.Underway),
        new(Role.Coordinator, AccessAction.FollowEmployment, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ViewSummary, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.DecideNewRound, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.ViewOwnTasks, Reach.Own),
        new(Role.Coordinator, AccessAction.ViewOwnNotifications, Reach.Own),
        new(Role.Coordinator, AccessAction.ChangeOwnReminders, Reach.Own),

        new(Role.Coordinator, AccessAction.ViewEscalations, Reach.AssignedTracks),
        new(Role.Coordinator, AccessAction.RaiseEscalation, Reach.AssignedTracks, TrackCondition.NotEnded),

        new(Role.SteeringGroup, AccessAction.ViewTrack),
        new(Role.SteeringGroup, AccessAction.ViewGaps),
        new(Role.SteeringGroup, AccessAction.ViewEscalations),
        new(Role.SteeringGroup, AccessAction.DecideEscalation),
        new(Role.SteeringGroup, AccessAction.ViewEmployers),
        new(Role.SteeringGroup, AccessAction.ViewProfiles),
        new(Role.SteeringGroup, AccessAction.ViewLettersOfIntent),
        new(Role.SteeringGroup, AccessAction.ViewParticipantCounts),
        new(Role.SteeringGroup, AccessAction.ViewSummary),
        new(Role.SteeringGroup, AccessAction.DecideNewRound),
        new(Role.SteeringGroup, AccessAction.ViewOwnNotifications, Reach.Own),
        new(Role.SteeringGroup, AccessAction.ChangeOwnReminders, Reach.Own),

        new(Role.Administrator, AccessAction.ViewTrack),
        new(Role.Administrator, AccessAction.ViewGaps),
        new(Role.Administrator, AccessAction.ChangeThresholds),
        new(Role.Administrator, AccessAction.ChangeCalendars),
        new(Role.Administrator, AccessAction.ViewEmployers),
        new(Role.Administrator, AccessAction.ViewProfiles),
        new(Role.Administrator, AccessAction.ImportProfile),
        new(Role.Administrator, AccessAction.ViewLettersOfIntent),
        new(Role.Administrator, AccessAction.ViewOrganisations),
        new(Role.Administrator, AccessAction.ManageOrganisations),
        new(Role.Administrator, AccessAction.ManageWorkplaces),
        new(Role.Administrator, AccessAction.ViewParticipantCounts),
        new(Role.Administrator, AccessAction.OpenParticipantsInEmergency),
        new(Role.Administrator, AccessAction.AssignCoordinator, Track: TrackCondition.NotEnded),
        new(Role.Administrator, AccessAction.ManageUsers),
        new(Role.Administrator, AccessAction.ManageEscalationRecipients),
        new(Role.Administrator, AccessAction.ViewDefinitions),
        new(Role.Administrator, AccessAction.ChangeDefinitions),
        new(Role.Administrator, AccessAction.MigrateInstances),
        new(Role.Administrator, AccessAction.ControlInstances),
        new(Role.Administrator, AccessAction.ChangeReminders),
        new(Role.Administrator, AccessAction.ControlOperations),
        new(Role.Administrator, AccessAction.ViewOperations),
        new(Role.Administrator, AccessAction.ViewOwnNotifications, Reach.Own),
        new(Role.Administrator, AccessAction.ChangeOwnReminders, Reach.Own),
    ];
}
