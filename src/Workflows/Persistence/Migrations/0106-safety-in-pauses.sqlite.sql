-- What concerns safety climbs in staff pauses too; an older host that raises it lets it rest.
ALTER TABLE "stuck_cause" ADD COLUMN "runs_in_pauses" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "escalation" ADD COLUMN "runs_in_pauses" INTEGER NOT NULL DEFAULT 0;
