-- How long an answer may come late, so that the day on which a question climbs can be counted anew when a calendar changes.
ALTER TABLE escalation ADD COLUMN late_working_days integer;
