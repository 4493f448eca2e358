ALTER TABLE workflow_definition ADD COLUMN seen_by_author character varying(220);

CREATE TABLE definition_author (
    version_id character varying(200) NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT pk_definition_author PRIMARY KEY (version_id, user_id)
);

CREATE TABLE publication_request (
    id uuid NOT NULL,
    definition_id character varying(200) NOT NULL,
    version_id character varying(200) NOT NULL,
    revision integer NOT NULL,
    state character varying(40) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    requested_by uuid NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    reason character varying(1000),
    version integer NOT NULL,
    CONSTRAINT pk_publication_request PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_publication_request_waiting ON publication_request (definition_id) WHERE state = 'VANTAR';
