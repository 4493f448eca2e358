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
    CONSTRAINT pk_workflow_request PRIMARY KEY (bookmark_id)
);

CREATE INDEX ix_workflow_request_created_at_bookmark_id ON workflow_request (created_at, bookmark_id);
