CREATE TABLE participant (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    number integer NOT NULL,
    owner_organisation_id uuid NOT NULL,
    track_employer_id uuid,
    status character varying(40) NOT NULL,
    status_since date NOT NULL,
    accepted_on date,
    closed_on date,
    planned_start date,
    planned_end date,
    planned_scope_percent integer NOT NULL,
    identity_kind character varying(40) NOT NULL,
    sealed_number character varying(300),
    number_hash character varying(64),
    identity_confidence character varying(40),
    identity_is_dormant boolean NOT NULL,
    protection character varying(40) NOT NULL,
    identity_is_kept boolean NOT NULL,
    name character varying(120),
    sealed_phone character varying(300),
    sealed_email character varying(600),
    contact_language character varying(3),
    interpreter_needed boolean NOT NULL,
    gender character varying(40) NOT NULL,
    birth_year integer,
    education_level character varying(40) NOT NULL,
    swedish_level character varying(40),
    driving_licence character varying(40),
    source character varying(40) NOT NULL,
    adjustments text NOT NULL,
    is_registered boolean NOT NULL,
    registration_verified_on date,
    registration_verified_by character varying(40),
    conditions_assessed_on date,
    conditions_assessed_by character varying(40),
    support text NOT NULL,
    own_interest_confirmed_on date,
    own_interest_confirmed_by character varying(40),
    privacy_notice_version character varying(20),
    privacy_notice_given_on date,
    chain_decided_on date,
    chain_informed_on date,
    adaptation_decided_on date,
    notice_given_on date,
    next_step character varying(40),
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_participant PRIMARY KEY (id),
    CONSTRAINT fk_participant_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participant_owner_organisation_id FOREIGN KEY (owner_organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participant_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_participant_track_id_number ON participant (track_id, number);
CREATE UNIQUE INDEX ix_participant_track_id_number_hash ON participant (track_id, number_hash);
CREATE UNIQUE INDEX ix_participant_taking_part ON participant (owner_organisation_id, number_hash) WHERE number_hash IS NOT NULL AND status IN ('ANTAGEN', 'AKTIV', 'PAUSAD');
CREATE INDEX ix_participant_track_employer_id ON participant (track_employer_id);

CREATE TABLE participant_intervention (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    intervention_id uuid,
    catalogue_item_id uuid,
    type character varying(40) NOT NULL,
    title character varying(120) NOT NULL,
    occupying boolean NOT NULL,
    exclusive boolean NOT NULL,
    combinable_with text NOT NULL,
    part_of_id uuid,
    planned_start date NOT NULL,
    planned_end date NOT NULL,
    actual_start date,
    actual_end date,
    hours_per_week numeric(4,1) NOT NULL,
    status character varying(40) NOT NULL,
    decision_reference character varying(60),
    decision_date date,
    decision_owner_contact_id uuid,
    confirmed_by character varying(40),
    confirmed_on date,
    responsible_contact_id uuid,
    change_reason character varying(40),
    attendance_percent integer,
    last_signal_on date,
    track_employer_id uuid,
    workplace_id uuid,
    version integer NOT NULL,
    CONSTRAINT pk_participant_intervention PRIMARY KEY (id),
    CONSTRAINT fk_participant_intervention_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE INDEX ix_participant_intervention_participant_id_planned_start ON participant_intervention (participant_id, planned_start);
CREATE INDEX ix_participant_intervention_track_id ON participant_intervention (track_id);
CREATE INDEX ix_participant_intervention_intervention_id ON participant_intervention (intervention_id);

CREATE TABLE absence (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    type character varying(40) NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_absence PRIMARY KEY (id),
    CONSTRAINT fk_absence_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE INDEX ix_absence_participant_id ON absence (participant_id);
CREATE INDEX ix_absence_track_id ON absence (track_id);

CREATE TABLE planned_break (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    scope character varying(40) NOT NULL,
    subject_id uuid,
    type character varying(40) NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    agreed_on date,
    participants_informed_on date,
    employer_informed_on date,
    version integer NOT NULL,
    CONSTRAINT pk_planned_break PRIMARY KEY (id),
    CONSTRAINT fk_planned_break_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE INDEX ix_planned_break_track_id ON planned_break (track_id);
