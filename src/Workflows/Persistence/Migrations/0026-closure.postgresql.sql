CREATE TABLE closure_plan (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    expected_outcome character varying(40) NOT NULL,
    planned_on date NOT NULL,
    employer_informed_on date,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_closure_plan PRIMARY KEY (id),
    CONSTRAINT fk_closure_plan_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_closure_plan_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE TABLE participant_closure (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    outcome character varying(40) NOT NULL,
    closed_on date NOT NULL,
    as_planned boolean NOT NULL,
    change_reason character varying(500),
    support_party character varying(120),
    support_contact character varying(120),
    support_on date,
    next_round_interest character varying(40),
    dropout_reason character varying(40),
    dropout_on date,
    handover_party character varying(120),
    handover_on date,
    other_outcome character varying(40),
    certificates_missing character varying(500),
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_participant_closure PRIMARY KEY (id),
    CONSTRAINT fk_participant_closure_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participant_closure_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE TABLE employment (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    track_employer_id uuid,
    employer_name character varying(200),
    workplace character varying(200),
    form character varying(40) NOT NULL,
    extent_percent integer NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    relevant_to_profile boolean NOT NULL,
    confirmed_without_subsidy_on date,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_employment PRIMARY KEY (id),
    CONSTRAINT fk_employment_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_employment_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT,
    CONSTRAINT fk_employment_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE TABLE wage_subsidy (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    employment_id uuid NOT NULL,
    needed character varying(40) NOT NULL,
    type character varying(40),
    applicant character varying(40),
    applied_on date,
    decision character varying(40),
    decided_on date,
    valid_from date,
    valid_to date,
    union_opinion_on date,
    rule_version character varying(60),
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_wage_subsidy PRIMARY KEY (id),
    CONSTRAINT fk_wage_subsidy_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_wage_subsidy_employment_id FOREIGN KEY (employment_id) REFERENCES employment (id) ON DELETE RESTRICT
);

CREATE TABLE study_continuation (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    provider character varying(200) NOT NULL,
    education character varying(200) NOT NULL,
    applied_on date,
    admission character varying(40) NOT NULL,
    admitted_on date,
    study_plan character varying(40) NOT NULL,
    starts_on date,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_study_continuation PRIMARY KEY (id),
    CONSTRAINT fk_study_continuation_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_study_continuation_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE TABLE certificate (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    type character varying(40) NOT NULL,
    issuer character varying(200) NOT NULL,
    issued_on date,
    is_held boolean NOT NULL,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_certificate PRIMARY KEY (id),
    CONSTRAINT fk_certificate_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_certificate_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT
);

CREATE TABLE post_hire_contact (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    employment_id uuid NOT NULL,
    due_on date NOT NULL,
    held_on date,
    state character varying(40),
    version integer NOT NULL,
    CONSTRAINT pk_post_hire_contact PRIMARY KEY (id),
    CONSTRAINT fk_post_hire_contact_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_post_hire_contact_employment_id FOREIGN KEY (employment_id) REFERENCES employment (id) ON DELETE RESTRICT
);

CREATE TABLE track_summary (
    track_id uuid NOT NULL,
    fixed_on date NOT NULL,
    fixed_by uuid NOT NULL,
    figures text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_track_summary PRIMARY KEY (track_id),
    CONSTRAINT fk_track_summary_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE evaluation (
    track_id uuid NOT NULL,
    held_on date,
    took_part text NOT NULL,
    completed_on date,
    changed_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_evaluation PRIMARY KEY (track_id),
    CONSTRAINT fk_evaluation_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE evaluation_answer (
    track_id uuid NOT NULL,
    question character varying(40) NOT NULL,
    answer character varying(2000) NOT NULL,
    CONSTRAINT pk_evaluation_answer PRIMARY KEY (track_id, question),
    CONSTRAINT fk_evaluation_answer_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE new_round_decision (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    answer character varying(40) NOT NULL,
    decided_on date NOT NULL,
    review_on date,
    changes character varying(2000),
    carries_over text NOT NULL,
    new_track_id uuid,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_new_round_decision PRIMARY KEY (id),
    CONSTRAINT fk_new_round_decision_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_new_round_decision_new_track_id FOREIGN KEY (new_track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_closure_plan_participant_id ON closure_plan (participant_id);

CREATE INDEX ix_closure_plan_track_id ON closure_plan (track_id);

CREATE UNIQUE INDEX ix_participant_closure_participant_id ON participant_closure (participant_id);

CREATE INDEX ix_participant_closure_track_id_outcome ON participant_closure (track_id, outcome);

CREATE UNIQUE INDEX ix_employment_participant_id ON employment (participant_id);

CREATE INDEX ix_employment_track_id ON employment (track_id);

CREATE INDEX ix_employment_track_employer_id ON employment (track_employer_id);

CREATE UNIQUE INDEX ix_wage_subsidy_employment_id ON wage_subsidy (employment_id);

CREATE INDEX ix_wage_subsidy_track_id ON wage_subsidy (track_id);

CREATE UNIQUE INDEX ix_study_continuation_participant_id ON study_continuation (participant_id);

CREATE INDEX ix_study_continuation_track_id ON study_continuation (track_id);

CREATE INDEX ix_certificate_participant_id ON certificate (participant_id);

CREATE INDEX ix_certificate_track_id ON certificate (track_id);

CREATE UNIQUE INDEX ix_post_hire_contact_employment_id_due_on ON post_hire_contact (employment_id, due_on);

CREATE INDEX ix_post_hire_contact_track_id_due_on ON post_hire_contact (track_id, due_on);

CREATE INDEX ix_new_round_decision_track_id_decided_on ON new_round_decision (track_id, decided_on);

CREATE INDEX ix_new_round_decision_new_track_id ON new_round_decision (new_track_id);
