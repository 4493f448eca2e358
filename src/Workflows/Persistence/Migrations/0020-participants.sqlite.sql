CREATE TABLE "participant" (
    "id" TEXT NOT NULL CONSTRAINT "pk_participant" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "owner_organisation_id" TEXT NOT NULL,
    "track_employer_id" TEXT NULL,
    "status" TEXT NOT NULL,
    "status_since" TEXT NOT NULL,
    "accepted_on" TEXT NULL,
    "closed_on" TEXT NULL,
    "planned_start" TEXT NULL,
    "planned_end" TEXT NULL,
    "planned_scope_percent" INTEGER NOT NULL,
    "identity_kind" TEXT NOT NULL,
    "sealed_number" TEXT NULL,
    "number_hash" TEXT NULL,
    "identity_confidence" TEXT NULL,
    "identity_is_dormant" INTEGER NOT NULL,
    "protection" TEXT NOT NULL,
    "identity_is_kept" INTEGER NOT NULL,
    "name" TEXT NULL,
    "sealed_phone" TEXT NULL,
    "sealed_email" TEXT NULL,
    "contact_language" TEXT NULL,
    "interpreter_needed" INTEGER NOT NULL,
    "gender" TEXT NOT NULL,
    "birth_year" INTEGER NULL,
    "education_level" TEXT NOT NULL,
    "swedish_level" TEXT NULL,
    "driving_licence" TEXT NULL,
    "source" TEXT NOT NULL,
    "adjustments" TEXT NOT NULL,
    "is_registered" INTEGER NOT NULL,
    "registration_verified_on" TEXT NULL,
    "registration_verified_by" TEXT NULL,
    "conditions_assessed_on" TEXT NULL,
    "conditions_assessed_by" TEXT NULL,
    "support" TEXT NOT NULL,
    "own_interest_confirmed_on" TEXT NULL,
    "own_interest_confirmed_by" TEXT NULL,
    "privacy_notice_version" TEXT NULL,
    "privacy_notice_given_on" TEXT NULL,
    "chain_decided_on" TEXT NULL,
    "chain_informed_on" TEXT NULL,
    "adaptation_decided_on" TEXT NULL,
    "notice_given_on" TEXT NULL,
    "next_step" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_participant_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_participant_owner_organisation_id" FOREIGN KEY ("owner_organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_participant_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_participant_track_id_number" ON "participant" ("track_id", "number");
CREATE UNIQUE INDEX "ix_participant_track_id_number_hash" ON "participant" ("track_id", "number_hash");
CREATE UNIQUE INDEX "ix_participant_taking_part" ON "participant" ("owner_organisation_id", "number_hash") WHERE number_hash IS NOT NULL AND status IN ('ANTAGEN', 'AKTIV', 'PAUSAD');
CREATE INDEX "ix_participant_track_employer_id" ON "participant" ("track_employer_id");

CREATE TABLE "participant_intervention" (
    "id" TEXT NOT NULL CONSTRAINT "pk_participant_intervention" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "intervention_id" TEXT NULL,
    "catalogue_item_id" TEXT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "occupying" INTEGER NOT NULL,
    "exclusive" INTEGER NOT NULL,
    "combinable_with" TEXT NOT NULL,
    "part_of_id" TEXT NULL,
    "planned_start" TEXT NOT NULL,
    "planned_end" TEXT NOT NULL,
    "actual_start" TEXT NULL,
    "actual_end" TEXT NULL,
    "hours_per_week" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decision_reference" TEXT NULL,
    "decision_date" TEXT NULL,
    "decision_owner_contact_id" TEXT NULL,
    "confirmed_by" TEXT NULL,
    "confirmed_on" TEXT NULL,
    "responsible_contact_id" TEXT NULL,
    "change_reason" TEXT NULL,
    "attendance_percent" INTEGER NULL,
    "last_signal_on" TEXT NULL,
    "track_employer_id" TEXT NULL,
    "workplace_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_participant_intervention_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_participant_intervention_participant_id_planned_start" ON "participant_intervention" ("participant_id", "planned_start");
CREATE INDEX "ix_participant_intervention_track_id" ON "participant_intervention" ("track_id");
CREATE INDEX "ix_participant_intervention_intervention_id" ON "participant_intervention" ("intervention_id");

CREATE TABLE "absence" (
    "id" TEXT NOT NULL CONSTRAINT "pk_absence" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_absence_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_absence_participant_id" ON "absence" ("participant_id");
CREATE INDEX "ix_absence_track_id" ON "absence" ("track_id");

CREATE TABLE "planned_break" (
    "id" TEXT NOT NULL CONSTRAINT "pk_planned_break" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "subject_id" TEXT NULL,
    "type" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "agreed_on" TEXT NULL,
    "participants_informed_on" TEXT NULL,
    "employer_informed_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_planned_break_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_planned_break_track_id" ON "planned_break" ("track_id");
