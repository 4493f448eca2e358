-- A steering group sees its own tracks (ADR 100). Everybody who had the role, and everything there was, comes into one group, so nothing stops working.
-- Nullable columns: what a host of the release before makes belongs to no group, and the default group answers for it.
CREATE TABLE steering_group (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    is_default boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_steering_group PRIMARY KEY (id)
);

CREATE TABLE steering_group_member (
    group_id uuid NOT NULL,
    user_id uuid NOT NULL,
    function character varying(120) NOT NULL,
    is_substitute boolean NOT NULL,
    valid_from date,
    valid_to date,
    CONSTRAINT pk_steering_group_member PRIMARY KEY (group_id, user_id),
    CONSTRAINT fk_steering_group_member_group_id FOREIGN KEY (group_id) REFERENCES steering_group (id) ON DELETE CASCADE,
    CONSTRAINT fk_steering_group_member_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE INDEX ix_steering_group_member_user_id ON steering_group_member (user_id);

CREATE TABLE steering_group_area (
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    organisation_id uuid,
    municipality_code character varying(4),
    CONSTRAINT pk_steering_group_area PRIMARY KEY (id),
    CONSTRAINT fk_steering_group_area_group_id FOREIGN KEY (group_id) REFERENCES steering_group (id) ON DELETE CASCADE,
    CONSTRAINT fk_steering_group_area_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE INDEX ix_steering_group_area_group_id ON steering_group_area (group_id);

CREATE UNIQUE INDEX ix_steering_group_area_municipality_code ON steering_group_area (municipality_code);

CREATE UNIQUE INDEX ix_steering_group_area_organisation_id ON steering_group_area (organisation_id);

ALTER TABLE track
    ADD COLUMN steering_group_id uuid,
    ADD CONSTRAINT fk_track_steering_group_id FOREIGN KEY (steering_group_id) REFERENCES steering_group (id) ON DELETE RESTRICT;

CREATE INDEX ix_track_steering_group_id ON track (steering_group_id);

ALTER TABLE steering_meeting
    ADD COLUMN steering_group_id uuid,
    ADD CONSTRAINT fk_steering_meeting_steering_group_id FOREIGN KEY (steering_group_id) REFERENCES steering_group (id) ON DELETE RESTRICT;

CREATE INDEX ix_steering_meeting_steering_group_id ON steering_meeting (steering_group_id);

ALTER TABLE promise
    ADD COLUMN steering_group_id uuid,
    ADD CONSTRAINT fk_promise_steering_group_id FOREIGN KEY (steering_group_id) REFERENCES steering_group (id) ON DELETE RESTRICT;

CREATE INDEX ix_promise_steering_group_id ON promise (steering_group_id) WHERE steering_group_id IS NOT NULL;

INSERT INTO steering_group (id, name, is_default, version) VALUES ('00000000-0000-7000-8000-000000000100', 'Styrgruppen', true, 0);

INSERT INTO steering_group_member (group_id, user_id, function, is_substitute)
SELECT '00000000-0000-7000-8000-000000000100', held.user_id, 'Ledamot', false
FROM user_role AS held
JOIN role ON role.id = held.role_id
WHERE role.name = 'STYRGRUPP';

UPDATE track SET steering_group_id = '00000000-0000-7000-8000-000000000100';

UPDATE steering_meeting SET steering_group_id = '00000000-0000-7000-8000-000000000100';
