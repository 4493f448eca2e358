CREATE TABLE "audit_event" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_audit_event" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "track_id" TEXT NULL,
    "subject_id" TEXT NULL,
    "arguments" TEXT NOT NULL
);

CREATE TABLE "data_protection_key" (
    "friendly_name" TEXT NOT NULL CONSTRAINT "pk_data_protection_key" PRIMARY KEY,
    "xml" TEXT NOT NULL
);

CREATE TABLE "inbox_message" (
    "consumer" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "handled_at" INTEGER NOT NULL,
    CONSTRAINT "pk_inbox_message" PRIMARY KEY ("consumer", "message_id")
);

CREATE TABLE "organisation" (
    "id" TEXT NOT NULL CONSTRAINT "pk_organisation" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "organisation_number" TEXT NULL
);

CREATE TABLE "outbox_message" (
    "id" TEXT NOT NULL CONSTRAINT "pk_outbox_message" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "leased_until" INTEGER NULL,
    "sent_at" INTEGER NULL
);

CREATE TABLE "role" (
    "id" TEXT NOT NULL CONSTRAINT "pk_role" PRIMARY KEY,
    "name" TEXT NULL,
    "normalized_name" TEXT NULL,
    "concurrency_stamp" TEXT NULL
);

CREATE TABLE "setting" (
    "key" TEXT NOT NULL CONSTRAINT "pk_setting" PRIMARY KEY,
    "value" TEXT NOT NULL
);

CREATE TABLE "workflow_definition" (
    "version_id" TEXT NOT NULL CONSTRAINT "pk_workflow_definition" PRIMARY KEY,
    "definition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "is_shipped" INTEGER NOT NULL,
    "is_published" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL
);

CREATE TABLE "workflow_instance" (
    "id" TEXT NOT NULL CONSTRAINT "pk_workflow_instance" PRIMARY KEY,
    "definition_id" TEXT NOT NULL,
    "definition_version_id" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "name" TEXT NULL,
    "correlation_id" TEXT NULL,
    "parent_instance_id" TEXT NULL,
    "idempotency_key" TEXT NULL,
    "status" TEXT NOT NULL,
    "sub_status" TEXT NOT NULL,
    "state" BLOB NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_sequence" INTEGER NOT NULL,
    "incident_count" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "finished_at" INTEGER NULL
);

CREATE TABLE "workflow_journal" (
    "instance_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "activity_id" TEXT NOT NULL,
    "activity_type" TEXT NOT NULL,
    "execution_id" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "outcome" TEXT NULL,
    CONSTRAINT "pk_workflow_journal" PRIMARY KEY ("instance_id", "sequence")
);

