ALTER TABLE workflow_bookmark ADD COLUMN retry_at INTEGER;

ALTER TABLE workflow_bookmark ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "workflow_request" (
    "bookmark_id" TEXT NOT NULL CONSTRAINT "pk_workflow_request" PRIMARY KEY,
    "instance_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "content" TEXT NULL,
    "content_type" TEXT NULL,
    "headers" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "leased_until" INTEGER NULL,
    "failures" INTEGER NOT NULL
);

CREATE INDEX "ix_workflow_request_created_at_bookmark_id" ON "workflow_request" ("created_at", "bookmark_id");

CREATE TABLE "workflow_trigger" (
    "id" TEXT NOT NULL CONSTRAINT "pk_workflow_trigger" PRIMARY KEY,
    "definition_id" TEXT NOT NULL,
    "definition_version_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stimulus_key" TEXT NULL,
    "due_at" INTEGER NULL,
    "retry_at" INTEGER NULL,
    "failures" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "ix_workflow_trigger_definition_id_activity_id" ON "workflow_trigger" ("definition_id", "activity_id");

CREATE INDEX "ix_workflow_trigger_kind_stimulus_key" ON "workflow_trigger" ("kind", "stimulus_key") WHERE stimulus_key IS NOT NULL;

CREATE INDEX "ix_workflow_trigger_due_at" ON "workflow_trigger" ("due_at") WHERE due_at IS NOT NULL;
