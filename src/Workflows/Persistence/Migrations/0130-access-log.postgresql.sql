-- How long the access log is kept and by which decision, and what of it was destroyed (GDPR-06, ARK-03). Looks have no track: the index is on them, and on the few other lines without one.
CREATE TABLE access_log_rule (
    rule_version integer NOT NULL,
    months integer NOT NULL,
    decision_reference character varying(120),
    decided_on date,
    changed_at timestamp with time zone,
    changed_by uuid,
    CONSTRAINT pk_access_log_rule PRIMARY KEY (rule_version)
);

CREATE TABLE access_log_protocol (
    id uuid NOT NULL,
    rule_version integer NOT NULL,
    months integer NOT NULL,
    decision_reference character varying(120) NOT NULL,
    decided_on date NOT NULL,
    lines_from date NOT NULL,
    lines_before date NOT NULL,
    lines integer NOT NULL,
    carried_out_at timestamp with time zone NOT NULL,
    carried_out_by uuid NOT NULL,
    CONSTRAINT pk_access_log_protocol PRIMARY KEY (id)
);

CREATE INDEX ix_audit_event_look ON audit_event (at, action) WHERE track_id IS NULL;
