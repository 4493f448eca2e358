CREATE TABLE gap (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    participant_id uuid,
    track_employer_id uuid,
    workplace_id uuid,
    key character varying(120) NOT NULL,
    first_day date NOT NULL,
    last_day date,
    figure integer NOT NULL,
    severity character varying(40) NOT NULL,
    severity_since date NOT NULL,
    is_forecast boolean NOT NULL,
    cause character varying(40) NOT NULL,
    cause_is_stated boolean NOT NULL,
    measure character varying(40),
    owner character varying(120),
    detected_at timestamp with time zone NOT NULL,
    warning_days integer NOT NULL,
    closed_at timestamp with time zone,
    close_reason character varying(40),
    version integer NOT NULL,
    CONSTRAINT pk_gap PRIMARY KEY (id),
    CONSTRAINT fk_gap_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_gap_participant_id FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT,
    CONSTRAINT fk_gap_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT,
    CONSTRAINT fk_gap_workplace_id FOREIGN KEY (workplace_id) REFERENCES workplace (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_gap_open ON gap (key, first_day) WHERE closed_at IS NULL;
CREATE INDEX ix_gap_track_id_closed_at ON gap (track_id, closed_at);
CREATE INDEX ix_gap_participant_id ON gap (participant_id);

CREATE TABLE stuck_cause (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    since date NOT NULL,
    waits_for character varying(40) NOT NULL,
    arguments text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_stuck_cause PRIMARY KEY (id),
    CONSTRAINT fk_stuck_cause_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_stuck_cause_open ON stuck_cause (track_id, kind) WHERE closed_at IS NULL;
CREATE INDEX ix_stuck_cause_track_id_opened_at ON stuck_cause (track_id, opened_at);

CREATE TABLE threshold (
    code character varying(60) NOT NULL,
    value integer,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_threshold PRIMARY KEY (code)
);
