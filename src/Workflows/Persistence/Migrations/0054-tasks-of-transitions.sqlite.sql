ALTER TABLE "transition" ADD COLUMN "task_id" TEXT NULL CONSTRAINT "fk_transition_task_id" REFERENCES "checklist_item" ("id") ON DELETE RESTRICT;

CREATE INDEX "ix_transition_task_id" ON "transition" ("task_id");
