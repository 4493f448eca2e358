-- Null where an older host raised the question: it climbs once its answer time is up.
ALTER TABLE escalation ADD COLUMN climbs_after date;
