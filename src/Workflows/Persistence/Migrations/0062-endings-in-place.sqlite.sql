-- Only the nightly tidying and lists filtered by their end ask by it, and may read the table.
DROP INDEX "ix_workflow_instance_finished_at";
