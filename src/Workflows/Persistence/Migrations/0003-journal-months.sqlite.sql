-- The journal stays one table here. What ended in a certain time is what the nightly tidying asks for.
CREATE INDEX "ix_workflow_instance_finished_at" ON "workflow_instance" ("finished_at") WHERE finished_at IS NOT NULL;
