-- Orders to look at all tracks anew, after a threshold, a calendar or a policy has changed.
CREATE TABLE sweep_order (
    id uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    claimed_until timestamp with time zone,
    done_at timestamp with time zone,
    CONSTRAINT pk_sweep_order PRIMARY KEY (id)
);

CREATE INDEX ix_sweep_order_requested_at ON sweep_order (requested_at) WHERE done_at IS NULL;
