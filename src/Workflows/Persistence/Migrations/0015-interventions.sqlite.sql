CREATE TABLE "intervention_catalogue_item" (
    "id" TEXT NOT NULL CONSTRAINT "pk_intervention_catalogue_item" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "second_category" TEXT NULL,
    "owner" TEXT NOT NULL,
    "provider_id" TEXT NULL,
    "contract_monitor_contact_id" TEXT NULL,
    "is_procured" INTEGER NOT NULL,
    "decision_maker" TEXT NOT NULL,
    "availability" TEXT NOT NULL,
    "funding" TEXT NULL,
    "lead_time_working_days" INTEGER NOT NULL,
    "group_min" INTEGER NULL,
    "group_max" INTEGER NULL,
    "default_weeks" INTEGER NULL,
    "max_weeks" INTEGER NULL,
    "hours_per_week" TEXT NOT NULL,
    "is_occupying" INTEGER NOT NULL,
    "combinable_with" TEXT NOT NULL,
    "rule_note" TEXT NULL,
    "rule_valid_from" TEXT NULL,
    "rule_valid_to" TEXT NULL,
    "source_url" TEXT NULL,
    "needs_check" INTEGER NOT NULL,
    "retired_at" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "updated_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_intervention_catalogue_item_provider_id" FOREIGN KEY ("provider_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "provider_period" (
    "id" TEXT NOT NULL CONSTRAINT "pk_provider_period" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    CONSTRAINT "fk_provider_period_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "catalogue_start" (
    "id" TEXT NOT NULL CONSTRAINT "pk_catalogue_start" PRIMARY KEY,
    "catalogue_item_id" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "apply_by" TEXT NULL,
    "places" INTEGER NULL,
    "taken" INTEGER NOT NULL,
    CONSTRAINT "fk_catalogue_start_catalogue_item_id" FOREIGN KEY ("catalogue_item_id") REFERENCES "intervention_catalogue_item" ("id") ON DELETE CASCADE
);

CREATE TABLE "catalogue_review" (
    "id" TEXT NOT NULL CONSTRAINT "pk_catalogue_review" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "catalogue_item_id" TEXT NULL,
    "reviewed_on" TEXT NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    CONSTRAINT "fk_catalogue_review_catalogue_item_id" FOREIGN KEY ("catalogue_item_id") REFERENCES "intervention_catalogue_item" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_catalogue_review_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "intervention_chain" (
    "id" TEXT NOT NULL CONSTRAINT "pk_intervention_chain" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NULL,
    "requirement_profile_version" TEXT NULL,
    "assumed_swedish" TEXT NULL,
    "assumed_education" TEXT NULL,
    "assumed_experience" TEXT NULL,
    "presented_on" TEXT NULL,
    "no_support_reason" TEXT NULL,
    "one_sided_reason" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "fixed_at" INTEGER NULL,
    "fixed_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_intervention_chain_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "intervention_place" (
    "origin_id" TEXT NOT NULL CONSTRAINT "pk_intervention_place" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "capacity" INTEGER NULL,
    "taken" INTEGER NOT NULL,
    CONSTRAINT "fk_intervention_place_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "intervention" (
    "id" TEXT NOT NULL CONSTRAINT "pk_intervention" PRIMARY KEY,
    "origin_id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "catalogue_item_id" TEXT NOT NULL,
    "start_id" TEXT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "planned_start" TEXT NOT NULL,
    "planned_end" TEXT NOT NULL,
    "hours_per_week" TEXT NOT NULL,
    "is_mandatory" INTEGER NOT NULL,
    "is_occupying" INTEGER NOT NULL,
    "leads_to_closure" INTEGER NOT NULL,
    "capacity" INTEGER NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_intervention_catalogue_item_id" FOREIGN KEY ("catalogue_item_id") REFERENCES "intervention_catalogue_item" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intervention_chain_id" FOREIGN KEY ("chain_id") REFERENCES "intervention_chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intervention_start_id" FOREIGN KEY ("start_id") REFERENCES "catalogue_start" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_intervention_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "chain_edge" (
    "id" TEXT NOT NULL CONSTRAINT "pk_chain_edge" PRIMARY KEY,
    "chain_id" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "max_changeover_working_days" INTEGER NOT NULL,
    "sync_on" TEXT NULL,
    CONSTRAINT "fk_chain_edge_chain_id" FOREIGN KEY ("chain_id") REFERENCES "intervention_chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_chain_edge_from_id" FOREIGN KEY ("from_id") REFERENCES "intervention" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_chain_edge_to_id" FOREIGN KEY ("to_id") REFERENCES "intervention" ("id") ON DELETE CASCADE
);

CREATE TABLE "intervention_outcome" (
    "intervention_id" TEXT NOT NULL,
    "outcome_id" TEXT NOT NULL,
    CONSTRAINT "pk_intervention_outcome" PRIMARY KEY ("intervention_id", "outcome_id"),
    CONSTRAINT "fk_intervention_outcome_intervention_id" FOREIGN KEY ("intervention_id") REFERENCES "intervention" ("id") ON DELETE CASCADE
);

CREATE TABLE "intervention_requirement" (
    "intervention_id" TEXT NOT NULL,
    "requirement_id" TEXT NOT NULL,
    CONSTRAINT "pk_intervention_requirement" PRIMARY KEY ("intervention_id", "requirement_id"),
    CONSTRAINT "fk_intervention_requirement_intervention_id" FOREIGN KEY ("intervention_id") REFERENCES "intervention" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_catalogue_review_catalogue_item_id" ON "catalogue_review" ("catalogue_item_id");

CREATE INDEX "ix_catalogue_review_track_id" ON "catalogue_review" ("track_id");

CREATE UNIQUE INDEX "ix_catalogue_start_catalogue_item_id_starts_on" ON "catalogue_start" ("catalogue_item_id", "starts_on");

CREATE INDEX "ix_chain_edge_chain_id" ON "chain_edge" ("chain_id");

CREATE UNIQUE INDEX "ix_chain_edge_from_id_to_id" ON "chain_edge" ("from_id", "to_id");

CREATE INDEX "ix_chain_edge_to_id" ON "chain_edge" ("to_id");

CREATE INDEX "ix_intervention_catalogue_item_id" ON "intervention" ("catalogue_item_id");

CREATE UNIQUE INDEX "ix_intervention_chain_id_origin_id" ON "intervention" ("chain_id", "origin_id");

CREATE INDEX "ix_intervention_start_id" ON "intervention" ("start_id");

CREATE INDEX "ix_intervention_track_id" ON "intervention" ("track_id");

CREATE UNIQUE INDEX "ix_intervention_catalogue_item_code" ON "intervention_catalogue_item" ("code");

CREATE INDEX "ix_intervention_catalogue_item_provider_id" ON "intervention_catalogue_item" ("provider_id");

CREATE UNIQUE INDEX "ix_intervention_chain_fixed" ON "intervention_chain" ("track_id") WHERE status = 'FASTSTALLD';

CREATE UNIQUE INDEX "ix_intervention_chain_proposed" ON "intervention_chain" ("track_id") WHERE status = 'FORSLAG';

CREATE UNIQUE INDEX "ix_intervention_chain_track_id_number" ON "intervention_chain" ("track_id", "number");

CREATE INDEX "ix_intervention_outcome_outcome_id" ON "intervention_outcome" ("outcome_id");

CREATE INDEX "ix_intervention_place_track_id" ON "intervention_place" ("track_id");

CREATE INDEX "ix_intervention_requirement_requirement_id" ON "intervention_requirement" ("requirement_id");

CREATE INDEX "ix_provider_period_organisation_id_starts_on" ON "provider_period" ("organisation_id", "starts_on");
