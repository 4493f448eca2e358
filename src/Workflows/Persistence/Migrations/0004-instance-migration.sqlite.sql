CREATE TABLE "migration_batch" (
    "id" TEXT NOT NULL CONSTRAINT "pk_migration_batch" PRIMARY KEY,
    "definition_id" TEXT NOT NULL,
    "target_version_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "ended_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "migration_item" (
    "batch_id" TEXT NOT NULL,
    "instance_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reasons" TEXT NULL,
    "settled_at" INTEGER NULL,
    CONSTRAINT "pk_migration_item" PRIMARY KEY ("batch_id", "instance_id"),
    CONSTRAINT "fk_migration_item_batch_id" FOREIGN KEY ("batch_id") REFERENCES "migration_batch" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_migration_item_waiting" ON "migration_item" ("batch_id", "instance_id") WHERE state = 'VANTAR';
