namespace Jobbspar.Workflows.Audit;

/// <summary>Codes of what happens in a track, and to workflow definitions; the history's sentences are found by them.</summary>
public static partial class AuditAction
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

    /// <summary>Recruitment was taken up again while the track is carried out. Arguments: <c>reason</c>.</summary>
    public const string IntakeTakenUp = "REKRYTERING_ATERUPPTAGEN";

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

    /// <summary>A task was reopened because what it builds on got a new version. Also <c>basis</c> and <c>version</c>.</summary>
    public const string TaskReopenedByVersion = "UPPGIFT_ATEROPPNAD_VERSION";

    /// <summary>A task that is one for all participants was reopened because somebody came who lacks what it asks for.</summary>
    public const string TaskReopenedByParticipants = "UPPGIFT_ATEROPPNAD_DELTAGARE";

    /// <summary>The evidence of a finished task followed a new version that says all of it. Also <c>basis</c> and <c>version</c>.</summary>
    public const string EvidenceFollowed = "UNDERLAG_FOLJER_VERSION";

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

    /// <summary>An intervention was added to a chain. Arguments: <c>intervention</c>.</summary>
    public const string InterventionAdded = "INSATS_TILLAGD";

    /// <summary>An intervention of a chain was changed. Arguments as above.</summary>
    public const string InterventionChanged = "INSATS_ANDRAD";

    /// <summary>An intervention was taken out of a chain. Arguments as above.</summary>
    public const string InterventionRemoved = "INSATS_BORTTAGEN";

    /// <summary>A chain was fixed. Arguments: <c>version</c>.</summary>
    public const string ChainFixed = "KEDJA_FASTSTALLD";

    /// <summary>A new version of a chain was begun. Arguments: <c>version</c>, <c>reason</c>.</summary>
    public const string ChainReopened = "KEDJA_NY_VERSION";

    /// <summary>Interventions were read into a chain from a file. Arguments: <c>count</c>.</summary>
    public const string ChainImported = "KEDJA_INLAST";

    /// <summary>One kind of provider's offers were gone through for a track. Arguments: <c>provider</c>.</summary>
    public const string CatalogueReviewed = "UTBUD_INVENTERAT";

    /// <summary>An intervention was added to the catalogue. Arguments: <c>code</c>.</summary>
    public const string CatalogueItemAdded = "UTBUD_TILLAGT";

    /// <summary>An intervention of the catalogue was changed. Arguments as above.</summary>
    public const string CatalogueItemChanged = "UTBUD_ANDRAT";

    /// <summary>An intervention was taken out of the catalogue. Arguments as above.</summary>
    public const string CatalogueItemRetired = "UTBUD_UTGATT";

    /// <summary>The catalogue was read from a file. Arguments: <c>count</c>.</summary>
    public const string CatalogueImported = "UTBUD_INLAST";

    /// <summary>A provider's terms or breaks were changed.</summary>
    public const string ProviderCalendarChanged = "ANORDNARKALENDER_ANDRAD";
    /// <summary>A reminder policy was changed. Arguments: <c>policy</c>, <c>version</c>.</summary>
    public const string ReminderPolicyChanged = "PAMINNELSEPOLICY_ANDRAD";

    /// <summary>What people may choose about their reminders was changed.</summary>
    public const string ReminderChoicesChanged = "PAMINNELSEVAL_ANDRADE";

    /// <summary>A workflow definition was published. Arguments: <c>definition</c> (id), <c>version</c>.</summary>
    public const string DefinitionPublished = "FLODE_PUBLICERAT";

    /// <summary>A workflow definition was taken out of use. Arguments as above.</summary>
    public const string DefinitionRetracted = "FLODE_ATERKALLAT";

    /// <summary>Somebody began a draft of a workflow definition, or first changed one that another had begun. Not each time it is saved, which the designer does by itself. Arguments as above.</summary>
    public const string DefinitionDrafted = "FLODE_RITAT";

    /// <summary>A workflow definition was taken in from a file. Arguments as above.</summary>
    public const string DefinitionImported = "FLODE_INLAST";

    /// <summary>One version of a workflow definition was deleted. Arguments as above.</summary>
    public const string DefinitionVersionDeleted = "FLODESVERSION_BORTTAGEN";

    /// <summary>A workflow definition was deleted with all its versions. Arguments as above; the version is the newest.</summary>
    public const string DefinitionDeleted = "FLODE_BORTTAGET";

    /// <summary>Somebody said why there is a gap, or what is done. Arguments: <c>gap</c> (kind), <c>measure</c>.</summary>
    public const string GapStated = "GLAPP_ANGIVET";

    /// <summary>A bridge was put into a participant's chain. Arguments as above.</summary>
    public const string GapBridged = "GLAPP_BRYGGAT";

    /// <summary>A track was ended before its time. Arguments: reason.</summary>
    public const string TrackCancelled = "SPAR_AVBRUTET";

    /// <summary>The track was parked. Arguments: <c>reason</c>, <c>until</c>.</summary>
    public const string TrackParked = "SPAR_VILANDE";

    /// <summary>A parked track was taken up again.</summary>
    public const string TrackResumed = "SPAR_ATERUPPTAGET";

    /// <summary>A wait for something outside was registered. Arguments: <c>wait</c> (kind), <c>reason</c>, <c>until</c>.</summary>
    public const string WaitRegistered = "VANTAN_REGISTRERAD";

    /// <summary>Such a wait ended before its day. Arguments: <c>wait</c>.</summary>
    public const string WaitEnded = "VANTAN_AVSLUTAD";

    /// <summary>A threshold was changed. Arguments: <c>threshold</c> (code), <c>value</c>.</summary>
    public const string ThresholdChanged = "TROSKEL_ANDRAD";

    /// <summary>A calendar was changed. Arguments: <c>calendar</c> (organisation's id, zero for everybody's).</summary>
    public const string CalendarChanged = "KALENDER_ANDRAD";

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

    /// <summary>A question was lifted, or a track got stuck. Arguments: <c>escalation</c> (id), <c>cause</c>, <c>level</c>.</summary>
    public const string EscalationRaised = "ESKALERING_LYFT";

    /// <summary>It came to a level. Arguments as above.</summary>
    public const string EscalationReachedLevel = "ESKALERING_NIVA";

    /// <summary>It ended without a decision. Arguments as above.</summary>
    public const string EscalationEnded = "ESKALERING_UPPHORD";

    /// <summary>It was decided. Arguments: <c>escalation</c> (id), <c>cause</c>, <c>decision</c> (kind).</summary>
    public const string EscalationDecided = "ESKALERING_BESLUTAD";

    /// <summary>Somebody is told of escalations from now on. Arguments: <c>level</c>.</summary>
    public const string EscalationRecipientAdded = "ESKALERINGSMOTTAGARE_TILLAGD";

    /// <summary>Somebody is no longer told of them. Arguments as above.</summary>
    public const string EscalationRecipientRemoved = "ESKALERINGSMOTTAGARE_BORTTAGEN";

    /// <summary>A meeting of the steering group was planned.</summary>
    public const string MeetingPlanned = "MOTE_PLANERAT";

    /// <summary>It was called off.</summary>
    public const string MeetingCancelled = "MOTE_INSTALLT";

    /// <summary>Its minutes were closed.</summary>
    public const string MinutesClosed = "PROTOKOLL_JUSTERAT";
    /// <summary>An employer joined a track. Arguments: <c>subject</c> (id of its part).</summary>
    public const string EmployerJoined = "ARBETSGIVARE_TILLAGD";

    /// <summary>What an employer's part says was changed. Arguments as above.</summary>
    public const string EmployerChanged = "ARBETSGIVARE_ANDRAD";

    /// <summary>An employer's status changed. Also <c>status</c> and, where one was given, <c>reason</c>.</summary>
    public const string EmployerStatusChanged = "ARBETSGIVARE_STATUS";

    /// <summary>A workplace is used in a track, or its use was changed. Arguments: <c>subject</c>, <c>workplace</c> (id).</summary>
    public const string WorkplaceTakenIntoUse = "ARBETSPLATS_ANVANDS";

    /// <summary>A workplace is no longer used in a track. Arguments as above.</summary>
    public const string WorkplaceNoLongerUsed = "ARBETSPLATS_LAMNAD";

    /// <summary>A consultation of a trade union was registered. Arguments: <c>subject</c>, <c>consultation</c>.</summary>
    public const string UnionConsulted = "FACK_SAMVERKAN";

    /// <summary>A contact with an employer was registered. Arguments: <c>subject</c>.</summary>
    public const string EmployerContacted = "ARBETSGIVARE_KONTAKT";

    /// <summary>An organisation was added to the register. Arguments: <c>organisation</c> (id).</summary>
    public const string OrganisationAdded = "ORGANISATION_TILLAGD";

    /// <summary>An organisation was changed. Arguments as above.</summary>
    public const string OrganisationChanged = "ORGANISATION_ANDRAD";

    /// <summary>The register of organisations was read from a file. Arguments: <c>count</c>.</summary>
    public const string OrganisationsImported = "ORGANISATIONER_INLASTA";

    /// <summary>Somebody looked at a sole trader's whole number. Arguments: <c>organisation</c>, <c>why</c>.</summary>
    public const string SoleTraderRevealed = "ENSKILD_FIRMA_VISAD";

    /// <summary>A workplace was added or changed. Arguments: <c>organisation</c> and <c>workplace</c> (ids).</summary>
    public const string WorkplaceSaved = "ARBETSPLATS_SPARAD";

    /// <summary>A contact was added or changed. Arguments: <c>organisation</c> and <c>contact</c> (ids).</summary>
    public const string ContactSaved = "KONTAKTPERSON_SPARAD";

    /// <summary>A supervisor's period was added or changed. Arguments: <c>organisation</c>, <c>contact</c> and <c>workplace</c> (ids).</summary>
    public const string SupervisorSaved = "HANDLEDARE_SPARAD";

    /// <summary>A draft of a competence profile was begun. Arguments: <c>subject</c>, <c>version</c>.</summary>
    public const string CompetenceProfileStarted = "KOMPETENSPROFIL_PABORJAD";

    /// <summary>Such a draft was saved. Arguments as above.</summary>
    public const string CompetenceProfileSaved = "KOMPETENSPROFIL_SPARAD";

    /// <summary>A competence profile was fixed. Arguments as above.</summary>
    public const string CompetenceProfileFixed = "KOMPETENSPROFIL_FASTSTALLD";

    /// <summary>A national profile was taken in. Arguments: <c>profile</c> (id), <c>version</c>.</summary>
    public const string NationalProfileImported = "YRKESPROFIL_INLAST";

    /// <summary>A draft of a requirement profile was begun. Arguments: <c>subject</c>, <c>version</c>.</summary>
    public const string RequirementProfileStarted = "KRAVPROFIL_PABORJAD";

    /// <summary>Such a draft was saved. Arguments as above.</summary>
    public const string RequirementProfileSaved = "KRAVPROFIL_SPARAD";

    /// <summary>A requirement profile was fixed. Arguments as above.</summary>
    public const string RequirementProfileFixed = "KRAVPROFIL_FASTSTALLD";

    /// <summary>A draft of a letter of intent was begun. Arguments: <c>subject</c>, <c>version</c>.</summary>
    public const string LetterStarted = "AVSIKT_PABORJAD";

    /// <summary>Such a draft was saved. Arguments as above.</summary>
    public const string LetterSaved = "AVSIKT_SPARAD";

    /// <summary>A letter of intent was sent to its parties. Arguments as above.</summary>
    public const string LetterSent = "AVSIKT_UTSKICKAD";

    /// <summary>A party confirmed a letter of intent. Also <c>party</c> (id of its organisation).</summary>
    public const string LetterConfirmed = "AVSIKT_BEKRAFTAD";

    /// <summary>A party declined a letter of intent. Also <c>party</c> and <c>reason</c>.</summary>
    public const string LetterDeclined = "AVSIKT_AVBOJD";

    /// <summary>A version of a letter of intent no longer counts. Arguments: <c>subject</c>, <c>version</c>.</summary>
    public const string LetterExpired = "AVSIKT_UTGANGEN";

    /// <summary>A commitment was checked. Arguments: <c>subject</c>, <c>status</c>.</summary>
    public const string CommitmentChecked = "ATAGANDE_KONTROLLERAT";
    /// <summary>A participant was registered. Arguments: <c>participant</c> (id).</summary>
    public const string ParticipantRegistered = "DELTAGARE_REGISTRERAD";

    /// <summary>Participants were taken in from a file. Arguments: <c>count</c>.</summary>
    public const string ParticipantsImported = "DELTAGARE_INLASTA";

    /// <summary>What is said of a participant was corrected. Arguments as above.</summary>
    public const string ParticipantCorrected = "DELTAGARE_RATTAD";

    /// <summary>What gate P1 asks for was recorded. Arguments as above.</summary>
    public const string ParticipantPrepared = "DELTAGARE_FORBEREDD";

    /// <summary>A participant's status changed. Also <c>statusfrom</c>, <c>statusto</c>.</summary>
    public const string ParticipantMoved = "DELTAGARE_STATUS";

    /// <summary>An identity number was replaced. Arguments: <c>participant</c>.</summary>
    public const string NumberReplaced = "NUMMER_BYTT";

    /// <summary>It was said how sure a samordningsnummer is, and whether it is dormant.</summary>
    public const string NumberJudged = "NUMMER_BEDOMT";

    /// <summary>A participant's protection was changed. Arguments as above; not to what.</summary>
    public const string ProtectionChanged = "SKYDD_ANDRAT";

    /// <summary>A user was named who may see a protected participant. Also <c>user</c> (id).</summary>
    public const string ReaderNamed = "LASARE_UTSEDD";

    /// <summary>Somebody looked at an identity number. Arguments: <c>participant</c>, <c>why</c>.</summary>
    public const string NumberRevealed = "NUMMER_VISAT";

    /// <summary>Somebody opened a participant's page. Arguments: <c>participant</c>.</summary>
    public const string ParticipantSeen = "DELTAGARE_VISAD";

    /// <summary>Somebody opened the list of a track's participants. Arguments: <c>count</c>.</summary>
    public const string ParticipantsListed = "DELTAGARE_LISTADE";

    /// <summary>Somebody found a participant by a search, and saw the name. Arguments: <c>participant</c>.</summary>
    public const string ParticipantFound = "DELTAGARE_FUNNEN";

    /// <summary>Somebody searched for an identity number, which is not kept. Arguments: <c>count</c>, of participants found.</summary>
    public const string NumberSearched = "NUMMER_SOKT";

    /// <summary>Somebody exported the participants of a track. Arguments: <c>count</c>.</summary>
    public const string ParticipantsExported = "DELTAGARE_EXPORTERADE";

    /// <summary>An administrator opened a track's participants. Also <c>reason</c>.</summary>
    public const string EmergencyOpened = "DELTAGARE_NODOPPNADE";

    /// <summary>A consent to share data was registered. Arguments: <c>participant</c>.</summary>
    public const string ConsentRegistered = "MEDGIVANDE_REGISTRERAT";

    /// <summary>Such a consent was withdrawn. Arguments as above.</summary>
    public const string ConsentWithdrawn = "MEDGIVANDE_ATERTAGET";

    /// <summary>Notice of the selection was given. Also <c>next</c>.</summary>
    public const string NoticeGiven = "BESKED_GIVET";

    /// <summary>The selection decided about a participant. Also <c>outcome</c>.</summary>
    public const string SelectionDecided = "URVAL_BESLUTAT";

    /// <summary>The recruitment plan was saved.</summary>
    public const string RecruitmentPlanned = "REKRYTERINGSPLAN_SPARAD";

    /// <summary>A recruitment activity was planned. Arguments: <c>activity</c> (code).</summary>
    public const string ActivityPlanned = "AKTIVITET_PLANERAD";

    /// <summary>A recruitment activity was held, cancelled or moved. Also <c>state</c>.</summary>
    public const string ActivityEnded = "AKTIVITET_AVSLUTAD";

    /// <summary>Who was invited and who came was recorded. Arguments: <c>activity</c> (code).</summary>
    public const string AttendanceRecorded = "NARVARO_REGISTRERAD";

    /// <summary>The meetings of a speeddejtning were scheduled. Arguments: <c>count</c>.</summary>
    public const string MeetingsScheduled = "MOTESSCHEMA_GJORT";

    /// <summary>A participant got a copy of the track's chain. Arguments: <c>participant</c>.</summary>
    public const string ChainCopied = "KEDJA_KOPIERAD";

    /// <summary>A step of her chain was added or moved. Arguments as above.</summary>
    public const string StepPlanned = "STEG_PLANERAT";

    /// <summary>A step's status changed. Also <c>stepfrom</c>, <c>stepto</c>.</summary>
    public const string StepMoved = "STEG_STATUS";

    /// <summary>An individual chain was decided. Arguments: <c>participant</c>.</summary>
    public const string ChainDecided = "KEDJA_BESLUTAD";

    /// <summary>An absence was recorded or removed. Arguments as above.</summary>
    public const string AbsenceRecorded = "FRANVARO_REGISTRERAD";

    /// <summary>A planned break was saved. Arguments: <c>start</c>, <c>end</c>.</summary>
    public const string BreakSaved = "UPPEHALL_SPARAT";
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
}
