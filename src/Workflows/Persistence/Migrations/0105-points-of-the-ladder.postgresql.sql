-- Null as in the shipped policy, 0 never.
ALTER TABLE reminder_policy ADD COLUMN managers_at integer;
ALTER TABLE reminder_policy ADD COLUMN steering_group_at integer;
-- What policies ask the managers for before the track is stuck; older hosts know no such rows and close them.
ALTER TABLE stuck_cause ADD COLUMN is_early boolean NOT NULL DEFAULT FALSE;
ALTER TABLE stuck_cause ADD COLUMN by_policy boolean NOT NULL DEFAULT FALSE;
ALTER TABLE stuck_cause ADD COLUMN managers_on date;
ALTER TABLE stuck_cause ADD COLUMN steering_group_on date;
