CREATE TABLE "escalation" (
    "id" TEXT NOT NULL CONSTRAINT "pk_escalation" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "open_key" TEXT NULL,
    "question" TEXT NULL,
    "options" TEXT NOT NULL,
    "recommendation" TEXT NULL,
    "consequences" TEXT NULL,
    "raised_by" TEXT NOT NULL,
    "raised_at" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "level_since" INTEGER NOT NULL,
    "answer_working_days" INTEGER NOT NULL,
    "answer_by" TEXT NULL,
    "acknowledged_at" INTEGER NULL,
    "acknowledged_by" TEXT NULL,
    "status" TEXT NOT NULL,
    "ended_at" INTEGER NULL,
    "bookmark_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_escalation_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_escalation_answer_by" ON "escalation" ("answer_by");

CREATE UNIQUE INDEX "ix_escalation_open_key" ON "escalation" ("open_key");

CREATE INDEX "ix_escalation_track_id" ON "escalation" ("track_id");

CREATE TABLE "steering_meeting" (
    "id" TEXT NOT NULL CONSTRAINT "pk_steering_meeting" PRIMARY KEY,
    "held_on" TEXT NOT NULL,
    "begins_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "present" TEXT NOT NULL,
    "notes" TEXT NULL,
    "closed_at" INTEGER NULL,
    "closed_by" TEXT NULL,
    "is_cancelled" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "escalation_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_escalation_entry" PRIMARY KEY AUTOINCREMENT,
    "escalation_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "text" TEXT NULL,
    "meeting_id" TEXT NULL,
    CONSTRAINT "fk_escalation_entry_escalation_id" FOREIGN KEY ("escalation_id") REFERENCES "escalation" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_escalation_entry_escalation_id_id" ON "escalation_entry" ("escalation_id", "id");

CREATE INDEX "ix_escalation_entry_meeting_id" ON "escalation_entry" ("meeting_id");

CREATE TABLE "escalation_recipient" (
    "id" TEXT NOT NULL CONSTRAINT "pk_escalation_recipient" PRIMARY KEY,
    "organisation_id" TEXT NULL,
    "level" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    CONSTRAINT "fk_escalation_recipient_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_escalation_recipient_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_escalation_recipient_organisation_id" ON "escalation_recipient" ("organisation_id");

CREATE INDEX "ix_escalation_recipient_user_id" ON "escalation_recipient" ("user_id");

CREATE TABLE "steering_decision" (
    "id" TEXT NOT NULL CONSTRAINT "pk_steering_decision" PRIMARY KEY,
    "escalation_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "meeting_id" TEXT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "decided_by_function" TEXT NULL,
    "decided_at" INTEGER NOT NULL,
    "decided_by" TEXT NOT NULL,
    "carried_out_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_steering_decision_escalation_id" FOREIGN KEY ("escalation_id") REFERENCES "escalation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_steering_decision_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "steering_meeting" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_steering_decision_escalation_id" ON "steering_decision" ("escalation_id");

CREATE INDEX "ix_steering_decision_meeting_id" ON "steering_decision" ("meeting_id");