CREATE TABLE "track" (
    "id" TEXT NOT NULL CONSTRAINT "pk_track" PRIMARY KEY,
    "public_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "approach" TEXT NOT NULL,
    "municipality_codes" TEXT NOT NULL,
    "employment_service_units" TEXT NOT NULL,
    "occupation_codes" TEXT NOT NULL,
    "target_groups" TEXT NOT NULL,
    "lead_organisation_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "registered_on" TEXT NOT NULL,
    "recruitment_started_on" TEXT NULL,
    "planned_start" TEXT NOT NULL,
    "planned_end" TEXT NOT NULL,
    "places_planned" INTEGER NOT NULL,
    "previous_track_id" TEXT NULL,
    "round" INTEGER NOT NULL,
    "description" TEXT NULL,
    "definition_version_id" TEXT NOT NULL,
    "closed_at" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_track_lead_organisation_id" FOREIGN KEY ("lead_organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_track_previous_track_id" FOREIGN KEY ("previous_track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "user_account" (
    "id" TEXT NOT NULL CONSTRAINT "pk_user_account" PRIMARY KEY,
    "display_name" TEXT NOT NULL,
    "organisation_id" TEXT NULL,
    "is_demo" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" INTEGER NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL,
    CONSTRAINT "fk_user_account_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "role_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_role_claim" PRIMARY KEY AUTOINCREMENT,
    "role_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_role_claim_role_id" FOREIGN KEY ("role_id") REFERENCES "role" ("id") ON DELETE CASCADE
);

CREATE TABLE "workflow_bookmark" (
    "id" TEXT NOT NULL CONSTRAINT "pk_workflow_bookmark" PRIMARY KEY,
    "instance_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "execution_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stimulus_key" TEXT NULL,
    "payload" TEXT NULL,
    "due_at" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    CONSTRAINT "fk_workflow_bookmark_instance_id" FOREIGN KEY ("instance_id") REFERENCES "workflow_instance" ("id") ON DELETE CASCADE
);

CREATE TABLE "checklist_item" (
    "id" TEXT NOT NULL CONSTRAINT "pk_checklist_item" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "item_code" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "due_rule" TEXT NULL,
    "responsible_role" TEXT NOT NULL,
    "reminder_policy" TEXT NOT NULL,
    "gate" TEXT NULL,
    "gate_strength" TEXT NULL,
    "bookmark_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "evidence" TEXT NULL,
    "reason" TEXT NULL,
    "opened_at" INTEGER NOT NULL,
    "completed_at" INTEGER NULL,
    "completed_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_checklist_item_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "track_employer" (
    "id" TEXT NOT NULL CONSTRAINT "pk_track_employer" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "vacancies_estimated" INTEGER NOT NULL,
    "need" TEXT NULL,
    CONSTRAINT "fk_track_employer_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_track_employer_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "track_gate" (
    "id" TEXT NOT NULL CONSTRAINT "pk_track_gate" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "bookmark_id" TEXT NOT NULL,
    "reached_at" INTEGER NOT NULL,
    "opened_at" INTEGER NULL,
    "opened_by" TEXT NULL,
    CONSTRAINT "fk_track_gate_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "coordinator_assignment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_coordinator_assignment" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "is_substitute" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    CONSTRAINT "fk_coordinator_assignment_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_coordinator_assignment_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE RESTRICT
);

CREATE TABLE "user_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_claim" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_user_claim_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE TABLE "user_login" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_user_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "fk_user_login_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE TABLE "user_role" (
    "user_id" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    CONSTRAINT "pk_user_role" PRIMARY KEY ("user_id", "role_id"),
    CONSTRAINT "fk_user_role_role_id" FOREIGN KEY ("role_id") REFERENCES "role" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_user_role_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE TABLE "user_token" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_user_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "fk_user_token_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE TABLE "checklist_comment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_checklist_comment" PRIMARY KEY,
    "checklist_item_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "written_at" INTEGER NOT NULL,
    CONSTRAINT "fk_checklist_comment_checklist_item_id" FOREIGN KEY ("checklist_item_id") REFERENCES "checklist_item" ("id") ON DELETE RESTRICT
);

