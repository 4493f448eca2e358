-- Only the nightly tidying asked by it, and may read the table.
DROP INDEX "ix_workflow_instance_finished_at";
