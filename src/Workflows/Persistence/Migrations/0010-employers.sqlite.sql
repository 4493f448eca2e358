ALTER TABLE "organisation" ADD COLUMN "is_sole_trader" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "organisation" ADD COLUMN "verified_by_register_on" TEXT NULL;
ALTER TABLE "organisation" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "workplace" (
    "id" TEXT NOT NULL CONSTRAINT "pk_workplace" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "cfar_number" TEXT NULL,
    "capacity" INTEGER NOT NULL,
    "closed_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_workplace_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "contact" (
    "id" TEXT NOT NULL CONSTRAINT "pk_contact" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "workplace_id" TEXT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "valid_to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_contact_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_contact_workplace_id" FOREIGN KEY ("workplace_id") REFERENCES "workplace" ("id") ON DELETE RESTRICT
);

CREATE TABLE "supervisor" (
    "id" TEXT NOT NULL CONSTRAINT "pk_supervisor" PRIMARY KEY,
    "contact_id" TEXT NOT NULL,
    "workplace_id" TEXT NOT NULL,
    "is_trained" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_supervisor_contact_id" FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_supervisor_workplace_id" FOREIGN KEY ("workplace_id") REFERENCES "workplace" ("id") ON DELETE RESTRICT
);

CREATE TABLE "union_consultation" (
    "id" TEXT NOT NULL CONSTRAINT "pk_union_consultation" PRIMARY KEY,
    "track_employer_id" TEXT NOT NULL,
    "union_name" TEXT NULL,
    "local_branch" TEXT NULL,
    "held_on" TEXT NOT NULL,
    "form" TEXT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    CONSTRAINT "fk_union_consultation_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

CREATE TABLE "employer_contact" (
    "id" TEXT NOT NULL CONSTRAINT "pk_employer_contact" PRIMARY KEY,
    "track_employer_id" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    CONSTRAINT "fk_employer_contact_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

ALTER TABLE "track_employer" ADD COLUMN "status" TEXT NOT NULL DEFAULT 'DIALOG';
ALTER TABLE "track_employer" ADD COLUMN "status_reason" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "status_changed_on" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "main_contact_id" TEXT NULL CONSTRAINT "fk_track_employer_main_contact_id" REFERENCES "contact" ("id") ON DELETE RESTRICT;
ALTER TABLE "track_employer" ADD COLUMN "management_sponsor_id" TEXT NULL CONSTRAINT "fk_track_employer_management_sponsor_id" REFERENCES "contact" ("id") ON DELETE RESTRICT;
ALTER TABLE "track_employer" ADD COLUMN "vacancies_from" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "vacancies_to" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "expected_form" TEXT NOT NULL DEFAULT 'OKLART';
ALTER TABLE "track_employer" ADD COLUMN "need_recurs" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "track_employer" ADD COLUMN "need_mapped_on" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "need_confirmed_by_id" TEXT NULL CONSTRAINT "fk_track_employer_need_confirmed_by_id" REFERENCES "contact" ("id") ON DELETE RESTRICT;
ALTER TABLE "track_employer" ADD COLUMN "need_confirmed_on" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "work_tasks" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "job_redesign" TEXT NOT NULL DEFAULT 'EJ_PROVAT';
ALTER TABLE "track_employer" ADD COLUMN "job_redesign_note" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "collective_agreement" TEXT NULL;
ALTER TABLE "track_employer" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "track_employer_workplace" (
    "track_employer_id" TEXT NOT NULL,
    "workplace_id" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "used_from" TEXT NULL,
    "used_to" TEXT NULL,
    "takes_continuously" INTEGER NOT NULL,
    "ready_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_track_employer_workplace" PRIMARY KEY ("track_employer_id", "workplace_id"),
    CONSTRAINT "fk_track_employer_workplace_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_track_employer_workplace_workplace_id" FOREIGN KEY ("workplace_id") REFERENCES "workplace" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_track_employer_main_contact_id" ON "track_employer" ("main_contact_id");
CREATE INDEX "ix_track_employer_management_sponsor_id" ON "track_employer" ("management_sponsor_id");
CREATE INDEX "ix_track_employer_need_confirmed_by_id" ON "track_employer" ("need_confirmed_by_id");
CREATE UNIQUE INDEX "ix_workplace_cfar_number" ON "workplace" ("cfar_number");
CREATE INDEX "ix_workplace_organisation_id" ON "workplace" ("organisation_id");
CREATE INDEX "ix_contact_organisation_id" ON "contact" ("organisation_id");
CREATE INDEX "ix_contact_workplace_id" ON "contact" ("workplace_id");
CREATE INDEX "ix_supervisor_contact_id" ON "supervisor" ("contact_id");
CREATE INDEX "ix_supervisor_workplace_id" ON "supervisor" ("workplace_id");
CREATE INDEX "ix_track_employer_workplace_workplace_id" ON "track_employer_workplace" ("workplace_id");
CREATE INDEX "ix_union_consultation_track_employer_id" ON "union_consultation" ("track_employer_id");
CREATE INDEX "ix_employer_contact_track_employer_id_held_on" ON "employer_contact" ("track_employer_id", "held_on");

-- A track that has left the planning has employers that take part.
UPDATE "track_employer" SET "status" = 'DELTAR' WHERE "track_id" IN (SELECT "id" FROM "track" WHERE "status" IN ('REKRYTERING', 'GENOMFORANDE', 'AVSLUTNING', 'AVSLUTAT'));
