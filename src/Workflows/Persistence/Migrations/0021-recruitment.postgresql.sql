CREATE TABLE recruitment_plan (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    number_sought integer NOT NULL,
    reserve_target integer NOT NULL,
    channels text NOT NULL,
    decision_parties text NOT NULL,
    final_say character varying(40) NOT NULL,
    criteria text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_recruitment_plan PRIMARY KEY (id),
    CONSTRAINT fk_recruitment_plan_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_recruitment_plan_track_id ON recruitment_plan (track_id);

CREATE TABLE recruitment_activity (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    type character varying(40) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    employer_ids text NOT NULL,
    capacity integer,
    status character varying(40) NOT NULL,
    employer_decides boolean NOT NULL,
    mandatory_for_candidates boolean NOT NULL,
    cancel_reason character varying(40),
    replaced_by_id uuid,
    meeting_minutes integer,
    change_minutes integer,
    break_after_rounds integer,
    break_minutes integer,
    version integer NOT NULL,
    CONSTRAINT pk_recruitment_activity PRIMARY KEY (id),
    CONSTRAINT fk_recruitment_activity_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE INDEX ix_recruitment_activity_track_id_starts_at ON recruitment_activity (track_id, starts_at);

CREATE TABLE recruitment_attendance (
    activity_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    status character varying(40) NOT NULL,
    result character varying(40),
    version integer NOT NULL,
    CONSTRAINT pk_recruitment_attendance PRIMARY KEY (activity_id, participant_id),
    CONSTRAINT fk_recruitment_attendance_activity_id FOREIGN KEY (activity_id) REFERENCES recruitment_activity (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recruitment_attendance_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE INDEX ix_recruitment_attendance_participant_id ON recruitment_attendance (participant_id);

CREATE TABLE speed_meeting (
    id uuid NOT NULL,
    activity_id uuid NOT NULL,
    round integer NOT NULL,
    track_employer_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_speed_meeting PRIMARY KEY (id),
    CONSTRAINT fk_speed_meeting_activity_id FOREIGN KEY (activity_id) REFERENCES recruitment_activity (id) ON DELETE RESTRICT,
    CONSTRAINT fk_speed_meeting_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT,
    CONSTRAINT fk_speed_meeting_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_speed_meeting_activity_id_round_track_employer_id ON speed_meeting (activity_id, round, track_employer_id);
CREATE UNIQUE INDEX ix_speed_meeting_activity_id_round_participant_id ON speed_meeting (activity_id, round, participant_id);
CREATE INDEX ix_speed_meeting_track_employer_id ON speed_meeting (track_employer_id);
CREATE INDEX ix_speed_meeting_participant_id ON speed_meeting (participant_id);

CREATE TABLE selection_result (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    round integer NOT NULL,
    outcome character varying(40) NOT NULL,
    decided_by text NOT NULL,
    criteria_met text NOT NULL,
    decided_on date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    CONSTRAINT pk_selection_result PRIMARY KEY (id),
    CONSTRAINT fk_selection_result_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE INDEX ix_selection_result_track_id ON selection_result (track_id);
CREATE INDEX ix_selection_result_participant_id ON selection_result (participant_id);

CREATE TABLE participant_replaced_number (
    id uuid NOT NULL,
    participant_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    sealed_number character varying(300) NOT NULL,
    number_hash character varying(64) NOT NULL,
    reason character varying(40) NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    replaced_by uuid NOT NULL,
    CONSTRAINT pk_participant_replaced_number PRIMARY KEY (id),
    CONSTRAINT fk_participant_replaced_number_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE INDEX ix_participant_replaced_number_number_hash ON participant_replaced_number (number_hash);
CREATE INDEX ix_participant_replaced_number_participant_id ON participant_replaced_number (participant_id);

CREATE TABLE secrecy_consent (
    id uuid NOT NULL,
    participant_id uuid NOT NULL,
    from_organisation_id uuid NOT NULL,
    to_organisation_id uuid NOT NULL,
    purpose character varying(40) NOT NULL,
    basis character varying(40) NOT NULL,
    given_on date NOT NULL,
    valid_until date NOT NULL,
    is_written boolean NOT NULL,
    document_reference character varying(60),
    withdrawn_on date,
    version integer NOT NULL,
    CONSTRAINT pk_secrecy_consent PRIMARY KEY (id),
    CONSTRAINT fk_secrecy_consent_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT,
    CONSTRAINT fk_secrecy_consent_from_organisation_id FOREIGN KEY (from_organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_secrecy_consent_to_organisation_id FOREIGN KEY (to_organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE INDEX ix_secrecy_consent_participant_id ON secrecy_consent (participant_id);
CREATE INDEX ix_secrecy_consent_from_organisation_id ON secrecy_consent (from_organisation_id);
CREATE INDEX ix_secrecy_consent_to_organisation_id ON secrecy_consent (to_organisation_id);

CREATE TABLE participant_reader (
    participant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT pk_participant_reader PRIMARY KEY (participant_id, user_id),
    CONSTRAINT fk_participant_reader_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE TABLE emergency_access (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    user_id uuid NOT NULL,
    reason character varying(2000) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_emergency_access PRIMARY KEY (id),
    CONSTRAINT fk_emergency_access_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE INDEX ix_emergency_access_user_id_track_id ON emergency_access (user_id, track_id);
CREATE INDEX ix_emergency_access_track_id ON emergency_access (track_id);
