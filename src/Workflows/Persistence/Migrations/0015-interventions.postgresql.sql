CREATE TABLE intervention_catalogue_item (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    type character varying(40) NOT NULL,
    category character varying(40) NOT NULL,
    second_category character varying(40),
    owner character varying(40) NOT NULL,
    provider_id uuid,
    contract_monitor_contact_id uuid,
    is_procured boolean NOT NULL,
    decision_maker character varying(40) NOT NULL,
    availability character varying(40) NOT NULL,
    funding character varying(200),
    lead_time_working_days integer NOT NULL,
    group_min integer,
    group_max integer,
    default_weeks integer,
    max_weeks integer,
    hours_per_week numeric(4,1) NOT NULL,
    is_occupying boolean NOT NULL,
    combinable_with text NOT NULL,
    rule_note character varying(1000),
    rule_valid_from date,
    rule_valid_to date,
    source_url character varying(500),
    needs_check boolean NOT NULL,
    retired_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_intervention_catalogue_item PRIMARY KEY (id),
    CONSTRAINT fk_intervention_catalogue_item_provider_id FOREIGN KEY (provider_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE TABLE provider_period (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    name character varying(80) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    CONSTRAINT pk_provider_period PRIMARY KEY (id),
    CONSTRAINT fk_provider_period_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE TABLE catalogue_start (
    id uuid NOT NULL,
    catalogue_item_id uuid NOT NULL,
    starts_on date NOT NULL,
    apply_by date,
    places integer,
    taken integer NOT NULL,
    CONSTRAINT pk_catalogue_start PRIMARY KEY (id),
    CONSTRAINT fk_catalogue_start_catalogue_item_id FOREIGN KEY (catalogue_item_id) REFERENCES intervention_catalogue_item (id) ON DELETE CASCADE
);

CREATE TABLE catalogue_review (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    provider character varying(40) NOT NULL,
    catalogue_item_id uuid,
    reviewed_on date NOT NULL,
    reviewed_by uuid NOT NULL,
    CONSTRAINT pk_catalogue_review PRIMARY KEY (id),
    CONSTRAINT fk_catalogue_review_catalogue_item_id FOREIGN KEY (catalogue_item_id) REFERENCES intervention_catalogue_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_catalogue_review_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE intervention_chain (
    id uuid NOT NULL,
    track_id uuid NOT NULL,
    number integer NOT NULL,
    status character varying(40) NOT NULL,
    reason character varying(1000),
    requirement_profile_version character varying(200),
    assumed_swedish character varying(100),
    assumed_education character varying(100),
    assumed_experience character varying(200),
    presented_on date,
    no_support_reason character varying(500),
    one_sided_reason character varying(500),
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    fixed_at timestamp with time zone,
    fixed_by uuid,
    version integer NOT NULL,
    CONSTRAINT pk_intervention_chain PRIMARY KEY (id),
    CONSTRAINT fk_intervention_chain_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE intervention_place (
    origin_id uuid NOT NULL,
    track_id uuid NOT NULL,
    capacity integer,
    taken integer NOT NULL,
    CONSTRAINT pk_intervention_place PRIMARY KEY (origin_id),
    CONSTRAINT fk_intervention_place_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE intervention (
    id uuid NOT NULL,
    origin_id uuid NOT NULL,
    chain_id uuid NOT NULL,
    track_id uuid NOT NULL,
    catalogue_item_id uuid NOT NULL,
    start_id uuid,
    label character varying(120) NOT NULL,
    position integer NOT NULL,
    planned_start date NOT NULL,
    planned_end date NOT NULL,
    hours_per_week numeric(4,1) NOT NULL,
    is_mandatory boolean NOT NULL,
    is_occupying boolean NOT NULL,
    leads_to_closure boolean NOT NULL,
    capacity integer,
    status character varying(40) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_intervention PRIMARY KEY (id),
    CONSTRAINT fk_intervention_catalogue_item_id FOREIGN KEY (catalogue_item_id) REFERENCES intervention_catalogue_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_intervention_chain_id FOREIGN KEY (chain_id) REFERENCES intervention_chain (id) ON DELETE RESTRICT,
    CONSTRAINT fk_intervention_start_id FOREIGN KEY (start_id) REFERENCES catalogue_start (id) ON DELETE RESTRICT,
    CONSTRAINT fk_intervention_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE chain_edge (
    id uuid NOT NULL,
    chain_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    relation character varying(40) NOT NULL,
    max_changeover_working_days integer NOT NULL,
    sync_on date,
    CONSTRAINT pk_chain_edge PRIMARY KEY (id),
    CONSTRAINT fk_chain_edge_chain_id FOREIGN KEY (chain_id) REFERENCES intervention_chain (id) ON DELETE RESTRICT,
    CONSTRAINT fk_chain_edge_from_id FOREIGN KEY (from_id) REFERENCES intervention (id) ON DELETE CASCADE,
    CONSTRAINT fk_chain_edge_to_id FOREIGN KEY (to_id) REFERENCES intervention (id) ON DELETE CASCADE
);

CREATE TABLE intervention_outcome (
    intervention_id uuid NOT NULL,
    outcome_id uuid NOT NULL,
    CONSTRAINT pk_intervention_outcome PRIMARY KEY (intervention_id, outcome_id),
    CONSTRAINT fk_intervention_outcome_intervention_id FOREIGN KEY (intervention_id) REFERENCES intervention (id) ON DELETE CASCADE
);

CREATE TABLE intervention_requirement (
    intervention_id uuid NOT NULL,
    requirement_id uuid NOT NULL,
    CONSTRAINT pk_intervention_requirement PRIMARY KEY (intervention_id, requirement_id),
    CONSTRAINT fk_intervention_requirement_intervention_id FOREIGN KEY (intervention_id) REFERENCES intervention (id) ON DELETE CASCADE
);

CREATE INDEX ix_catalogue_review_catalogue_item_id ON catalogue_review (catalogue_item_id);

CREATE INDEX ix_catalogue_review_track_id ON catalogue_review (track_id);

CREATE UNIQUE INDEX ix_catalogue_start_catalogue_item_id_starts_on ON catalogue_start (catalogue_item_id, starts_on);

CREATE INDEX ix_chain_edge_chain_id ON chain_edge (chain_id);

CREATE UNIQUE INDEX ix_chain_edge_from_id_to_id ON chain_edge (from_id, to_id);

CREATE INDEX ix_chain_edge_to_id ON chain_edge (to_id);

CREATE INDEX ix_intervention_catalogue_item_id ON intervention (catalogue_item_id);

CREATE UNIQUE INDEX ix_intervention_chain_id_origin_id ON intervention (chain_id, origin_id);

CREATE INDEX ix_intervention_start_id ON intervention (start_id);

CREATE INDEX ix_intervention_track_id ON intervention (track_id);

CREATE UNIQUE INDEX ix_intervention_catalogue_item_code ON intervention_catalogue_item (code);

CREATE INDEX ix_intervention_catalogue_item_provider_id ON intervention_catalogue_item (provider_id);

CREATE UNIQUE INDEX ix_intervention_chain_fixed ON intervention_chain (track_id) WHERE status = 'FASTSTALLD';

CREATE UNIQUE INDEX ix_intervention_chain_proposed ON intervention_chain (track_id) WHERE status = 'FORSLAG';

CREATE UNIQUE INDEX ix_intervention_chain_track_id_number ON intervention_chain (track_id, number);

CREATE INDEX ix_intervention_outcome_outcome_id ON intervention_outcome (outcome_id);

CREATE INDEX ix_intervention_place_track_id ON intervention_place (track_id);

CREATE INDEX ix_intervention_requirement_requirement_id ON intervention_requirement (requirement_id);

CREATE INDEX ix_provider_period_organisation_id_starts_on ON provider_period (organisation_id, starts_on);
