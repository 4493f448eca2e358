ALTER TABLE "obstacle" RENAME TO "obstacle_old";

DROP INDEX "ix_obstacle_track_id_status";

DROP INDEX "ix_obstacle_track_employer_id";

CREATE TABLE "obstacle" (
    "id" TEXT NOT NULL CONSTRAINT "pk_obstacle" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NULL,
    "track_employer_id" TEXT NULL,
    "category" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "owner" TEXT NULL,
    "action" TEXT NULL,
    "due_on" TEXT NULL,
    "status" TEXT NOT NULL,
    "affects_count" INTEGER NOT NULL,
    "noticed_on" TEXT NOT NULL,
    "first_action_on" TEXT NULL,
    "escalated_on" TEXT NULL,
    "solved_on" TEXT NULL,
    "solution" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_obstacle_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_obstacle_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_obstacle_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

INSERT INTO "obstacle" ("id", "track_id", "participant_id", "track_employer_id", "category", "severity", "description", "owner", "action", "due_on", "status", "affects_count", "noticed_on", "first_action_on", "escalated_on", "solved_on", "solution", "registered_by", "registered_at", "version") SELECT "id", "track_id", "participant_id", "track_employer_id", "category", "severity", "description", "owner", "action", "due_on", "status", "affects_count", "noticed_on", "first_action_on", "escalated_on", "solved_on", "solution", "registered_by", "registered_at", "version" FROM "obstacle_old";

DROP TABLE "obstacle_old";

CREATE INDEX "ix_obstacle_track_id_status" ON "obstacle" ("track_id", "status");

CREATE INDEX "ix_obstacle_track_employer_id" ON "obstacle" ("track_employer_id");

CREATE INDEX "ix_obstacle_participant_id" ON "obstacle" ("participant_id");

ALTER TABLE "follow_up" RENAME TO "follow_up_old";

DROP INDEX "ix_follow_up_track_id_held_on";

DROP INDEX "ix_follow_up_participant_id_held_on";

DROP INDEX "ix_follow_up_track_employer_id_held_on";

CREATE TABLE "follow_up" (
    "id" TEXT NOT NULL CONSTRAINT "pk_follow_up" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "participant_id" TEXT NULL,
    "track_employer_id" TEXT NULL,
    "held_on" TEXT NOT NULL,
    "next_on" TEXT NULL,
    "progression" TEXT NULL,
    "plan_followed" TEXT NULL,
    "interventions_given" TEXT NULL,
    "next_step_known" INTEGER NULL,
    "dropout_risk" TEXT NULL,
    "intends_to_employ" INTEGER NULL,
    "supervision_works" INTEGER NULL,
    "competence_match" INTEGER NULL,
    "next_arrival_known" INTEGER NULL,
    "obstacles" TEXT NOT NULL,
    "actions" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    CONSTRAINT "fk_follow_up_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_follow_up_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_follow_up_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT
);

INSERT INTO "follow_up" ("id", "track_id", "subject", "participant_id", "track_employer_id", "held_on", "next_on", "progression", "plan_followed", "interventions_given", "next_step_known", "dropout_risk", "intends_to_employ", "supervision_works", "competence_match", "next_arrival_known", "obstacles", "actions", "registered_by", "registered_at") SELECT "id", "track_id", "subject", "participant_id", "track_employer_id", "held_on", "next_on", "progression", "plan_followed", "interventions_given", "next_step_known", "dropout_risk", "intends_to_employ", "supervision_works", "competence_match", "next_arrival_known", "obstacles", "actions", "registered_by", "registered_at" FROM "follow_up_old";

DROP TABLE "follow_up_old";

CREATE INDEX "ix_follow_up_track_id_held_on" ON "follow_up" ("track_id", "held_on");

CREATE INDEX "ix_follow_up_participant_id_held_on" ON "follow_up" ("participant_id", "held_on");

CREATE INDEX "ix_follow_up_track_employer_id_held_on" ON "follow_up" ("track_employer_id", "held_on");

ALTER TABLE "progress_assessment" RENAME TO "progress_assessment_old";

DROP INDEX "ix_progress_assessment_participant_id_learning_outcome_id_assessed_on";

DROP INDEX "ix_progress_assessment_track_id";

CREATE TABLE "progress_assessment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_progress_assessment" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "learning_outcome_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "assessor" TEXT NOT NULL,
    "assessed_on" TEXT NOT NULL,
    "reason" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    CONSTRAINT "fk_progress_assessment_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_assessment_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_assessment_learning_outcome_id" FOREIGN KEY ("learning_outcome_id") REFERENCES "learning_outcome" ("id") ON DELETE RESTRICT
);

