-- Contacts of the parties are reminded by e-mail, where the track's coordinators chose it (ADR 114).
ALTER TABLE "contact" ADD COLUMN "mail_refused_at" INTEGER NULL;
ALTER TABLE "contact" ADD COLUMN "mail_refused_reason" TEXT NULL;

CREATE TABLE "reminded_contact" (
    "track_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "chosen_by" TEXT NOT NULL,
    CONSTRAINT "pk_reminded_contact" PRIMARY KEY ("track_id", "contact_id"),
    CONSTRAINT "fk_reminded_contact_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_reminded_contact_contact_id" FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_reminded_contact_contact_id" ON "reminded_contact" ("contact_id");

CREATE TABLE "contact_mail" (
    "id" TEXT NOT NULL CONSTRAINT "pk_contact_mail" PRIMARY KEY,
    "business_key" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "at_once" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "not_before" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "settled_at" INTEGER NULL,
    CONSTRAINT "fk_contact_mail_contact_id" FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_contact_mail_business_key" ON "contact_mail" ("business_key");

CREATE INDEX "ix_contact_mail_contact_id" ON "contact_mail" ("contact_id");

CREATE INDEX "ix_contact_mail_not_before" ON "contact_mail" ("not_before") WHERE status IN ('VANTAR', 'SKICKAS');

ALTER TABLE "promise" ADD COLUMN "contact_id" TEXT NULL CONSTRAINT "fk_promise_contact_id" REFERENCES "contact" ("id") ON DELETE RESTRICT;
ALTER TABLE "promise" ADD COLUMN "contact_mail_id" TEXT NULL CONSTRAINT "fk_promise_contact_mail_id" REFERENCES "contact_mail" ("id") ON DELETE RESTRICT;

CREATE INDEX "ix_promise_contact_id" ON "promise" ("contact_id");

CREATE INDEX "ix_promise_contact_mail_id" ON "promise" ("contact_mail_id") WHERE contact_mail_id IS NOT NULL;
