ALTER TABLE organisation ADD sealed_number character varying(300);
ALTER TABLE organisation ADD number_hash character varying(64);
CREATE UNIQUE INDEX ix_organisation_number_hash ON organisation (number_hash);
