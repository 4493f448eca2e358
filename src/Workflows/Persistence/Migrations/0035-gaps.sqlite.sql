CREATE TABLE "gap" (
    "id" TEXT NOT NULL CONSTRAINT "pk_gap" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "participant_id" TEXT NULL,
    "track_employer_id" TEXT NULL,
    "workplace_id" TEXT NULL,
    "key" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NULL,
    "figure" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "severity_since" TEXT NOT NULL,
    "is_forecast" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_is_stated" INTEGER NOT NULL,
    "measure" TEXT NULL,
    "owner" TEXT NULL,
    "detected_at" INTEGER NOT NULL,
    "warning_days" INTEGER NOT NULL,
    "closed_at" INTEGER NULL,
    "close_reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_gap_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_gap_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_gap_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_gap_workplace_id" FOREIGN KEY ("workplace_id") REFERENCES "workplace" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_gap_open" ON "gap" ("key", "first_day") WHERE closed_at IS NULL;
CREATE INDEX "ix_gap_track_id_closed_at" ON "gap" ("track_id", "closed_at");
CREATE INDEX "ix_gap_participant_id" ON "gap" ("participant_id");

CREATE TABLE "stuck_cause" (
    "id" TEXT NOT NULL CONSTRAINT "pk_stuck_cause" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "waits_for" TEXT NOT NULL,
    "arguments" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "closed_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_stuck_cause_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_stuck_cause_open" ON "stuck_cause" ("track_id", "kind") WHERE closed_at IS NULL;
CREATE INDEX "ix_stuck_cause_track_id_opened_at" ON "stuck_cause" ("track_id", "opened_at");

CREATE TABLE "threshold" (
    "code" TEXT NOT NULL CONSTRAINT "pk_threshold" PRIMARY KEY,
    "value" INTEGER NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);
