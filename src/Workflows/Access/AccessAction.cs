namespace Jobbspar.Workflows.Access;

/// <summary>Everything that a right is needed for. Pages and interfaces name an action by its member name, e.g. <c>CompleteTask</c>.</summary>
public enum AccessAction
{
    /// <summary>See a track: titles, progress, gates, history.</summary>
    ViewTrack,

    /// <summary>Start a new track.</summary>
    StartTrack,

    /// <summary>Start a new track from a file.</summary>
    ImportTrack,

    /// <summary>Open the gate that a track stands before.</summary>
    OpenGate,

    /// <summary>Raise an obstacle or a question to the steering group.</summary>
    RaiseItem,

    /// <summary>Change the planned dates of a track, and correct what it says of itself.</summary>
    ChangePlan,

    /// <summary>See the employers of a track: which, where they stand, and their workplaces.</summary>
    ViewEmployers,

    /// <summary>Add employers to a track and change their parts in it: need, workplaces, contacts made, consultations.</summary>
    ChangeEmployers,

    /// <summary>See who the contacts and supervisors are, and what was said in talks with the employers of a track.</summary>
    ViewContacts,

    /// <summary>See the competence profiles and requirement profiles of a track.</summary>
    ViewProfiles,

    /// <summary>Write and fix the profiles of a track.</summary>
    ChangeProfiles,

    /// <summary>Take in a national profile from a file.</summary>
    ImportProfile,

    /// <summary>See the letters of intent of a track.</summary>
    ViewLettersOfIntent,

    /// <summary>Write and send letters of intent, and register the parties' answers.</summary>
    ChangeLettersOfIntent,

    /// <summary>See the register of organisations with their workplaces and contacts.</summary>
    ViewOrganisations,

    /// <summary>Add organisations and change their names, kinds and numbers.</summary>
    ManageOrganisations,

    /// <summary>Add and change workplaces, contacts and supervisors of organisations.</summary>
    ManageWorkplaces,

    /// <summary>See a sole trader's whole number, which is her personnummer; every look is logged.</summary>
    RevealSoleTrader,

    /// <summary>See a task with its evidence and comments.</summary>
    ViewTask,

    /// <summary>Complete a task with evidence.</summary>
    CompleteTask,

    /// <summary>Keep evidence typed so far.</summary>
    SaveDraft,

    /// <summary>Send a finished task back.</summary>
    SendBackTask,

    /// <summary>Waive a waivable task with a reason.</summary>
    WaiveTask,

    /// <summary>Mark an advisory task as not applicable, with a reason.</summary>
    MarkNotApplicable,

    /// <summary>Comment a task.</summary>
    CommentTask,

    /// <summary>See one's own inbox of tasks.</summary>
    ViewOwnTasks,

    /// <summary>See and mark one's own notifications.</summary>
    ViewOwnNotifications,

    /// <summary>Create, change and lock user accounts.</summary>
    ManageUsers,

    /// <summary>Give a track a coordinator or a substitute.</summary>
    AssignCoordinator,

    /// <summary>See the catalogue of interventions.</summary>
    ViewCatalogue,

    /// <summary>Change the catalogue of interventions and providers' calendars.</summary>
    ChangeCatalogue,

    /// <summary>See the interventions of a track.</summary>
    ViewInterventions,

    /// <summary>Change and fix the interventions of a track.</summary>
    ChangeInterventions,

    /// <summary>See workflow definitions and their versions.</summary>
    ViewDefinitions,

    /// <summary>Change and publish workflow definitions.</summary>
    ChangeDefinitions,

    /// <summary>Move running instances to another version of their definition.</summary>
    MigrateInstances,

    /// <summary>Start, resume, cancel, retry and delete workflow instances.</summary>
    ControlInstances,

    /// <summary>Choose how one is reminded, and hold a calendar address.</summary>
    ChangeOwnReminders,

    /// <summary>Make, see and end one's own keys for programs.</summary>
    HoldApiKeys,

    /// <summary>Change reminder policies, and what people may choose.</summary>
    ChangeReminders,

    /// <summary>Send messages that failed again, or lay them aside.</summary>
    ControlOperations,

    /// <summary>See health, queues, incidents and mail that could not be sent.</summary>
    ViewOperations,

    /// <summary>See the gaps of a track: participants by number, never by name.</summary>
    ViewGaps,

    /// <summary>Say why there is a gap and what is done, and bridge it.</summary>
    ChangeGaps,

    /// <summary>Park a track and take it up again; register what it waits for outside itself.</summary>
    ParkTrack,

    /// <summary>End a track before its time.</summary>
    CancelTrack,

    /// <summary>See and change the thresholds of gaps and of stuck tracks.</summary>
    ChangeThresholds,

    /// <summary>See and change calendars.</summary>
    ChangeCalendars,
    /// <summary>See questions on the ladder, with figures of the track.</summary>
    ViewEscalations,

    /// <summary>Lift a question, add facts to it, take it back.</summary>
    RaiseEscalation,

    /// <summary>Acknowledge, ask for more, decide; hold meetings of the steering group.</summary>
    DecideEscalation,

    /// <summary>Name who is told of escalations at levels that no role stands for.</summary>
    ManageEscalationRecipients,

    /// <summary>Make steering groups, say who is in them, and which tracks they answer for.</summary>
    ManageSteeringGroups,

    /// <summary>See how many participants a track has and how they stand, without seeing who they are.</summary>
    ViewParticipantCounts,

    /// <summary>See the participants of a track.</summary>
    ViewParticipants,

    /// <summary>Register participants, plan and follow their chains, recruit and select.</summary>
    ChangeParticipants,

    /// <summary>See a participant's whole identity number; every look is logged.</summary>
    RevealIdentity,

    /// <summary>See the participants of a track for a stated reason and a short time; logged.</summary>
    OpenParticipantsInEmergency,
    /// <summary>See the follow-ups, transitions, obstacles and meetings of a track, and how its participants are closed.</summary>
    ViewFollowUps,

    /// <summary>Register follow-ups, assessments, transitions, obstacles and meetings.</summary>
    RegisterFollowUp,

    /// <summary>Prepare and close participants, sum up and evaluate the track.</summary>
    CloseParticipant,

    /// <summary>Register contacts after the hiring, also when the track is closed.</summary>
    FollowEmployment,

    /// <summary>See a track's summary: figures in which small groups are hidden.</summary>
    ViewSummary,

    /// <summary>Decide about a new round.</summary>
    DecideNewRound,

    /// <summary>See and register how the records of a track are handed over to the authorities.</summary>
    HandOverRecords,

    /// <summary>Change retention rules; destroy and pseudonymise records, and see the protocols.</summary>
    ManageRetention,

    /// <summary>Review who has looked at participants; no name of theirs is seen.</summary>
    ReviewAccessLog,
}
