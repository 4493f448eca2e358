ALTER TABLE escalation
    ADD COLUMN waiver_of_id uuid,
    ADD CONSTRAINT fk_escalation_waiver_of_id FOREIGN KEY (waiver_of_id) REFERENCES checklist_item (id) ON DELETE RESTRICT;

CREATE INDEX ix_escalation_waiver_of_id ON escalation (waiver_of_id);
