ALTER TABLE organisation ADD COLUMN is_sole_trader boolean NOT NULL DEFAULT FALSE;
ALTER TABLE organisation ADD COLUMN verified_by_register_on date;
ALTER TABLE organisation ADD COLUMN version integer NOT NULL DEFAULT 0;

CREATE TABLE workplace (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name character varying(200) NOT NULL,
    address character varying(300) NOT NULL,
    municipality_code character varying(4) NOT NULL,
    cfar_number character varying(8),
    capacity integer NOT NULL,
    closed_on date,
    version integer NOT NULL,
    CONSTRAINT pk_workplace PRIMARY KEY (id),
    CONSTRAINT fk_workplace_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE TABLE contact (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    workplace_id uuid,
    name character varying(120) NOT NULL,
    role character varying(40) NOT NULL,
    title character varying(120),
    email character varying(200),
    phone character varying(40),
    valid_to date,
    version integer NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (id),
    CONSTRAINT fk_contact_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_contact_workplace_id FOREIGN KEY (workplace_id) REFERENCES workplace (id) ON DELETE RESTRICT
);

CREATE TABLE supervisor (
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    workplace_id uuid NOT NULL,
    is_trained boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    version integer NOT NULL,
    CONSTRAINT pk_supervisor PRIMARY KEY (id),
    CONSTRAINT fk_supervisor_contact_id FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_supervisor_workplace_id FOREIGN KEY (workplace_id) REFERENCES workplace (id) ON DELETE RESTRICT
);

CREATE TABLE union_consultation (
    id uuid NOT NULL,
    track_employer_id uuid NOT NULL,
    union_name character varying(120),
    local_branch character varying(120),
    held_on date NOT NULL,
    form character varying(40),
    outcome character varying(40) NOT NULL,
    note character varying(1000),
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    CONSTRAINT pk_union_consultation PRIMARY KEY (id),
    CONSTRAINT fk_union_consultation_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE TABLE employer_contact (
    id uuid NOT NULL,
    track_employer_id uuid NOT NULL,
    held_on date NOT NULL,
    form character varying(40) NOT NULL,
    participants text NOT NULL,
    outcome character varying(2000) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    CONSTRAINT pk_employer_contact PRIMARY KEY (id),
    CONSTRAINT fk_employer_contact_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

ALTER TABLE track_employer ADD COLUMN status character varying(40) NOT NULL DEFAULT 'DIALOG';
ALTER TABLE track_employer ADD COLUMN status_reason character varying(1000);
ALTER TABLE track_employer ADD COLUMN status_changed_on date;
ALTER TABLE track_employer ADD COLUMN main_contact_id uuid CONSTRAINT fk_track_employer_main_contact_id REFERENCES contact (id) ON DELETE RESTRICT;
ALTER TABLE track_employer ADD COLUMN management_sponsor_id uuid CONSTRAINT fk_track_employer_management_sponsor_id REFERENCES contact (id) ON DELETE RESTRICT;
ALTER TABLE track_employer ADD COLUMN vacancies_from date;
ALTER TABLE track_employer ADD COLUMN vacancies_to date;
ALTER TABLE track_employer ADD COLUMN expected_form character varying(40) NOT NULL DEFAULT 'OKLART';
ALTER TABLE track_employer ADD COLUMN need_recurs boolean NOT NULL DEFAULT FALSE;
ALTER TABLE track_employer ADD COLUMN need_mapped_on date;
ALTER TABLE track_employer ADD COLUMN need_confirmed_by_id uuid CONSTRAINT fk_track_employer_need_confirmed_by_id REFERENCES contact (id) ON DELETE RESTRICT;
ALTER TABLE track_employer ADD COLUMN need_confirmed_on date;
ALTER TABLE track_employer ADD COLUMN work_tasks character varying(2000);
ALTER TABLE track_employer ADD COLUMN job_redesign character varying(40) NOT NULL DEFAULT 'EJ_PROVAT';
ALTER TABLE track_employer ADD COLUMN job_redesign_note character varying(1000);
ALTER TABLE track_employer ADD COLUMN collective_agreement character varying(200);
ALTER TABLE track_employer ADD COLUMN version integer NOT NULL DEFAULT 0;

CREATE TABLE track_employer_workplace (
    track_employer_id uuid NOT NULL,
    workplace_id uuid NOT NULL,
    places integer NOT NULL,
    used_from date,
    used_to date,
    takes_continuously boolean NOT NULL,
    ready_on date,
    version integer NOT NULL,
    CONSTRAINT pk_track_employer_workplace PRIMARY KEY (track_employer_id, workplace_id),
    CONSTRAINT fk_track_employer_workplace_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE CASCADE,
    CONSTRAINT fk_track_employer_workplace_workplace_id FOREIGN KEY (workplace_id) REFERENCES workplace (id) ON DELETE RESTRICT
);

CREATE INDEX ix_track_employer_main_contact_id ON track_employer (main_contact_id);
CREATE INDEX ix_track_employer_management_sponsor_id ON track_employer (management_sponsor_id);
CREATE INDEX ix_track_employer_need_confirmed_by_id ON track_employer (need_confirmed_by_id);
CREATE UNIQUE INDEX ix_workplace_cfar_number ON workplace (cfar_number);
CREATE INDEX ix_workplace_organisation_id ON workplace (organisation_id);
CREATE INDEX ix_contact_organisation_id ON contact (organisation_id);
CREATE INDEX ix_contact_workplace_id ON contact (workplace_id);
CREATE INDEX ix_supervisor_contact_id ON supervisor (contact_id);
CREATE INDEX ix_supervisor_workplace_id ON supervisor (workplace_id);
CREATE INDEX ix_track_employer_workplace_workplace_id ON track_employer_workplace (workplace_id);
CREATE INDEX ix_union_consultation_track_employer_id ON union_consultation (track_employer_id);
CREATE INDEX ix_employer_contact_track_employer_id_held_on ON employer_contact (track_employer_id, held_on);

-- A track that has left the planning has employers that take part.
UPDATE track_employer SET status = 'DELTAR' WHERE track_id IN (SELECT id FROM track WHERE status IN ('REKRYTERING', 'GENOMFORANDE', 'AVSLUTNING', 'AVSLUTAT'));