INSERT INTO "progress_assessment" ("id", "track_id", "participant_id", "learning_outcome_id", "level", "assessor", "assessed_on", "reason", "registered_by", "registered_at") SELECT "id", "track_id", "participant_id", "learning_outcome_id", "level", "assessor", "assessed_on", "reason", "registered_by", "registered_at" FROM "progress_assessment_old";

DROP TABLE "progress_assessment_old";

CREATE INDEX "ix_progress_assessment_participant_id_learning_outcome_id_assessed_on" ON "progress_assessment" ("participant_id", "learning_outcome_id", "assessed_on");

CREATE INDEX "ix_progress_assessment_track_id" ON "progress_assessment" ("track_id");

CREATE INDEX "ix_progress_assessment_learning_outcome_id" ON "progress_assessment" ("learning_outcome_id");

ALTER TABLE "transition" RENAME TO "transition_old";

DROP INDEX "ix_transition_track_id_status";

DROP INDEX "ix_transition_participant_id_from_ends_on";

CREATE TABLE "transition" (
    "id" TEXT NOT NULL CONSTRAINT "pk_transition" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "participant_id" TEXT NOT NULL,
    "from_intervention_id" TEXT NULL,
    "target" TEXT NOT NULL,
    "to_intervention_id" TEXT NULL,
    "from_ends_on" TEXT NOT NULL,
    "to_starts_on" TEXT NULL,
    "next_confirmed_on" TEXT NULL,
    "handover_done_on" TEXT NULL,
    "participant_informed_on" TEXT NULL,
    "employer_informed_on" TEXT NULL,
    "gap_working_days" INTEGER NULL,
    "status" TEXT NOT NULL,
    "broken_reason" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_transition_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_transition_participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_transition_from_intervention_id" FOREIGN KEY ("from_intervention_id") REFERENCES "participant_intervention" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_transition_to_intervention_id" FOREIGN KEY ("to_intervention_id") REFERENCES "participant_intervention" ("id") ON DELETE RESTRICT
);

INSERT INTO "transition" ("id", "track_id", "participant_id", "from_intervention_id", "target", "to_intervention_id", "from_ends_on", "to_starts_on", "next_confirmed_on", "handover_done_on", "participant_informed_on", "employer_informed_on", "gap_working_days", "status", "broken_reason", "registered_by", "registered_at", "version") SELECT "id", "track_id", "participant_id", "from_intervention_id", "target", "to_intervention_id", "from_ends_on", "to_starts_on", "next_confirmed_on", "handover_done_on", "participant_informed_on", "employer_informed_on", "gap_working_days", "status", "broken_reason", "registered_by", "registered_at", "version" FROM "transition_old";

DROP TABLE "transition_old";

CREATE INDEX "ix_transition_track_id_status" ON "transition" ("track_id", "status");

CREATE INDEX "ix_transition_participant_id_from_ends_on" ON "transition" ("participant_id", "from_ends_on");

CREATE INDEX "ix_transition_from_intervention_id" ON "transition" ("from_intervention_id");

CREATE INDEX "ix_transition_to_intervention_id" ON "transition" ("to_intervention_id");
