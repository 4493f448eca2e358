-- What concerns safety climbs in staff pauses too; an older host that raises it lets it rest.
ALTER TABLE stuck_cause ADD COLUMN runs_in_pauses boolean NOT NULL DEFAULT FALSE;
ALTER TABLE escalation ADD COLUMN runs_in_pauses boolean NOT NULL DEFAULT FALSE;
