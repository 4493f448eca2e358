CREATE TABLE "recruitment_plan" (
    "id" TEXT NOT NULL CONSTRAINT "pk_recruitment_plan" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "number_sought" INTEGER NOT NULL,
    "reserve_target" INTEGER NOT NULL,
    "channels" TEXT NOT NULL,
    "decision_parties" TEXT NOT NULL,
    "final_say" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_recruitment_plan_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_recruitment_plan_track_id" ON "recruitment_plan" ("track_id");

CREATE TABLE "recruitment_activity" (
    "id" TEXT NOT NULL CONSTRAINT "pk_recruitment_activity" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "employer_ids" TEXT NOT NULL,
    "capacity" INTEGER NULL,
    "status" TEXT NOT NULL,
    "employer_decides" INTEGER NOT NULL,
    "mandatory_for_candidates" INTEGER NOT NULL,
    "cancel_reason" TEXT NULL,
    "replaced_by_id" TEXT NULL,
    "meeting_minutes" INTEGER NULL,
    "change_minutes" INTEGER NULL,
    "break_after_rounds" INTEGER NULL,
    "break_minutes" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_recruitment_activity_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_recruitment_activity_track_id_starts_at" ON "recruitment_activity" ("track_id", "starts_at");

CREATE TABLE "recruitment_attendance" (
    "activity_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "result" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_recruitment_attendance" PRIMARY KEY ("activity_id", "participant_id"),
    CONSTRAINT "fk_recruitment_attendance_activity_id" FOREIGN KEY ("activity_id") REFERENCES "recruitment_activity" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_recruitment_attendance_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_recruitment_attendance_participant_id" ON "recruitment_attendance" ("participant_id");

CREATE TABLE "speed_meeting" (
    "id" TEXT NOT NULL CONSTRAINT "pk_speed_meeting" PRIMARY KEY,
    "activity_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "track_employer_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    CONSTRAINT "fk_speed_meeting_activity_id" FOREIGN KEY ("activity_id") REFERENCES "recruitment_activity" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_speed_meeting_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_speed_meeting_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_speed_meeting_activity_id_round_track_employer_id" ON "speed_meeting" ("activity_id", "round", "track_employer_id");
CREATE UNIQUE INDEX "ix_speed_meeting_activity_id_round_participant_id" ON "speed_meeting" ("activity_id", "round", "participant_id");
CREATE INDEX "ix_speed_meeting_track_employer_id" ON "speed_meeting" ("track_employer_id");
CREATE INDEX "ix_speed_meeting_participant_id" ON "speed_meeting" ("participant_id");

CREATE TABLE "selection_result" (
    "id" TEXT NOT NULL CONSTRAINT "pk_selection_result" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "criteria_met" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    CONSTRAINT "fk_selection_result_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_selection_result_track_id" ON "selection_result" ("track_id");
CREATE INDEX "ix_selection_result_participant_id" ON "selection_result" ("participant_id");

CREATE TABLE "participant_replaced_number" (
    "id" TEXT NOT NULL CONSTRAINT "pk_participant_replaced_number" PRIMARY KEY,
    "participant_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed_number" TEXT NOT NULL,
    "number_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "replaced_at" INTEGER NOT NULL,
    "replaced_by" TEXT NOT NULL,
    CONSTRAINT "fk_participant_replaced_number_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_participant_replaced_number_number_hash" ON "participant_replaced_number" ("number_hash");
CREATE INDEX "ix_participant_replaced_number_participant_id" ON "participant_replaced_number" ("participant_id");

CREATE TABLE "secrecy_consent" (
    "id" TEXT NOT NULL CONSTRAINT "pk_secrecy_consent" PRIMARY KEY,
    "participant_id" TEXT NOT NULL,
    "from_organisation_id" TEXT NOT NULL,
    "to_organisation_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "valid_until" TEXT NOT NULL,
    "is_written" INTEGER NOT NULL,
    "document_reference" TEXT NULL,
    "withdrawn_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_secrecy_consent_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_secrecy_consent_from_organisation_id" FOREIGN KEY ("from_organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_secrecy_consent_to_organisation_id" FOREIGN KEY ("to_organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_secrecy_consent_participant_id" ON "secrecy_consent" ("participant_id");
CREATE INDEX "ix_secrecy_consent_from_organisation_id" ON "secrecy_consent" ("from_organisation_id");
CREATE INDEX "ix_secrecy_consent_to_organisation_id" ON "secrecy_consent" ("to_organisation_id");

CREATE TABLE "participant_reader" (
    "participant_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_participant_reader" PRIMARY KEY ("participant_id", "user_id"),
    CONSTRAINT "fk_participant_reader_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE TABLE "emergency_access" (
    "id" TEXT NOT NULL CONSTRAINT "pk_emergency_access" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    CONSTRAINT "fk_emergency_access_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_emergency_access_user_id_track_id" ON "emergency_access" ("user_id", "track_id");
CREATE INDEX "ix_emergency_access_track_id" ON "emergency_access" ("track_id");
