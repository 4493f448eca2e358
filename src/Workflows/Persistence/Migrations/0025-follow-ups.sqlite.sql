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
    CONSTRAINT "fk_obstacle_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

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
    CONSTRAINT "fk_follow_up_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

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
    CONSTRAINT "fk_progress_assessment_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "sync_meeting" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sync_meeting" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "planned_at" INTEGER NOT NULL,
    "place" TEXT NULL,
    "status" TEXT NOT NULL,
    "held_on" TEXT NULL,
    "completed_on" TEXT NULL,
    "decisions" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_sync_meeting_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "sync_meeting_party" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sync_meeting_party" PRIMARY KEY,
    "sync_meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "was_present" INTEGER NULL,
    "contacted_on" TEXT NULL,
    CONSTRAINT "fk_sync_meeting_party_sync_meeting_id" FOREIGN KEY ("sync_meeting_id") REFERENCES "sync_meeting" ("id") ON DELETE RESTRICT
);

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
    CONSTRAINT "fk_transition_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_obstacle_track_id_status" ON "obstacle" ("track_id", "status");

CREATE INDEX "ix_obstacle_track_employer_id" ON "obstacle" ("track_employer_id");

CREATE INDEX "ix_follow_up_track_id_held_on" ON "follow_up" ("track_id", "held_on");

CREATE INDEX "ix_follow_up_participant_id_held_on" ON "follow_up" ("participant_id", "held_on");

CREATE INDEX "ix_follow_up_track_employer_id_held_on" ON "follow_up" ("track_employer_id", "held_on");

CREATE INDEX "ix_progress_assessment_participant_id_learning_outcome_id_assessed_on" ON "progress_assessment" ("participant_id", "learning_outcome_id", "assessed_on");

CREATE INDEX "ix_progress_assessment_track_id" ON "progress_assessment" ("track_id");

CREATE INDEX "ix_sync_meeting_track_id_planned_at" ON "sync_meeting" ("track_id", "planned_at");

CREATE INDEX "ix_sync_meeting_party_sync_meeting_id" ON "sync_meeting_party" ("sync_meeting_id");

CREATE INDEX "ix_transition_track_id_status" ON "transition" ("track_id", "status");

CREATE INDEX "ix_transition_participant_id_from_ends_on" ON "transition" ("participant_id", "from_ends_on");