CREATE TABLE "reminder" (
    "id" TEXT NOT NULL CONSTRAINT "pk_reminder" PRIMARY KEY,
    "checklist_item_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "settled_at" INTEGER NULL,
    CONSTRAINT "fk_reminder_checklist_item_id" FOREIGN KEY ("checklist_item_id") REFERENCES "checklist_item" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_reminder_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "notification" (
    "id" TEXT NOT NULL CONSTRAINT "pk_notification" PRIMARY KEY,
    "reminder_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "checklist_item_id" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "read_at" INTEGER NULL,
    CONSTRAINT "fk_notification_checklist_item_id" FOREIGN KEY ("checklist_item_id") REFERENCES "checklist_item" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_reminder_id" FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_notification_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE RESTRICT
);

CREATE TABLE "queued_email" (
    "id" TEXT NOT NULL CONSTRAINT "pk_queued_email" PRIMARY KEY,
    "reminder_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "not_before" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "settled_at" INTEGER NULL,
    CONSTRAINT "fk_queued_email_reminder_id" FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_queued_email_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_queued_email_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_audit_event_subject_id_id" ON "audit_event" ("subject_id", "id");

CREATE INDEX "ix_audit_event_track_id_id" ON "audit_event" ("track_id", "id");

CREATE INDEX "ix_checklist_comment_checklist_item_id" ON "checklist_comment" ("checklist_item_id");

CREATE INDEX "ix_checklist_item_status_due_on" ON "checklist_item" ("status", "due_on");

CREATE UNIQUE INDEX "ix_checklist_item_track_id_item_code_subject_id_occurrence" ON "checklist_item" ("track_id", "item_code", "subject_id", "occurrence");

CREATE INDEX "ix_coordinator_assignment_track_id" ON "coordinator_assignment" ("track_id");

CREATE INDEX "ix_coordinator_assignment_user_id" ON "coordinator_assignment" ("user_id");

CREATE INDEX "ix_notification_checklist_item_id" ON "notification" ("checklist_item_id");

CREATE UNIQUE INDEX "ix_notification_reminder_id_user_id" ON "notification" ("reminder_id", "user_id");

CREATE INDEX "ix_notification_track_id" ON "notification" ("track_id");

CREATE INDEX "ix_notification_user_id_created_at" ON "notification" ("user_id", "created_at");

CREATE UNIQUE INDEX "ix_organisation_organisation_number" ON "organisation" ("organisation_number");

CREATE INDEX "ix_outbox_message_created_at" ON "outbox_message" ("created_at") WHERE sent_at IS NULL;

CREATE INDEX "ix_queued_email_not_before" ON "queued_email" ("not_before") WHERE settled_at IS NULL;

CREATE UNIQUE INDEX "ix_queued_email_reminder_id_user_id" ON "queued_email" ("reminder_id", "user_id");

CREATE INDEX "ix_queued_email_track_id" ON "queued_email" ("track_id");

CREATE INDEX "ix_queued_email_user_id" ON "queued_email" ("user_id");

CREATE UNIQUE INDEX "ix_reminder_checklist_item_id_step" ON "reminder" ("checklist_item_id", "step");

CREATE INDEX "ix_reminder_due_at" ON "reminder" ("due_at") WHERE status = 'UTLOVAD';

CREATE INDEX "ix_reminder_track_id" ON "reminder" ("track_id");

CREATE UNIQUE INDEX "ix_role_normalized_name" ON "role" ("normalized_name");

CREATE INDEX "ix_role_claim_role_id" ON "role_claim" ("role_id");

CREATE INDEX "ix_track_lead_organisation_id" ON "track" ("lead_organisation_id");

CREATE INDEX "ix_track_previous_track_id" ON "track" ("previous_track_id");

CREATE UNIQUE INDEX "ix_track_public_code" ON "track" ("public_code");

CREATE INDEX "ix_track_employer_organisation_id" ON "track_employer" ("organisation_id");

CREATE UNIQUE INDEX "ix_track_employer_track_id_organisation_id" ON "track_employer" ("track_id", "organisation_id");

CREATE UNIQUE INDEX "ix_track_gate_track_id_gate" ON "track_gate" ("track_id", "gate");

CREATE INDEX "ix_user_account_normalized_email" ON "user_account" ("normalized_email");

CREATE UNIQUE INDEX "ix_user_account_normalized_user_name" ON "user_account" ("normalized_user_name");

CREATE INDEX "ix_user_account_organisation_id" ON "user_account" ("organisation_id");

CREATE INDEX "ix_user_claim_user_id" ON "user_claim" ("user_id");

CREATE INDEX "ix_user_login_user_id" ON "user_login" ("user_id");

CREATE INDEX "ix_user_role_role_id" ON "user_role" ("role_id");

CREATE INDEX "ix_workflow_bookmark_due_at" ON "workflow_bookmark" ("due_at") WHERE due_at IS NOT NULL;

CREATE INDEX "ix_workflow_bookmark_instance_id" ON "workflow_bookmark" ("instance_id");

CREATE INDEX "ix_workflow_bookmark_kind_stimulus_key" ON "workflow_bookmark" ("kind", "stimulus_key") WHERE stimulus_key IS NOT NULL;

CREATE UNIQUE INDEX "ix_workflow_definition_definition_id_version" ON "workflow_definition" ("definition_id", "version");

CREATE UNIQUE INDEX "ix_workflow_definition_published" ON "workflow_definition" ("definition_id") WHERE is_published;

CREATE INDEX "ix_workflow_instance_correlation_id" ON "workflow_instance" ("correlation_id") WHERE correlation_id IS NOT NULL;

CREATE UNIQUE INDEX "ix_workflow_instance_idempotency_key" ON "workflow_instance" ("idempotency_key") WHERE idempotency_key IS NOT NULL;

CREATE INDEX "ix_workflow_instance_parent_instance_id" ON "workflow_instance" ("parent_instance_id") WHERE parent_instance_id IS NOT NULL;
