ALTER TABLE intervention
    ADD COLUMN workplace_id uuid,
    ADD COLUMN responsible_contact_id uuid,
    ADD CONSTRAINT fk_intervention_workplace_id FOREIGN KEY (workplace_id) REFERENCES workplace (id) ON DELETE RESTRICT,
    ADD CONSTRAINT fk_intervention_responsible_contact_id FOREIGN KEY (responsible_contact_id) REFERENCES contact (id) ON DELETE RESTRICT;

CREATE INDEX ix_intervention_workplace_id ON intervention (workplace_id);
CREATE INDEX ix_intervention_responsible_contact_id ON intervention (responsible_contact_id);
