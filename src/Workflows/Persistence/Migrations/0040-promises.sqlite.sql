-- Reminders become promises with receipts, and one mail per track and day becomes one digest per person and day.
-- A reminder that was sent stands in the product, and that is its receipt; an e-mail that still waited for it is given up.

CREATE TABLE "promise" (
    "id" TEXT NOT NULL CONSTRAINT "pk_promise" PRIMARY KEY,
    "business_key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "user_id" TEXT NULL,
    "track_id" TEXT NULL,
    "checklist_item_id" TEXT NULL,
    "step" TEXT NULL,
    "round" INTEGER NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "link" TEXT NULL,
    "at_once" INTEGER NOT NULL,
    "when_late" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "promised_at" INTEGER NOT NULL,
    "armed_at" INTEGER NULL,
    "settled_at" INTEGER NULL,
    "seen_at" INTEGER NULL,
    "acted_at" INTEGER NULL,
    CONSTRAINT "fk_promise_checklist_item_id" FOREIGN KEY ("checklist_item_id") REFERENCES "checklist_item" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_promise_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_promise_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE RESTRICT
);

CREATE TABLE "receipt" (
    "promise_id" TEXT NOT NULL CONSTRAINT "pk_receipt" PRIMARY KEY,
    "outcome" TEXT NOT NULL,
    "channel" TEXT NULL,
    "reason" TEXT NULL,
    "at" INTEGER NOT NULL,
    "entry" INTEGER NULL,
    CONSTRAINT "fk_receipt_promise_id" FOREIGN KEY ("promise_id") REFERENCES "promise" ("id") ON DELETE RESTRICT
);

CREATE TABLE "digest" (
    "id" TEXT NOT NULL CONSTRAINT "pk_digest" PRIMARY KEY,
    "business_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "at_once" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "not_before" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "settled_at" INTEGER NULL,
    CONSTRAINT "fk_digest_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE RESTRICT
);

INSERT INTO promise (id, business_key, code, addressee, track_id, checklist_item_id, step, round, policy_version, at_once, when_late, due_at, status, promised_at, armed_at, settled_at)
SELECT id, 'uppgift:' || lower(replace(checklist_item_id, '-', '')) || ':' || step || ':1', 'PAMINNELSE', 'KOORDINATORER', track_id, checklist_item_id, step, 1, 1, 0, 'SKICKA_SENT', due_at,
       CASE status WHEN 'SKICKAD' THEN 'LEVERERAD' ELSE status END, due_at, CASE status WHEN 'SKICKAD' THEN settled_at END, settled_at
FROM reminder;

INSERT INTO receipt (promise_id, outcome, channel, at)
SELECT id, status, CASE status WHEN 'LEVERERAD' THEN 'PRODUKT' END, settled_at FROM promise WHERE settled_at IS NOT NULL;

DROP TABLE queued_email;

CREATE TABLE "earlier_notification" AS SELECT * FROM "notification";

DROP TABLE "notification";

CREATE TABLE "notification" (
    "id" TEXT NOT NULL CONSTRAINT "pk_notification" PRIMARY KEY,
    "promise_id" TEXT NOT NULL,
    "digest_id" TEXT NULL,
    "user_id" TEXT NOT NULL,
    "track_id" TEXT NULL,
    "checklist_item_id" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "read_at" INTEGER NULL,
    CONSTRAINT "fk_notification_checklist_item_id" FOREIGN KEY ("checklist_item_id") REFERENCES "checklist_item" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_digest_id" FOREIGN KEY ("digest_id") REFERENCES "digest" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_promise_id" FOREIGN KEY ("promise_id") REFERENCES "promise" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE RESTRICT
);

INSERT INTO notification (id, promise_id, user_id, track_id, checklist_item_id, created_at, read_at)
SELECT id, reminder_id, user_id, track_id, checklist_item_id, created_at, read_at FROM earlier_notification;

DROP TABLE earlier_notification;

DROP TABLE reminder;

CREATE TABLE "reminder_policy" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "steps" TEXT NOT NULL,
    "every" INTEGER NULL,
    "percent_of_limit" TEXT NOT NULL,
    "weekly" INTEGER NOT NULL,
    "when_late" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "pk_reminder_policy" PRIMARY KEY ("code", "version")
);

