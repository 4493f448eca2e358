ALTER TABLE workflow_bookmark ADD COLUMN retry_at INTEGER;

ALTER TABLE workflow_bookmark ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
