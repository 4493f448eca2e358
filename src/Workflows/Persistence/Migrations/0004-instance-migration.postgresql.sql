CREATE TABLE migration_batch (
    id uuid NOT NULL,
    definition_id character varying(200) NOT NULL,
    target_version_id character varying(200) NOT NULL,
    plan text NOT NULL,
    state character varying(40) NOT NULL,
    total integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_migration_batch PRIMARY KEY (id)
);

CREATE TABLE migration_item (
    batch_id uuid NOT NULL,
    instance_id uuid NOT NULL,
    state character varying(40) NOT NULL,
    reasons text,
    settled_at timestamp with time zone,
    CONSTRAINT pk_migration_item PRIMARY KEY (batch_id, instance_id),
    CONSTRAINT fk_migration_item_batch_id FOREIGN KEY (batch_id) REFERENCES migration_batch (id) ON DELETE CASCADE
);

CREATE INDEX ix_migration_item_waiting ON migration_item (batch_id, instance_id) WHERE state = 'VANTAR';