CREATE TABLE "replan_order" (
    "id" TEXT NOT NULL CONSTRAINT "pk_replan_order" PRIMARY KEY,
    "policy" TEXT NULL,
    "requested_at" INTEGER NOT NULL,
    "cursor" TEXT NULL,
    "tasks" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "done_at" INTEGER NULL
);

CREATE TABLE "reminder_choice" (
    "user_id" TEXT NOT NULL CONSTRAINT "pk_reminder_choice" PRIMARY KEY,
    "by_email" INTEGER NOT NULL,
    "with_calendar" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_reminder_choice_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE TABLE "calendar_feed" (
    "user_id" TEXT NOT NULL CONSTRAINT "pk_calendar_feed" PRIMARY KEY,
    "secret_hash" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "read_at" INTEGER NULL,
    CONSTRAINT "fk_calendar_feed_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE TABLE "ledger_entry" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_ledger_entry" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "promised" INTEGER NOT NULL,
    "settled" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "faults" INTEGER NOT NULL,
    "receipts" INTEGER NOT NULL,
    "receipts_hash" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE TABLE "job_run" (
    "name" TEXT NOT NULL CONSTRAINT "pk_job_run" PRIMARY KEY,
    "succeeded_at" INTEGER NULL,
    "failed_at" INTEGER NULL,
    "fault" TEXT NULL,
    "host" TEXT NULL
);

CREATE TABLE "dead_letter" (
    "id" TEXT NOT NULL CONSTRAINT "pk_dead_letter" PRIMARY KEY,
    "message_id" TEXT NOT NULL,
    "kind" TEXT NULL,
    "payload" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "arrived_at" INTEGER NOT NULL,
    "settled_at" INTEGER NULL,
    "settled_by" TEXT NULL,
    "replayed" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "ix_promise_business_key" ON "promise" ("business_key");

CREATE INDEX "ix_promise_due_at" ON "promise" ("due_at") WHERE status = 'UTLOVAD';

CREATE INDEX "ix_promise_at_once" ON "promise" ("due_at") WHERE status = 'UTLOVAD' AND at_once;

CREATE INDEX "ix_promise_resting" ON "promise" ("track_id") WHERE status = 'VILAR';

CREATE INDEX "ix_promise_armed_at" ON "promise" ("armed_at") WHERE status = 'BEREDD';

CREATE INDEX "ix_promise_user_id" ON "promise" ("user_id") WHERE user_id IS NOT NULL;

CREATE INDEX "ix_promise_checklist_item_id" ON "promise" ("checklist_item_id");

CREATE INDEX "ix_promise_track_id" ON "promise" ("track_id");

CREATE INDEX "ix_receipt_entry_promise_id" ON "receipt" ("entry", "promise_id");

CREATE INDEX "ix_receipt_uncounted" ON "receipt" ("promise_id") WHERE entry IS NULL;

CREATE UNIQUE INDEX "ix_digest_business_key" ON "digest" ("business_key");

CREATE INDEX "ix_digest_filling" ON "digest" ("id") WHERE status = 'BEREDS';

CREATE INDEX "ix_digest_not_before" ON "digest" ("not_before") WHERE status IN ('VANTAR', 'SKICKAS');

CREATE INDEX "ix_digest_unsettled" ON "digest" ("created_at") WHERE settled_at IS NULL;

CREATE INDEX "ix_digest_settled_at" ON "digest" ("settled_at");

CREATE INDEX "ix_digest_user_id" ON "digest" ("user_id");

CREATE UNIQUE INDEX "ix_notification_promise_id_user_id" ON "notification" ("promise_id", "user_id");

CREATE INDEX "ix_notification_user_id_created_at" ON "notification" ("user_id", "created_at");

CREATE INDEX "ix_notification_checklist_item_id" ON "notification" ("checklist_item_id");

CREATE INDEX "ix_notification_digest_id" ON "notification" ("digest_id");

CREATE INDEX "ix_notification_track_id" ON "notification" ("track_id");

CREATE INDEX "ix_replan_order_requested_at" ON "replan_order" ("requested_at") WHERE done_at IS NULL;

CREATE UNIQUE INDEX "ix_calendar_feed_secret_hash" ON "calendar_feed" ("secret_hash");

CREATE UNIQUE INDEX "ix_dead_letter_message_id" ON "dead_letter" ("message_id") WHERE settled_at IS NULL;
