CREATE TABLE obstacle (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid,
    track_employer_id uuid,
    category character varying(40) NOT NULL,
    severity character varying(40) NOT NULL,
    description character varying(500) NOT NULL,
    owner character varying(120),
    action character varying(500),
    due_on date,
    status character varying(40) NOT NULL,
    affects_count integer NOT NULL,
    noticed_on date NOT NULL,
    first_action_on date,
    escalated_on date,
    solved_on date,
    solution character varying(500),
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_obstacle PRIMARY KEY (id),
    CONSTRAINT fk_obstacle_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_obstacle_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE TABLE follow_up (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    subject character varying(40) NOT NULL,
    participant_id uuid,
    track_employer_id uuid,
    held_on date NOT NULL,
    next_on date,
    progression character varying(40),
    plan_followed character varying(40),
    interventions_given character varying(40),
    next_step_known boolean,
    dropout_risk character varying(40),
    intends_to_employ integer,
    supervision_works boolean,
    competence_match integer,
    next_arrival_known boolean,
    obstacles text NOT NULL,
    actions text NOT NULL,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_follow_up PRIMARY KEY (id),
    CONSTRAINT fk_follow_up_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_follow_up_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE TABLE progress_assessment (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    learning_outcome_id uuid NOT NULL,
    level character varying(40) NOT NULL,
    assessor character varying(40) NOT NULL,
    assessed_on date NOT NULL,
    reason character varying(500),
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_progress_assessment PRIMARY KEY (id),
    CONSTRAINT fk_progress_assessment_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE sync_meeting (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    place character varying(120),
    status character varying(40) NOT NULL,
    held_on date,
    completed_on date,
    decisions text NOT NULL,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_sync_meeting PRIMARY KEY (id),
    CONSTRAINT fk_sync_meeting_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE sync_meeting_party (
    id uuid NOT NULL,
    sync_meeting_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    was_present boolean,
    contacted_on date,
    CONSTRAINT pk_sync_meeting_party PRIMARY KEY (id),
    CONSTRAINT fk_sync_meeting_party_sync_meeting_id FOREIGN KEY (sync_meeting_id) REFERENCES sync_meeting (id) ON DELETE RESTRICT
);

CREATE TABLE transition (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    from_intervention_id uuid,
    target character varying(40) NOT NULL,
    to_intervention_id uuid,
    from_ends_on date NOT NULL,
    to_starts_on date,
    next_confirmed_on date,
    handover_done_on date,
    participant_informed_on date,
    employer_informed_on date,
    gap_working_days integer,
    status character varying(40) NOT NULL,
    broken_reason character varying(500),
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_transition PRIMARY KEY (id),
    CONSTRAINT fk_transition_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE INDEX ix_obstacle_track_id_status ON obstacle (track_id, status);

CREATE INDEX ix_obstacle_track_employer_id ON obstacle (track_employer_id);

CREATE INDEX ix_follow_up_track_id_held_on ON follow_up (track_id, held_on);

CREATE INDEX ix_follow_up_participant_id_held_on ON follow_up (participant_id, held_on);

CREATE INDEX ix_follow_up_track_employer_id_held_on ON follow_up (track_employer_id, held_on);

CREATE INDEX ix_progress_assessment_participant_id_learning_outcome_id_assessed_on ON progress_assessment (participant_id, learning_outcome_id, assessed_on);

CREATE INDEX ix_progress_assessment_track_id ON progress_assessment (track_id);

CREATE INDEX ix_sync_meeting_track_id_planned_at ON sync_meeting (track_id, planned_at);

CREATE INDEX ix_sync_meeting_party_sync_meeting_id ON sync_meeting_party (sync_meeting_id);

CREATE INDEX ix_transition_track_id_status ON transition (track_id, status);

CREATE INDEX ix_transition_participant_id_from_ends_on ON transition (participant_id, from_ends_on);
