CREATE TABLE "competence_profile" (
    "id" TEXT NOT NULL CONSTRAINT "pk_competence_profile" PRIMARY KEY,
    "series_id" TEXT NOT NULL,
    "profile_version" INTEGER NOT NULL,
    "track_id" TEXT NULL,
    "track_employer_id" TEXT NULL,
    "occupation_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "origin_reference" TEXT NULL,
    "based_on_id" TEXT NULL,
    "local_adaptation" TEXT NULL,
    "is_shared" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "approved_by_id" TEXT NULL,
    "approved_on" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_competence_profile_approved_by_id" FOREIGN KEY ("approved_by_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_competence_profile_based_on_id" FOREIGN KEY ("based_on_id") REFERENCES "competence_profile" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_competence_profile_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_competence_profile_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "competence_module" (
    "id" TEXT NOT NULL CONSTRAINT "pk_competence_module" PRIMARY KEY,
    "competence_profile_id" TEXT NOT NULL,
    "lineage_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "learning_site" TEXT NOT NULL,
    "employer_contribution" TEXT NULL,
    "estimated_weeks" INTEGER NOT NULL,
    "supervisor_capacity" INTEGER NULL,
    "seqf_level" INTEGER NULL,
    CONSTRAINT "fk_competence_module_competence_profile_id" FOREIGN KEY ("competence_profile_id") REFERENCES "competence_profile" ("id") ON DELETE CASCADE
);

CREATE TABLE "learning_outcome" (
    "id" TEXT NOT NULL CONSTRAINT "pk_learning_outcome" PRIMARY KEY,
    "module_id" TEXT NOT NULL,
    "lineage_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "is_must" INTEGER NOT NULL,
    "assessable_by" TEXT NOT NULL,
    CONSTRAINT "fk_learning_outcome_module_id" FOREIGN KEY ("module_id") REFERENCES "competence_module" ("id") ON DELETE CASCADE
);

CREATE TABLE "requirement_profile" (
    "id" TEXT NOT NULL CONSTRAINT "pk_requirement_profile" PRIMARY KEY,
    "track_employer_id" TEXT NOT NULL,
    "profile_version" INTEGER NOT NULL,
    "competence_profile_id" TEXT NULL,
    "status" TEXT NOT NULL,
    "approved_by_id" TEXT NULL,
    "approved_on" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_requirement_profile_approved_by_id" FOREIGN KEY ("approved_by_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_requirement_profile_competence_profile_id" FOREIGN KEY ("competence_profile_id") REFERENCES "competence_profile" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_requirement_profile_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

CREATE TABLE "requirement" (
    "id" TEXT NOT NULL CONSTRAINT "pk_requirement" PRIMARY KEY,
    "requirement_profile_id" TEXT NOT NULL,
    "lineage_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "needed_at" TEXT NOT NULL,
    "objective_reason" TEXT NULL,
    "language_level" TEXT NULL,
    "language_challenge" TEXT NULL,
    "learning_outcome_id" TEXT NULL,
    CONSTRAINT "fk_requirement_learning_outcome_id" FOREIGN KEY ("learning_outcome_id") REFERENCES "learning_outcome" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_requirement_requirement_profile_id" FOREIGN KEY ("requirement_profile_id") REFERENCES "requirement_profile" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_competence_profile_approved_by_id" ON "competence_profile" ("approved_by_id");
CREATE INDEX "ix_competence_profile_based_on_id" ON "competence_profile" ("based_on_id");
CREATE UNIQUE INDEX "ix_competence_profile_draft" ON "competence_profile" ("series_id") WHERE status = 'UTKAST';
CREATE UNIQUE INDEX "ix_competence_profile_fixed" ON "competence_profile" ("series_id") WHERE status = 'FASTSTALLD';
CREATE UNIQUE INDEX "ix_competence_profile_series_id_profile_version" ON "competence_profile" ("series_id", "profile_version");
CREATE INDEX "ix_competence_profile_track_employer_id" ON "competence_profile" ("track_employer_id");
CREATE INDEX "ix_competence_profile_track_id" ON "competence_profile" ("track_id");
CREATE UNIQUE INDEX "ix_competence_module_competence_profile_id_code" ON "competence_module" ("competence_profile_id", "code");
CREATE INDEX "ix_learning_outcome_module_id" ON "learning_outcome" ("module_id");
CREATE INDEX "ix_requirement_profile_approved_by_id" ON "requirement_profile" ("approved_by_id");
CREATE INDEX "ix_requirement_profile_competence_profile_id" ON "requirement_profile" ("competence_profile_id");
CREATE UNIQUE INDEX "ix_requirement_profile_draft" ON "requirement_profile" ("track_employer_id") WHERE status = 'UTKAST';
CREATE UNIQUE INDEX "ix_requirement_profile_fixed" ON "requirement_profile" ("track_employer_id") WHERE status = 'FASTSTALLD';
CREATE UNIQUE INDEX "ix_requirement_profile_track_employer_id_profile_version" ON "requirement_profile" ("track_employer_id", "profile_version");
CREATE INDEX "ix_requirement_learning_outcome_id" ON "requirement" ("learning_outcome_id");
CREATE INDEX "ix_requirement_requirement_profile_id" ON "requirement" ("requirement_profile_id");
