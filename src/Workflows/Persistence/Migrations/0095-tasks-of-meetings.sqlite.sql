ALTER TABLE "recruitment_activity" ADD COLUMN "task_id" TEXT NULL CONSTRAINT "fk_recruitment_activity_task_id" REFERENCES "checklist_item" ("id") ON DELETE RESTRICT;

CREATE INDEX "ix_recruitment_activity_task_id" ON "recruitment_activity" ("task_id");
