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
    "leased_until" INTEGER NULL
);

CREATE INDEX "ix_workflow_request_created_at_bookmark_id" ON "workflow_request" ("created_at", "bookmark_id");
