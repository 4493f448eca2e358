ALTER TABLE workflow_journal RENAME TO workflow_journal_before;
ALTER TABLE workflow_journal_before RENAME CONSTRAINT pk_workflow_journal TO pk_workflow_journal_before;

-- The key of a partitioned table must name what it is partitioned by. That no sequence is used twice is held by the instance's row: whoever
-- writes journal lines raises its revision in the same transaction, and only from the revision that she read.
CREATE TABLE workflow_journal (
    instance_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    activity_id text NOT NULL,
    activity_type text NOT NULL,
    execution_id integer NOT NULL,
    event text NOT NULL,
    outcome text,
    CONSTRAINT pk_workflow_journal PRIMARY KEY (instance_id, sequence, at)
) PARTITION BY RANGE (at);

-- Takes what no month has been made for; workflow_journal_prepare moves it out.
CREATE TABLE workflow_journal_default PARTITION OF workflow_journal DEFAULT;

-- Makes the partition of the month (UTC) that an instant lies in.
CREATE FUNCTION workflow_journal_month(instant timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    first timestamptz := date_trunc('month', instant AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
    next timestamptz := (date_trunc('month', instant AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
    name text := 'workflow_journal_' || to_char(instant AT TIME ZONE 'UTC', 'YYYY_MM');
BEGIN
    IF to_regclass(name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE workflow_journal INCLUDING DEFAULTS)', name);
    EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (instance_id, sequence, at)', name);
    LOCK TABLE workflow_journal_default IN ACCESS EXCLUSIVE MODE;
    EXECUTE format(
        'WITH moved AS (DELETE FROM workflow_journal_default WHERE at >= %L AND at < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
        first, next, name);
    EXECUTE format('ALTER TABLE workflow_journal ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, first, next);
    RETURN true;
END $$;

-- Makes the partitions of this month, of the three to come, and of whatever lies in the default one; says how many were made.
CREATE FUNCTION workflow_journal_prepare(instant timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    wanted timestamptz;
    made integer := 0;
BEGIN
    -- Of several hosts that do this at once, one does it and the others find it done.
    PERFORM pg_advisory_xact_lock(20899);
    FOR wanted IN
        SELECT (date_trunc('month', instant AT TIME ZONE 'UTC') + make_interval(months => ahead)) AT TIME ZONE 'UTC' FROM generate_series(0, 3) AS ahead
        UNION
        SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' FROM workflow_journal_default
    LOOP
        IF workflow_journal_month(wanted) THEN
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END $$;

-- Drops the partitions that end before an instant and hold nothing of an instance that runs or ended after it; says how many were dropped.
-- A partition that somebody holds for longer than three seconds is left for the next time.
CREATE FUNCTION workflow_journal_forget(instant timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    name text;
    kept boolean;
    dropped integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(20899);
    PERFORM set_config('lock_timeout', '3s', true);
    FOR name IN
        SELECT c.relname FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
        WHERE h.inhparent = 'workflow_journal'::regclass AND c.relname ~ '^workflow_journal_[0-9]{4}_[0-9]{2}$'
          AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' <= instant
        ORDER BY c.relname
    LOOP
        BEGIN
            EXECUTE format('LOCK TABLE %I IN SHARE ROW EXCLUSIVE MODE', name);
            EXECUTE format(
                'SELECT EXISTS (SELECT FROM %I j JOIN workflow_instance i ON i.id = j.instance_id WHERE i.finished_at IS NULL OR i.finished_at >= %L)',
                name, instant) INTO kept;
            IF NOT kept THEN
                EXECUTE format('DROP TABLE %I', name);
                dropped := dropped + 1;
            END IF;
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            RAISE NOTICE 'partition % is in use', name;
        END;
    END LOOP;
    RETURN dropped;
END $$;

SELECT workflow_journal_month(month) FROM (
    SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS month FROM workflow_journal_before) AS months;

INSERT INTO workflow_journal (instance_id, sequence, at, activity_id, activity_type, execution_id, event, outcome)
SELECT instance_id, sequence, at, activity_id, activity_type, execution_id, event, outcome FROM workflow_journal_before;

DROP TABLE workflow_journal_before;

SELECT workflow_journal_prepare(now());

-- What ended in a certain time is what the nightly tidying asks for.
CREATE INDEX ix_workflow_instance_finished_at ON workflow_instance (finished_at) WHERE finished_at IS NOT NULL;
