ALTER TABLE workflow_bookmark ADD COLUMN retry_at timestamp with time zone;

ALTER TABLE workflow_bookmark ADD COLUMN failures integer NOT NULL DEFAULT 0;

CREATE TABLE workflow_request (
    bookmark_id uuid NOT NULL,
    instance_id uuid NOT NULL,
    url text NOT NULL,
    method character varying(20) NOT NULL,
    content text,
    content_type text,
    headers text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    failures integer NOT NULL,
    CONSTRAINT pk_workflow_request PRIMARY KEY (bookmark_id)
);

CREATE INDEX ix_workflow_request_created_at_bookmark_id ON workflow_request (created_at, bookmark_id);

CREATE TABLE workflow_trigger (
    id uuid NOT NULL,
    definition_id text NOT NULL,
    definition_version_id text NOT NULL,
    activity_id text NOT NULL,
    kind text NOT NULL,
    stimulus_key text,
    due_at timestamp with time zone,
    retry_at timestamp with time zone,
    failures integer NOT NULL,
    CONSTRAINT pk_workflow_trigger PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_workflow_trigger_definition_id_activity_id ON workflow_trigger (definition_id, activity_id);

CREATE INDEX ix_workflow_trigger_kind_stimulus_key ON workflow_trigger (kind, stimulus_key) WHERE stimulus_key IS NOT NULL;

CREATE INDEX ix_workflow_trigger_due_at ON workflow_trigger (due_at) WHERE due_at IS NOT NULL;
