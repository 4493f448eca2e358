CREATE TABLE consequence_fault (
    id uuid NOT NULL,
    consequence character varying(20) NOT NULL,
    track_id uuid NOT NULL,
    fault character varying(300) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT pk_consequence_fault PRIMARY KEY (id)
);

CREATE INDEX ix_consequence_fault_track_id_consequence ON consequence_fault (track_id, consequence) WHERE settled_at IS NULL;
