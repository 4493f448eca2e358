-- Reminders become promises with receipts, and one mail per track and day becomes one digest per person and day.
-- A reminder that was sent stands in the product, and that is its receipt; an e-mail that still waited for it is given up.

CREATE TABLE promise (
    id uuid NOT NULL,
    business_key character varying(200) COLLATE "C" NOT NULL,
    code character varying(40) NOT NULL,
    addressee character varying(40) NOT NULL,
    user_id uuid,
    track_id uuid,
    checklist_item_id uuid,
    step character varying(10),
    round integer NOT NULL,
    policy_version integer NOT NULL,
    link character varying(300),
    at_once boolean NOT NULL,
    when_late character varying(40) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    status character varying(40) NOT NULL,
    promised_at timestamp with time zone NOT NULL,
    armed_at timestamp with time zone,
    settled_at timestamp with time zone,
    seen_at timestamp with time zone,
    acted_at timestamp with time zone,
    CONSTRAINT pk_promise PRIMARY KEY (id),
    CONSTRAINT fk_promise_checklist_item_id FOREIGN KEY (checklist_item_id) REFERENCES checklist_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_promise_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_promise_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT
);

CREATE TABLE receipt (
    promise_id uuid NOT NULL,
    outcome character varying(40) NOT NULL,
    channel character varying(40),
    reason character varying(40),
    at timestamp with time zone NOT NULL,
    entry bigint,
    CONSTRAINT pk_receipt PRIMARY KEY (promise_id),
    CONSTRAINT fk_receipt_promise_id FOREIGN KEY (promise_id) REFERENCES promise (id) ON DELETE RESTRICT
);

CREATE TABLE digest (
    id uuid NOT NULL,
    business_key character varying(100) NOT NULL,
    user_id uuid NOT NULL,
    at_once boolean NOT NULL,
    due_at timestamp with time zone NOT NULL,
    status character varying(40) NOT NULL,
    attempts integer NOT NULL,
    not_before timestamp with time zone NOT NULL,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT pk_digest PRIMARY KEY (id),
    CONSTRAINT fk_digest_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT
);

INSERT INTO promise (id, business_key, code, addressee, track_id, checklist_item_id, step, round, policy_version, at_once, when_late, due_at, status, promised_at, armed_at, settled_at)
SELECT id, 'uppgift:' || replace(checklist_item_id::text, '-', '') || ':' || step || ':1', 'PAMINNELSE', 'KOORDINATORER', track_id, checklist_item_id, step, 1, 1, false, 'SKICKA_SENT', due_at,
       CASE status WHEN 'SKICKAD' THEN 'LEVERERAD' ELSE status END, due_at, CASE status WHEN 'SKICKAD' THEN settled_at END, settled_at
FROM reminder;

INSERT INTO receipt (promise_id, outcome, channel, at)
SELECT id, status, CASE status WHEN 'LEVERERAD' THEN 'PRODUKT' END, settled_at FROM promise WHERE settled_at IS NOT NULL;

DROP TABLE queued_email;

ALTER TABLE notification RENAME TO earlier_notification;
ALTER TABLE earlier_notification DROP CONSTRAINT pk_notification CASCADE;
DROP INDEX ix_notification_checklist_item_id;
DROP INDEX ix_notification_track_id;
DROP INDEX ix_notification_user_id_created_at;
DROP INDEX ix_notification_reminder_id_user_id;

