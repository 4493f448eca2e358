-- Null as in the shipped policy, 0 never.
ALTER TABLE "reminder_policy" ADD COLUMN "managers_at" INTEGER NULL;
ALTER TABLE "reminder_policy" ADD COLUMN "steering_group_at" INTEGER NULL;
-- What policies ask the managers for before the track is stuck; older hosts know no such rows and close them.
ALTER TABLE "stuck_cause" ADD COLUMN "is_early" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "stuck_cause" ADD COLUMN "by_policy" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "stuck_cause" ADD COLUMN "managers_on" TEXT NULL;
ALTER TABLE "stuck_cause" ADD COLUMN "steering_group_on" TEXT NULL;
