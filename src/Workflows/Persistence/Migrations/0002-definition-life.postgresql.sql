ALTER TABLE workflow_definition ADD COLUMN is_draft boolean NOT NULL DEFAULT false;
ALTER TABLE workflow_definition ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE workflow_definition ADD COLUMN published_at timestamp with time zone;
ALTER TABLE workflow_definition ADD COLUMN changed_at timestamp with time zone;
ALTER TABLE workflow_definition ADD COLUMN changed_by uuid;
ALTER TABLE workflow_definition ADD COLUMN deleted_at timestamp with time zone;

-- An administrator's versions were published as soon as they were stored; of the shipped ones only those that are published still are known to have been.
UPDATE workflow_definition SET published_at = created_at WHERE is_published OR NOT is_shipped;

CREATE UNIQUE INDEX ix_workflow_definition_draft ON workflow_definition (definition_id) WHERE is_draft;

CREATE INDEX ix_workflow_instance_definition_version_id ON workflow_instance (definition_version_id);
