ALTER TABLE track_arena ADD COLUMN version integer NOT NULL DEFAULT 1;

ALTER TABLE intervention_lesson ADD COLUMN version integer NOT NULL DEFAULT 1;
