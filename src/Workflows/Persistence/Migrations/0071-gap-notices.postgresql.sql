-- What is promised of a track's gaps is compared with the gaps each time they change.
CREATE INDEX ix_promise_gap ON promise (track_id) WHERE code = 'GLAPP' AND acted_at IS NULL;
-- The facts of a cause, kept as what its sentence names, so that each reader has them in her language.
ALTER TABLE escalation_entry ADD COLUMN arguments text;
