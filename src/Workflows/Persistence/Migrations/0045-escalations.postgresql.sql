CREATE TABLE escalation (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    cause character varying(40) NOT NULL,
    open_key character varying(80),
    question character varying(1000),
    options text NOT NULL,
    recommendation character varying(1000),
    consequences character varying(2000),
    raised_by uuid NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    level character varying(40) NOT NULL,
    level_since timestamp with time zone NOT NULL,
    answer_working_days integer NOT NULL,
    answer_by date,
    acknowledged_at timestamp with time zone,
    acknowledged_by uuid,
    status character varying(40) NOT NULL,
    ended_at timestamp with time zone,
    bookmark_id uuid,
    version integer NOT NULL,
    CONSTRAINT pk_escalation PRIMARY KEY (id),
    CONSTRAINT fk_escalation_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE INDEX ix_escalation_answer_by ON escalation (answer_by);

CREATE UNIQUE INDEX ix_escalation_open_key ON escalation (open_key);

CREATE INDEX ix_escalation_track_id ON escalation (track_id);

CREATE TABLE steering_meeting (
    id uuid NOT NULL,
    held_on date NOT NULL,
    begins_at time without time zone NOT NULL,
    place character varying(200) NOT NULL,
    present text NOT NULL,
    notes character varying(4000),
    closed_at timestamp with time zone,
    closed_by uuid,
    is_cancelled boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_steering_meeting PRIMARY KEY (id)
);

CREATE TABLE escalation_entry (
    id uuid NOT NULL,
    escalation_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    level character varying(40) NOT NULL,
    text character varying(2000),
    meeting_id uuid,
    CONSTRAINT pk_escalation_entry PRIMARY KEY (id),
    CONSTRAINT fk_escalation_entry_escalation_id FOREIGN KEY (escalation_id) REFERENCES escalation (id) ON DELETE RESTRICT
);

CREATE INDEX ix_escalation_entry_escalation_id_id ON escalation_entry (escalation_id, id);

CREATE INDEX ix_escalation_entry_meeting_id ON escalation_entry (meeting_id);

CREATE TABLE escalation_recipient (
    id uuid NOT NULL,
    organisation_id uuid,
    level character varying(40) NOT NULL,
    user_id uuid NOT NULL,
    function character varying(120) NOT NULL,
    CONSTRAINT pk_escalation_recipient PRIMARY KEY (id),
    CONSTRAINT fk_escalation_recipient_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_escalation_recipient_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE INDEX ix_escalation_recipient_organisation_id ON escalation_recipient (organisation_id);

CREATE INDEX ix_escalation_recipient_user_id ON escalation_recipient (user_id);

CREATE TABLE steering_decision (
    id uuid NOT NULL,
    escalation_id uuid NOT NULL,
    track_id uuid NOT NULL,
    meeting_id uuid,
    type character varying(40) NOT NULL,
    text character varying(2000) NOT NULL,
    owner character varying(200) NOT NULL,
    due_on date NOT NULL,
    level character varying(40) NOT NULL,
    decided_by_function character varying(200),
    decided_at timestamp with time zone NOT NULL,
    decided_by uuid NOT NULL,
    carried_out_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_steering_decision PRIMARY KEY (id),
    CONSTRAINT fk_steering_decision_escalation_id FOREIGN KEY (escalation_id) REFERENCES escalation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_steering_decision_meeting_id FOREIGN KEY (meeting_id) REFERENCES steering_meeting (id) ON DELETE RESTRICT
);

CREATE INDEX ix_steering_decision_escalation_id ON steering_decision (escalation_id);

CREATE INDEX ix_steering_decision_meeting_id ON steering_decision (meeting_id);
