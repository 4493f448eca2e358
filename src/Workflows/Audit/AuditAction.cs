namespace Jobbspar.Workflows.Audit;

/// <summary>Codes of what happens in a track, and to workflow definitions; the history's sentences are found by them.</summary>
public static class AuditAction
{
    /// <summary>A track was started. Arguments: <c>code</c>.</summary>
    public const string TrackStarted = "SPAR_STARTAT";

    /// <summary>A coordinator or substitute was assigned. Arguments: <c>user</c> (id), <c>role</c>.</summary>
    public const string CoordinatorAssigned = "KOORDINATOR_UTSEDD";

    /// <summary>A coordinator's assignment was ended. Arguments: <c>user</c> (id).</summary>
    public const string CoordinatorReplaced = "KOORDINATOR_AVLOST";

    /// <summary>Planned dates were changed. Arguments: <c>start</c>, <c>end</c>.</summary>
    public const string PlanChanged = "PLAN_ANDRAD";

    /// <summary>A phase was entered. Arguments: <c>phase</c>.</summary>
    public const string PhaseEntered = "FAS_INLEDD";

    /// <summary>A gate was opened. Arguments: <c>gate</c>.</summary>
    public const string GateOpened = "SPARR_OPPNAD";

    /// <summary>The track was moved to another version of its workflow. Arguments: <c>version</c>.</summary>
    public const string TrackMigrated = "SPAR_FLYTTAT";

    /// <summary>The track was closed.</summary>
    public const string TrackClosed = "SPAR_AVSLUTAT";

    /// <summary>An event-created task was raised. Arguments of a task, and <c>reason</c>.</summary>
    public const string TaskRaised = "UPPGIFT_VACKT";

    /// <summary>A draft was saved. Arguments of a task: <c>item</c>, <c>subject</c> (id), <c>occurrence</c>.</summary>
    public const string DraftSaved = "UPPGIFT_UTKAST";

    /// <summary>A task was completed.</summary>
    public const string TaskCompleted = "UPPGIFT_KLAR";

    /// <summary>A task was sent back. Also <c>reason</c>.</summary>
    public const string TaskSentBack = "UPPGIFT_ATERSAND";

    /// <summary>A task was reopened because one that it builds on was sent back. Also <c>cause</c> (item code).</summary>
    public const string TaskReopened = "UPPGIFT_ATEROPPNAD";

    /// <summary>A task was waived. Also <c>reason</c>.</summary>
    public const string TaskWaived = "UPPGIFT_UNDANTAG";

    /// <summary>A task was marked as not applicable. Also <c>reason</c>.</summary>
    public const string TaskNotApplicable = "UPPGIFT_EJ_AKTUELL";

    /// <summary>A task ended because its phase was left or the track closed.</summary>
    public const string TaskEnded = "UPPGIFT_UPPHORD";

    /// <summary>A task was commented on.</summary>
    public const string TaskCommented = "UPPGIFT_KOMMENTERAD";

    /// <summary>A reminder went out. Also <c>step</c>.</summary>
    public const string ReminderSent = "PAMINNELSE_SKICKAD";

    /// <summary>A workflow definition was published. Arguments: <c>definition</c> (id), <c>version</c>.</summary>
    public const string DefinitionPublished = "FLODE_PUBLICERAT";

    /// <summary>A workflow definition was taken out of use. Arguments as above.</summary>
    public const string DefinitionRetracted = "FLODE_ATERKALLAT";

    /// <summary>A workflow definition was taken in from a file. Arguments as above.</summary>
    public const string DefinitionImported = "FLODE_INLAST";

    /// <summary>One version of a workflow definition was deleted. Arguments as above.</summary>
    public const string DefinitionVersionDeleted = "FLODESVERSION_BORTTAGEN";

    /// <summary>A workflow definition was deleted with all its versions. Arguments as above; the version is the newest.</summary>
    public const string DefinitionDeleted = "FLODE_BORTTAGET";

    /// <summary>Somebody asked another administrator to publish a version. Arguments as above.</summary>
    public const string PublicationRequested = "PUBLICERING_BEGARD";

    /// <summary>Such a request was declined. Arguments as above.</summary>
    public const string PublicationDeclined = "PUBLICERING_AVSLAGEN";

    /// <summary>Such a request was withdrawn by whoever made it. Arguments as above.</summary>
    public const string PublicationWithdrawn = "PUBLICERING_ATERTAGEN";

