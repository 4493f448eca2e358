-- How long the access log is kept and by which decision, and what of it was destroyed (GDPR-06, ARK-03). Looks have no track: the index is on them, and on the few other lines without one.
CREATE TABLE "access_log_rule" (
    "rule_version" INTEGER NOT NULL CONSTRAINT "pk_access_log_rule" PRIMARY KEY,
    "months" INTEGER NOT NULL,
    "decision_reference" TEXT NULL,
    "decided_on" TEXT NULL,
    "changed_at" INTEGER NULL,
    "changed_by" TEXT NULL
);

CREATE TABLE "access_log_protocol" (
    "id" TEXT NOT NULL CONSTRAINT "pk_access_log_protocol" PRIMARY KEY,
    "rule_version" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "decision_reference" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "lines_from" TEXT NOT NULL,
    "lines_before" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "carried_out_at" INTEGER NOT NULL,
    "carried_out_by" TEXT NOT NULL
);

CREATE INDEX "ix_audit_event_look" ON "audit_event" ("at", "action") WHERE track_id IS NULL;
