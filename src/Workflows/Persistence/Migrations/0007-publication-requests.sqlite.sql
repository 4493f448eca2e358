ALTER TABLE "workflow_definition" ADD COLUMN "seen_by_author" TEXT NULL;

CREATE TABLE "definition_author" (
    "version_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_definition_author" PRIMARY KEY ("version_id", "user_id")
);

CREATE TABLE "publication_request" (
    "id" TEXT NOT NULL CONSTRAINT "pk_publication_request" PRIMARY KEY,
    "definition_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "requested_at" INTEGER NOT NULL,
    "requested_by" TEXT NOT NULL,
    "decided_at" INTEGER NULL,
    "decided_by" TEXT NULL,
    "reason" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "ix_publication_request_waiting" ON "publication_request" ("definition_id") WHERE state = 'VANTAR';
