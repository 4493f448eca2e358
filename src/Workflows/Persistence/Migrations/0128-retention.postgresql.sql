-- What authorities do with their records and by which decision, to whom the records of tracks were handed over, and what was destroyed or pseudonymised (AVSL-15).
CREATE TABLE retention_rule (
    authority character varying(40) NOT NULL,
    class character varying(40) NOT NULL,
    rule_version integer NOT NULL,
    trigger character varying(40) NOT NULL,
    months integer NOT NULL,
    action character varying(40) NOT NULL,
    decision_reference character varying(120),
    decided_on date,
    changed_at timestamp with time zone,
    changed_by uuid,
    CONSTRAINT pk_retention_rule PRIMARY KEY (authority, class, rule_version)
);

CREATE TABLE records_handover (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    authority character varying(40) NOT NULL,
    class character varying(40) NOT NULL,
    registration_number character varying(60) NOT NULL,
    handed_over_on date NOT NULL,
    package_sha256 character varying(64),
    package_taken_at timestamp with time zone,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_records_handover PRIMARY KEY (id),
    CONSTRAINT fk_records_handover_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE retention_protocol (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    authority character varying(40) NOT NULL,
    class character varying(40) NOT NULL,
    action character varying(40) NOT NULL,
    rule_version integer NOT NULL,
    trigger character varying(40) NOT NULL,
    months integer NOT NULL,
    due_on date NOT NULL,
    decision_reference character varying(120) NOT NULL,
    decided_on date NOT NULL,
    records_from date NOT NULL,
    records_to date NOT NULL,
    participants integer NOT NULL,
    rows integer NOT NULL,
    registration_number character varying(60) NOT NULL,
    handed_over_on date NOT NULL,
    package_sha256 character varying(64),
    carried_out_at timestamp with time zone NOT NULL,
    carried_out_by uuid NOT NULL,
    CONSTRAINT pk_retention_protocol PRIMARY KEY (id),
    CONSTRAINT fk_retention_protocol_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_records_handover_track_id_authority ON records_handover (track_id, authority);
CREATE INDEX ix_retention_protocol_track_id_authority ON retention_protocol (track_id, authority);
