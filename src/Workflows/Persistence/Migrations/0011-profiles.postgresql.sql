CREATE TABLE competence_profile (
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    profile_version integer NOT NULL,
    track_id uuid,
    track_employer_id uuid,
    occupation_code character varying(4) NOT NULL,
    title character varying(200) NOT NULL,
    origin character varying(40) NOT NULL,
    origin_reference character varying(300),
    based_on_id uuid,
    local_adaptation character varying(2000),
    is_shared boolean NOT NULL,
    status character varying(40) NOT NULL,
    approved_by_id uuid,
    approved_on date,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_competence_profile PRIMARY KEY (id),
    CONSTRAINT fk_competence_profile_approved_by_id FOREIGN KEY (approved_by_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_competence_profile_based_on_id FOREIGN KEY (based_on_id) REFERENCES competence_profile (id) ON DELETE RESTRICT,
    CONSTRAINT fk_competence_profile_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT,
    CONSTRAINT fk_competence_profile_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE competence_module (
    id uuid NOT NULL,
    competence_profile_id uuid NOT NULL,
    lineage_id uuid NOT NULL,
    position integer NOT NULL,
    code character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    learning_site character varying(40) NOT NULL,
    employer_contribution character varying(1000),
    estimated_weeks integer NOT NULL,
    supervisor_capacity integer,
    seqf_level integer,
    CONSTRAINT pk_competence_module PRIMARY KEY (id),
    CONSTRAINT fk_competence_module_competence_profile_id FOREIGN KEY (competence_profile_id) REFERENCES competence_profile (id) ON DELETE CASCADE
);

CREATE TABLE learning_outcome (
    id uuid NOT NULL,
    module_id uuid NOT NULL,
    lineage_id uuid NOT NULL,
    position integer NOT NULL,
    text character varying(500) NOT NULL,
    type character varying(40) NOT NULL,
    is_must boolean NOT NULL,
    assessable_by character varying(40) NOT NULL,
    CONSTRAINT pk_learning_outcome PRIMARY KEY (id),
    CONSTRAINT fk_learning_outcome_module_id FOREIGN KEY (module_id) REFERENCES competence_module (id) ON DELETE CASCADE
);

CREATE TABLE requirement_profile (
    id uuid NOT NULL,
    track_employer_id uuid NOT NULL,
    profile_version integer NOT NULL,
    competence_profile_id uuid,
    status character varying(40) NOT NULL,
    approved_by_id uuid,
    approved_on date,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_requirement_profile PRIMARY KEY (id),
    CONSTRAINT fk_requirement_profile_approved_by_id FOREIGN KEY (approved_by_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_requirement_profile_competence_profile_id FOREIGN KEY (competence_profile_id) REFERENCES competence_profile (id) ON DELETE RESTRICT,
    CONSTRAINT fk_requirement_profile_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE TABLE requirement (
    id uuid NOT NULL,
    requirement_profile_id uuid NOT NULL,
    lineage_id uuid NOT NULL,
    position integer NOT NULL,
    text character varying(500) NOT NULL,
    kind character varying(40) NOT NULL,
    level character varying(40) NOT NULL,
    needed_at character varying(40) NOT NULL,
    objective_reason character varying(1000),
    language_level character varying(40),
    language_challenge character varying(1000),
    learning_outcome_id uuid,
    CONSTRAINT pk_requirement PRIMARY KEY (id),
    CONSTRAINT fk_requirement_learning_outcome_id FOREIGN KEY (learning_outcome_id) REFERENCES learning_outcome (id) ON DELETE RESTRICT,
    CONSTRAINT fk_requirement_requirement_profile_id FOREIGN KEY (requirement_profile_id) REFERENCES requirement_profile (id) ON DELETE CASCADE
);

CREATE INDEX ix_competence_profile_approved_by_id ON competence_profile (approved_by_id);
CREATE INDEX ix_competence_profile_based_on_id ON competence_profile (based_on_id);
CREATE UNIQUE INDEX ix_competence_profile_draft ON competence_profile (series_id) WHERE status = 'UTKAST';
CREATE UNIQUE INDEX ix_competence_profile_fixed ON competence_profile (series_id) WHERE status = 'FASTSTALLD';
CREATE UNIQUE INDEX ix_competence_profile_series_id_profile_version ON competence_profile (series_id, profile_version);
CREATE INDEX ix_competence_profile_track_employer_id ON competence_profile (track_employer_id);
CREATE INDEX ix_competence_profile_track_id ON competence_profile (track_id);
CREATE UNIQUE INDEX ix_competence_module_competence_profile_id_code ON competence_module (competence_profile_id, code);
CREATE INDEX ix_learning_outcome_module_id ON learning_outcome (module_id);
CREATE INDEX ix_requirement_profile_approved_by_id ON requirement_profile (approved_by_id);
CREATE INDEX ix_requirement_profile_competence_profile_id ON requirement_profile (competence_profile_id);
CREATE UNIQUE INDEX ix_requirement_profile_draft ON requirement_profile (track_employer_id) WHERE status = 'UTKAST';
CREATE UNIQUE INDEX ix_requirement_profile_fixed ON requirement_profile (track_employer_id) WHERE status = 'FASTSTALLD';
CREATE UNIQUE INDEX ix_requirement_profile_track_employer_id_profile_version ON requirement_profile (track_employer_id, profile_version);
CREATE INDEX ix_requirement_learning_outcome_id ON requirement (learning_outcome_id);
CREATE INDEX ix_requirement_requirement_profile_id ON requirement (requirement_profile_id);
