-- Arenas where employers meet (PLAN-10), the launch of a sector track's package (PLAN-11), and what was learnt of each intervention (AVSL-10).
CREATE TABLE arena (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    owner character varying(120) NOT NULL,
    cadence character varying(120) NOT NULL,
    CONSTRAINT pk_arena PRIMARY KEY (id)
);

CREATE TABLE track_arena (
    track_id uuid NOT NULL,
    arena_id uuid NOT NULL,
    used_on date,
    is_new boolean NOT NULL,
    note character varying(1000),
    CONSTRAINT pk_track_arena PRIMARY KEY (track_id, arena_id),
    CONSTRAINT fk_track_arena_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_track_arena_arena_id FOREIGN KEY (arena_id) REFERENCES arena (id) ON DELETE RESTRICT
);

CREATE INDEX ix_track_arena_arena_id ON track_arena (arena_id);

CREATE TABLE launched_package (
    track_id uuid NOT NULL,
    name character varying(200) NOT NULL,
    sector_code character varying(10) NOT NULL,
    launched_on date NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_launched_package PRIMARY KEY (track_id),
    CONSTRAINT fk_launched_package_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE package_reply (
    track_id uuid NOT NULL,
    position integer NOT NULL,
    employer character varying(200) NOT NULL,
    answer character varying(40) NOT NULL,
    note character varying(500),
    CONSTRAINT pk_package_reply PRIMARY KEY (track_id, position),
    CONSTRAINT fk_package_reply_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);

CREATE TABLE intervention_lesson (
    track_id uuid NOT NULL,
    origin_id uuid NOT NULL,
    verdict character varying(40) NOT NULL,
    reason character varying(1000),
    CONSTRAINT pk_intervention_lesson PRIMARY KEY (track_id, origin_id),
    CONSTRAINT fk_intervention_lesson_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT
);
