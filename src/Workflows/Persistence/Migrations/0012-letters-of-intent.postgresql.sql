CREATE TABLE letter_of_intent (
    id uuid NOT NULL,
    track_employer_id uuid NOT NULL,
    text_version integer NOT NULL,
    status character varying(40) NOT NULL,
    ambition character varying(2000) NOT NULL,
    valid_from date,
    valid_to date,
    jobs_intended integer NOT NULL,
    sent_on date,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_letter_of_intent PRIMARY KEY (id),
    CONSTRAINT fk_letter_of_intent_track_employer_id FOREIGN KEY (track_employer_id) REFERENCES track_employer (id) ON DELETE RESTRICT
);

CREATE TABLE letter_of_intent_party (
    id uuid NOT NULL,
    letter_of_intent_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    position integer NOT NULL,
    confirmed_by_id uuid,
    confirmed_on date,
    confirmed_form character varying(40),
    declined_on date,
    declined_reason character varying(1000),
    CONSTRAINT pk_letter_of_intent_party PRIMARY KEY (id),
    CONSTRAINT fk_letter_of_intent_party_confirmed_by_id FOREIGN KEY (confirmed_by_id) REFERENCES contact (id) ON DELETE RESTRICT,
    CONSTRAINT fk_letter_of_intent_party_letter_of_intent_id FOREIGN KEY (letter_of_intent_id) REFERENCES letter_of_intent (id) ON DELETE CASCADE,
    CONSTRAINT fk_letter_of_intent_party_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE TABLE letter_of_intent_commitment (
    id uuid NOT NULL,
    letter_of_intent_id uuid NOT NULL,
    lineage_id uuid NOT NULL,
    party_id uuid NOT NULL,
    position integer NOT NULL,
    text character varying(500) NOT NULL,
    category character varying(40) NOT NULL,
    due date,
    status character varying(40) NOT NULL,
    checked_on date,
    version integer NOT NULL,
    CONSTRAINT pk_letter_of_intent_commitment PRIMARY KEY (id),
    CONSTRAINT fk_letter_of_intent_commitment_letter_of_intent_id FOREIGN KEY (letter_of_intent_id) REFERENCES letter_of_intent (id) ON DELETE CASCADE,
    CONSTRAINT fk_letter_of_intent_commitment_party_id FOREIGN KEY (party_id) REFERENCES letter_of_intent_party (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_letter_of_intent_draft ON letter_of_intent (track_employer_id) WHERE status = 'UTKAST';
CREATE UNIQUE INDEX ix_letter_of_intent_out ON letter_of_intent (track_employer_id) WHERE status IN ('UTSKICKAD', 'BEKRAFTAD', 'AVBOJD');
CREATE UNIQUE INDEX ix_letter_of_intent_track_employer_id_text_version ON letter_of_intent (track_employer_id, text_version);
CREATE INDEX ix_letter_of_intent_party_confirmed_by_id ON letter_of_intent_party (confirmed_by_id);
CREATE UNIQUE INDEX ix_letter_of_intent_party_letter_of_intent_id_organisation_id ON letter_of_intent_party (letter_of_intent_id, organisation_id);
CREATE INDEX ix_letter_of_intent_party_organisation_id ON letter_of_intent_party (organisation_id);
CREATE INDEX ix_letter_of_intent_commitment_letter_of_intent_id ON letter_of_intent_commitment (letter_of_intent_id);
CREATE INDEX ix_letter_of_intent_commitment_party_id ON letter_of_intent_commitment (party_id);
