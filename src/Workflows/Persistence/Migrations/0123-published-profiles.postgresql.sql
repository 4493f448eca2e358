-- A fixed profile that its employer lets other tracks start from (AVSL-11).
ALTER TABLE competence_profile
    ADD COLUMN published_on date,
    ADD COLUMN consent_by_id uuid,
    ADD CONSTRAINT fk_competence_profile_consent_by_id FOREIGN KEY (consent_by_id) REFERENCES contact (id) ON DELETE RESTRICT;

CREATE INDEX ix_competence_profile_consent_by_id ON competence_profile (consent_by_id);
