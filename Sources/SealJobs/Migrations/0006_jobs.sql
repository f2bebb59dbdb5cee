-- What is to do: one queue and one calendar for everything that waits.

-- How far a sandbox account's clock is ahead. It never goes back.
CREATE TABLE account_clock (
  bucket smallint NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL CONSTRAINT only_the_sandbox_has_clocks CHECK (environment = 'SANDBOX'),
  ahead_microseconds bigint NOT NULL
    CONSTRAINT clock_is_at_most_ten_years_ahead CHECK (ahead_microseconds BETWEEN 0 AND 315360000000000),
  PRIMARY KEY (bucket, account_id, environment)
);

CREATE FUNCTION refuse_a_clock_going_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ahead_microseconds < OLD.ahead_microseconds THEN
    RAISE EXCEPTION 'a clock never goes back'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'clock_never_goes_back';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER clock_never_goes_back BEFORE UPDATE ON account_clock
  FOR EACH ROW EXECUTE FUNCTION refuse_a_clock_going_back();

CREATE TABLE job (
  -- Of its account; 0 for what is nobody's.
  bucket smallint NOT NULL,
  job_id uuid NOT NULL,
  kind text NOT NULL,
  -- What makes it this job: asked for again, it is not made twice.
  key text NOT NULL,
  account_id uuid,
  environment text CONSTRAINT job_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  payload bytea NOT NULL CONSTRAINT job_payload_is_at_most_20_kb CHECK (octet_length(payload) <= 20000),
  clock text NOT NULL CONSTRAINT job_clock_is_known CHECK (clock IN ('REAL', 'ACCOUNT')),
  due_time timestamptz NOT NULL,
  state text NOT NULL CONSTRAINT job_state_is_known CHECK (state IN ('WAITING', 'DONE', 'PARKED', 'CANCELLED')),
  -- How often it was begun in all: the fence, for only who began it last may end it.
  runs bigint NOT NULL DEFAULT 0,
  -- How often it was begun since it last went on: more than once after failures and crashes.
  attempts integer NOT NULL DEFAULT 0,
  -- Until when nobody else takes it: it is being run, or it failed and is put off. Real time.
  lease_time timestamptz,
  last_error text CONSTRAINT job_error_is_a_sentence CHECK (char_length(last_error) <= 500),
  create_time timestamptz NOT NULL,
  finish_time timestamptz,
  PRIMARY KEY (bucket, job_id),
  CONSTRAINT job_is_known_by_kind_and_key UNIQUE (bucket, kind, key),
  CONSTRAINT job_kind_and_key_are_short
    CHECK (char_length(kind) BETWEEN 1 AND 100 AND char_length(key) BETWEEN 1 AND 200),
  CONSTRAINT job_has_a_finish_time_once_it_ended CHECK ((state = 'WAITING') = (finish_time IS NULL)),
  CONSTRAINT job_by_an_account_clock_has_an_account
    CHECK (clock <> 'ACCOUNT' OR (account_id IS NOT NULL AND environment IS NOT NULL))
);

CREATE INDEX job_that_waits ON job (due_time, job_id) WHERE state = 'WAITING';
CREATE INDEX job_that_waits_for_an_account_clock ON job (account_id, environment, due_time)
  WHERE state = 'WAITING' AND clock = 'ACCOUNT';
CREATE INDEX job_that_is_parked ON job (job_id) WHERE state = 'PARKED';