CREATE TABLE notification (
    id uuid NOT NULL,
    promise_id uuid NOT NULL,
    digest_id uuid,
    user_id uuid NOT NULL,
    track_id uuid,
    checklist_item_id uuid,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT pk_notification PRIMARY KEY (id),
    CONSTRAINT fk_notification_checklist_item_id FOREIGN KEY (checklist_item_id) REFERENCES checklist_item (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notification_digest_id FOREIGN KEY (digest_id) REFERENCES digest (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notification_promise_id FOREIGN KEY (promise_id) REFERENCES promise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notification_track_id FOREIGN KEY (track_id) REFERENCES track (id) ON DELETE RESTRICT,
    CONSTRAINT fk_notification_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT
);

INSERT INTO notification (id, promise_id, user_id, track_id, checklist_item_id, created_at, read_at)
SELECT id, reminder_id, user_id, track_id, checklist_item_id, created_at, read_at FROM earlier_notification;

DROP TABLE earlier_notification;

DROP TABLE reminder;

CREATE TABLE reminder_policy (
    code character varying(40) NOT NULL,
    version integer NOT NULL,
    steps character varying(200) NOT NULL,
    every integer,
    percent_of_limit character varying(200) NOT NULL,
    weekly boolean NOT NULL,
    when_late character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    CONSTRAINT pk_reminder_policy PRIMARY KEY (code, version)
);

CREATE TABLE replan_order (
    id uuid NOT NULL,
    policy character varying(40),
    requested_at timestamp with time zone NOT NULL,
    cursor uuid,
    tasks integer NOT NULL,
    changes integer NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT pk_replan_order PRIMARY KEY (id)
);

CREATE TABLE reminder_choice (
    user_id uuid NOT NULL,
    by_email boolean NOT NULL,
    with_calendar boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_reminder_choice PRIMARY KEY (user_id),
    CONSTRAINT fk_reminder_choice_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE TABLE calendar_feed (
    user_id uuid NOT NULL,
    secret_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT pk_calendar_feed PRIMARY KEY (user_id),
    CONSTRAINT fk_calendar_feed_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE TABLE ledger_entry (
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    promised bigint NOT NULL,
    settled bigint NOT NULL,
    open bigint NOT NULL,
    overdue bigint NOT NULL,
    faults bigint NOT NULL,
    receipts bigint NOT NULL,
    receipts_hash character varying(64) NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    CONSTRAINT pk_ledger_entry PRIMARY KEY (number)
);

CREATE TABLE job_run (
    name character varying(40) NOT NULL,
    succeeded_at timestamp with time zone,
    failed_at timestamp with time zone,
    fault character varying(500),
    host character varying(200),
    CONSTRAINT pk_job_run PRIMARY KEY (name)
);

CREATE TABLE dead_letter (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    kind character varying(100),
    payload character varying(4000) NOT NULL,
    reason character varying(500) NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    replayed boolean NOT NULL,
    CONSTRAINT pk_dead_letter PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_promise_business_key ON promise (business_key);

CREATE INDEX ix_promise_due_at ON promise (due_at) WHERE status = 'UTLOVAD';

CREATE INDEX ix_promise_at_once ON promise (due_at) WHERE status = 'UTLOVAD' AND at_once;

CREATE INDEX ix_promise_resting ON promise (track_id) WHERE status = 'VILAR';

CREATE INDEX ix_promise_armed_at ON promise (armed_at) WHERE status = 'BEREDD';

CREATE INDEX ix_promise_user_id ON promise (user_id) WHERE user_id IS NOT NULL;

CREATE INDEX ix_promise_checklist_item_id ON promise (checklist_item_id);

CREATE INDEX ix_promise_track_id ON promise (track_id);

CREATE INDEX ix_receipt_entry_promise_id ON receipt (entry, promise_id);

CREATE INDEX ix_receipt_uncounted ON receipt (promise_id) WHERE entry IS NULL;

CREATE UNIQUE INDEX ix_digest_business_key ON digest (business_key);

CREATE INDEX ix_digest_filling ON digest (id) WHERE status = 'BEREDS';

CREATE INDEX ix_digest_not_before ON digest (not_before) WHERE status IN ('VANTAR', 'SKICKAS');

CREATE INDEX ix_digest_unsettled ON digest (created_at) WHERE settled_at IS NULL;

CREATE INDEX ix_digest_settled_at ON digest (settled_at);

CREATE INDEX ix_digest_user_id ON digest (user_id);

CREATE UNIQUE INDEX ix_notification_promise_id_user_id ON notification (promise_id, user_id);

CREATE INDEX ix_notification_user_id_created_at ON notification (user_id, created_at);

CREATE INDEX ix_notification_checklist_item_id ON notification (checklist_item_id);

CREATE INDEX ix_notification_digest_id ON notification (digest_id);

CREATE INDEX ix_notification_track_id ON notification (track_id);

CREATE INDEX ix_replan_order_requested_at ON replan_order (requested_at) WHERE done_at IS NULL;

CREATE UNIQUE INDEX ix_calendar_feed_secret_hash ON calendar_feed (secret_hash);

CREATE UNIQUE INDEX ix_dead_letter_message_id ON dead_letter (message_id) WHERE settled_at IS NULL;
