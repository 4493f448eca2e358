ALTER TABLE workflow_bookmark ADD COLUMN retry_at timestamp with time zone;

ALTER TABLE workflow_bookmark ADD COLUMN failures integer NOT NULL DEFAULT 0;
