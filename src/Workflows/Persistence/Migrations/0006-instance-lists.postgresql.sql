-- The administrators' list of instances shows the newest first. What changes with every command is not indexed: that would cost the engine more than it saves here.
CREATE INDEX ix_workflow_instance_created_at_id ON workflow_instance (created_at, id);
CREATE INDEX ix_workflow_instance_incidents ON workflow_instance (created_at, id) WHERE incident_count > 0;
