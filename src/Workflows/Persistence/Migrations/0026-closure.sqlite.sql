CREATE TABLE "closure_plan" (
    "id" TEXT NOT NULL CONSTRAINT "pk_closure_plan" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "expected_outcome" TEXT NOT NULL,
    "planned_on" TEXT NOT NULL,
    "employer_informed_on" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_closure_plan_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_closure_plan_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE TABLE "participant_closure" (
    "id" TEXT NOT NULL CONSTRAINT "pk_participant_closure" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "closed_on" TEXT NOT NULL,
    "as_planned" INTEGER NOT NULL,
    "change_reason" TEXT NULL,
    "support_party" TEXT NULL,
    "support_contact" TEXT NULL,
    "support_on" TEXT NULL,
    "next_round_interest" TEXT NULL,
    "dropout_reason" TEXT NULL,
    "dropout_on" TEXT NULL,
    "handover_party" TEXT NULL,
    "handover_on" TEXT NULL,
    "other_outcome" TEXT NULL,
    "certificates_missing" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    CONSTRAINT "fk_participant_closure_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_participant_closure_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE TABLE "employment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_employment" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "track_employer_id" TEXT NULL,
    "employer_name" TEXT NULL,
    "workplace" TEXT NULL,
    "form" TEXT NOT NULL,
    "extent_percent" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NULL,
    "relevant_to_profile" INTEGER NOT NULL,
    "confirmed_without_subsidy_on" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_employment_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_employment_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_employment_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

CREATE TABLE "wage_subsidy" (
    "id" TEXT NOT NULL CONSTRAINT "pk_wage_subsidy" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "employment_id" TEXT NOT NULL,
    "needed" TEXT NOT NULL,
    "type" TEXT NULL,
    "applicant" TEXT NULL,
    "applied_on" TEXT NULL,
    "decision" TEXT NULL,
    "decided_on" TEXT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "union_opinion_on" TEXT NULL,
    "rule_version" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_wage_subsidy_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_wage_subsidy_employment_id" FOREIGN KEY ("employment_id") REFERENCES "employment" ("id") ON DELETE RESTRICT
);

CREATE TABLE "study_continuation" (
    "id" TEXT NOT NULL CONSTRAINT "pk_study_continuation" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "education" TEXT NOT NULL,
    "applied_on" TEXT NULL,
    "admission" TEXT NOT NULL,
    "admitted_on" TEXT NULL,
    "study_plan" TEXT NOT NULL,
    "starts_on" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_study_continuation_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_study_continuation_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE TABLE "certificate" (
    "id" TEXT NOT NULL CONSTRAINT "pk_certificate" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" TEXT NULL,
    "is_held" INTEGER NOT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_certificate_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_certificate_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

CREATE TABLE "post_hire_contact" (
    "id" TEXT NOT NULL CONSTRAINT "pk_post_hire_contact" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "employment_id" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "held_on" TEXT NULL,
    "state" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_post_hire_contact_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_post_hire_contact_employment_id" FOREIGN KEY ("employment_id") REFERENCES "employment" ("id") ON DELETE RESTRICT
);

CREATE TABLE "track_summary" (
    "track_id" TEXT NOT NULL CONSTRAINT "pk_track_summary" PRIMARY KEY,
    "fixed_on" TEXT NOT NULL,
    "fixed_by" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_track_summary_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "evaluation" (
    "track_id" TEXT NOT NULL CONSTRAINT "pk_evaluation" PRIMARY KEY,
    "held_on" TEXT NULL,
    "took_part" TEXT NOT NULL,
    "completed_on" TEXT NULL,
    "changed_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_evaluation_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "evaluation_answer" (
    "track_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    CONSTRAINT "pk_evaluation_answer" PRIMARY KEY ("track_id", "question"),
    CONSTRAINT "fk_evaluation_answer_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "new_round_decision" (
    "id" TEXT NOT NULL CONSTRAINT "pk_new_round_decision" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "review_on" TEXT NULL,
    "changes" TEXT NULL,
    "carries_over" TEXT NOT NULL,
    "new_track_id" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    CONSTRAINT "fk_new_round_decision_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_new_round_decision_new_track_id" FOREIGN KEY ("new_track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_closure_plan_participant_id" ON "closure_plan" ("participant_id");

CREATE INDEX "ix_closure_plan_track_id" ON "closure_plan" ("track_id");

CREATE UNIQUE INDEX "ix_participant_closure_participant_id" ON "participant_closure" ("participant_id");

CREATE INDEX "ix_participant_closure_track_id_outcome" ON "participant_closure" ("track_id", "outcome");

CREATE UNIQUE INDEX "ix_employment_participant_id" ON "employment" ("participant_id");

CREATE INDEX "ix_employment_track_id" ON "employment" ("track_id");

CREATE INDEX "ix_employment_track_employer_id" ON "employment" ("track_employer_id");

CREATE UNIQUE INDEX "ix_wage_subsidy_employment_id" ON "wage_subsidy" ("employment_id");

CREATE INDEX "ix_wage_subsidy_track_id" ON "wage_subsidy" ("track_id");

CREATE UNIQUE INDEX "ix_study_continuation_participant_id" ON "study_continuation" ("participant_id");

CREATE INDEX "ix_study_continuation_track_id" ON "study_continuation" ("track_id");

CREATE INDEX "ix_certificate_participant_id" ON "certificate" ("participant_id");

CREATE INDEX "ix_certificate_track_id" ON "certificate" ("track_id");

CREATE UNIQUE INDEX "ix_post_hire_contact_employment_id_due_on" ON "post_hire_contact" ("employment_id", "due_on");

CREATE INDEX "ix_post_hire_contact_track_id_due_on" ON "post_hire_contact" ("track_id", "due_on");

CREATE INDEX "ix_new_round_decision_track_id_decided_on" ON "new_round_decision" ("track_id", "decided_on");

CREATE INDEX "ix_new_round_decision_new_track_id" ON "new_round_decision" ("new_track_id");
