-- What authorities do with their records and by which decision, to whom the records of tracks were handed over, and what was destroyed or pseudonymised (AVSL-15).
CREATE TABLE "retention_rule" (
    "authority" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "decision_reference" TEXT NULL,
    "decided_on" TEXT NULL,
    "changed_at" INTEGER NULL,
    "changed_by" TEXT NULL,
    CONSTRAINT "pk_retention_rule" PRIMARY KEY ("authority", "class", "rule_version")
);

CREATE TABLE "records_handover" (
    "id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "registration_number" TEXT NOT NULL,
    "handed_over_on" TEXT NOT NULL,
    "package_sha256" TEXT NULL,
    "package_taken_at" INTEGER NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_records_handover" PRIMARY KEY ("id"),
    CONSTRAINT "fk_records_handover_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "retention_protocol" (
    "id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "due_on" TEXT NOT NULL,
    "decision_reference" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "records_from" TEXT NOT NULL,
    "records_to" TEXT NOT NULL,
    "participants" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "registration_number" TEXT NOT NULL,
    "handed_over_on" TEXT NOT NULL,
    "package_sha256" TEXT NULL,
    "carried_out_at" INTEGER NOT NULL,
    "carried_out_by" TEXT NOT NULL,
    CONSTRAINT "pk_retention_protocol" PRIMARY KEY ("id"),
    CONSTRAINT "fk_retention_protocol_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_records_handover_track_id_authority" ON "records_handover" ("track_id", "authority");
CREATE INDEX "ix_retention_protocol_track_id_authority" ON "retention_protocol" ("track_id", "authority");