    /// <summary>An earlier version became a draft anew. Arguments as above; the version is the earlier one.</summary>
    public const string DefinitionReverted = "FLODE_ATERSTALLT";

    /// <summary>Running instances were ordered to move to another version. Arguments: <c>definition</c> (id), <c>version</c> (id), <c>count</c>.</summary>
    public const string MigrationOrdered = "FLYTT_BESTALLD";

    /// <summary>Such an order was paused. Arguments as above.</summary>
    public const string MigrationPaused = "FLYTT_PAUSAD";

    /// <summary>A paused order was resumed. Arguments as above.</summary>
    public const string MigrationResumed = "FLYTT_ATERUPPTAGEN";

    /// <summary>An order was stopped. Arguments as above.</summary>
    public const string MigrationStopped = "FLYTT_STOPPAD";

    /// <summary>A participant was followed up. Arguments: <c>participant</c> (id).</summary>
    public const string ParticipantFollowedUp = "DELTAGARE_UPPFOLJD";

    /// <summary>An employer was followed up. Arguments: <c>subject</c> (id).</summary>
    public const string EmployerFollowedUp = "ARBETSGIVARE_UPPFOLJD";

    /// <summary>A learning outcome was assessed. Arguments: <c>participant</c> (id).</summary>
    public const string ProgressAssessed = "PROGRESSION_BEDOMD";

    /// <summary>An obstacle was registered. Arguments: <c>obstacle</c> (id), <c>severity</c>, <c>status</c>.</summary>
    public const string ObstacleRegistered = "HINDER_REGISTRERAT";

    /// <summary>An obstacle was changed, or went a step on its path. Arguments as above.</summary>
    public const string ObstacleMoved = "HINDER_ANDRAT";

    /// <summary>An avstämning was planned. Arguments: <c>meeting</c> (id), <c>status</c>.</summary>
    public const string SyncMeetingPlanned = "AVSTAMNING_PLANERAD";

    /// <summary>An avstämning was held. Arguments as above.</summary>
    public const string SyncMeetingHeld = "AVSTAMNING_HALLEN";

    /// <summary>A party that was absent was contacted. Arguments as above.</summary>
    public const string SyncMeetingPartyContacted = "AVSTAMNING_PART_KONTAKTAD";

    /// <summary>An avstämning was cancelled. Arguments as above.</summary>
    public const string SyncMeetingCancelled = "AVSTAMNING_INSTALLD";

    /// <summary>A transition was registered. Arguments: <c>participant</c>, <c>transition</c> (ids), <c>status</c>.</summary>
    public const string TransitionRegistered = "OVERGANG_REGISTRERAD";

    /// <summary>A transition was changed. Arguments as above.</summary>
    public const string TransitionChanged = "OVERGANG_ANDRAD";

    /// <summary>It was registered how a participant is expected to be closed. Arguments: <c>participant</c> (id).</summary>
    public const string ClosurePlanned = "AVSLUT_PLANERAT";

    /// <summary>An employment was registered or changed. Arguments as above.</summary>
    public const string EmploymentRegistered = "ANSTALLNING_REGISTRERAD";

    /// <summary>Studies were registered or changed. Arguments as above.</summary>
    public const string StudiesRegistered = "STUDIER_REGISTRERADE";

    /// <summary>A certificate was registered or changed. Arguments as above.</summary>
    public const string CertificateRegistered = "INTYG_REGISTRERAT";

    /// <summary>A participant was closed. Also <c>outcome</c>.</summary>
    public const string ParticipantClosed = "DELTAGARE_AVSLUTAD";

    /// <summary>A contact after the hiring was registered. Arguments: <c>employment</c> (id).</summary>
    public const string EmploymentFollowed = "ANSTALLNING_UPPFOLJD";

    /// <summary>The track's summary was fixed.</summary>
    public const string SummaryFixed = "SAMMANSTALLNING_FASTSTALLD";

    /// <summary>The evaluation was saved as a draft.</summary>
    public const string EvaluationSaved = "UTVARDERING_SPARAD";

    /// <summary>The evaluation was completed.</summary>
    public const string TrackEvaluated = "SPAR_UTVARDERAT";

    /// <summary>It was decided about a new round. Arguments: <c>answer</c>.</summary>
    public const string NewRoundDecided = "NY_OMGANG_BESLUTAD";
}
