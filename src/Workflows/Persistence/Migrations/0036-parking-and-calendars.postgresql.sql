CREATE TABLE track_parking (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    reason character varying(500) NOT NULL,
    review_on date NOT NULL,
    status_before character varying(40) NOT NULL,
    parked_at timestamp with time zone NOT NULL,
    parked_by uuid NOT NULL,
    resumed_at timestamp with time zone,
    resumed_by uuid,
    version integer NOT NULL,
    CONSTRAINT pk_track_parking PRIMARY KEY (id),
    CONSTRAINT fk_track_parking_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_track_parking_open ON track_parking (track_id) WHERE resumed_at IS NULL;

CREATE TABLE external_wait (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    description character varying(200) NOT NULL,
    until date NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    registered_by uuid NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_external_wait PRIMARY KEY (id),
    CONSTRAINT fk_external_wait_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE INDEX ix_external_wait_track_id ON external_wait (track_id);

CREATE TABLE calendar_rules (
    organisation_id uuid NOT NULL,
    twelfth_night_is_off boolean NOT NULL,
    maundy_thursday_is_off boolean NOT NULL,
    walpurgis_eve_is_off boolean NOT NULL,
    bridge_days_are_off boolean NOT NULL,
    summer_first_week integer,
    summer_last_week integer,
    christmas_pause boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_calendar_rules PRIMARY KEY (organisation_id)
);

CREATE TABLE calendar_day (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    day date NOT NULL,
    is_off boolean NOT NULL,
    name character varying(80) NOT NULL,
    CONSTRAINT pk_calendar_day PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_calendar_day_organisation_id_day ON calendar_day (organisation_id, day);
