ALTER TABLE intervention_catalogue_item ADD COLUMN is_exclusive boolean NOT NULL DEFAULT FALSE;
