-- Webhooks and their deliveries, the log of calls.

CREATE TABLE webhook_endpoint (
  bucket smallint NOT NULL,
  webhook_endpoint_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT webhook_endpoint_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  url text NOT NULL
    CONSTRAINT webhook_endpoint_url_has_1_to_2000_bytes CHECK (octet_length(url) BETWEEN 1 AND 2000),
  event_types text[] NOT NULL
    CONSTRAINT webhook_endpoint_has_at_most_32_types CHECK (cardinality(event_types) <= 32),
  state text NOT NULL
    CONSTRAINT webhook_endpoint_state_is_known CHECK (state IN ('ENABLED', 'DISABLED', 'DELETED')),
  disable_reason text,
  create_time timestamptz NOT NULL,
  -- Ed25519; its secret half is sealed, like the HMAC secrets.
  public_key bytea NOT NULL
    CONSTRAINT webhook_endpoint_public_key_has_32_bytes CHECK (octet_length(public_key) = 32),
  seed_sealed bytea,
  secret_sealed bytea,
  -- Both keys of an endpoint are replaced at once; for a while the ones before sign too.
  previous_seed_sealed bytea,
  previous_secret_sealed bytea,
  previous_secret_expire_time timestamptz,
  -- When the first delivery that waits is to be tried; none waits without it. Real time.
  due_time timestamptz,
  -- Until when one sender has the endpoint to itself, and how often one took it: only the last may settle.
  lease_time timestamptz,
  runs bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (bucket, webhook_endpoint_id),
  CONSTRAINT webhook_endpoint_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT webhook_endpoint_has_a_reason_while_disabled
    CHECK ((state = 'DISABLED') = (disable_reason IS NOT NULL)),
  CONSTRAINT webhook_endpoint_keeps_secrets_until_deleted
    CHECK ((state = 'DELETED') = (secret_sealed IS NULL) AND (state = 'DELETED') = (seed_sealed IS NULL)),
  CONSTRAINT webhook_endpoint_previous_secret_expires
    CHECK ((previous_secret_sealed IS NULL) = (previous_secret_expire_time IS NULL)),
  CONSTRAINT webhook_endpoint_previous_key_expires
    CHECK (previous_seed_sealed IS NULL OR previous_secret_expire_time IS NOT NULL)
);

CREATE INDEX webhook_endpoint_with_previous_secret ON webhook_endpoint (previous_secret_expire_time)
  WHERE previous_secret_expire_time IS NOT NULL;

CREATE INDEX webhook_endpoint_by_account ON webhook_endpoint (account_id, environment, webhook_endpoint_id)
  WHERE state <> 'DELETED';
CREATE INDEX webhook_endpoint_that_is_due ON webhook_endpoint (due_time)
  WHERE state = 'ENABLED' AND due_time IS NOT NULL;

CREATE TABLE webhook_delivery (
  bucket smallint NOT NULL,
  webhook_endpoint_id uuid NOT NULL,
  -- Of the event, in the order of all.
  number bigint NOT NULL,
  state text NOT NULL
    CONSTRAINT webhook_delivery_state_is_known CHECK (state IN ('WAITING', 'ACKNOWLEDGED', 'PARKED')),
  attempts integer NOT NULL DEFAULT 0
    CONSTRAINT webhook_delivery_attempts_are_not_negative CHECK (attempts >= 0),
  create_time timestamptz NOT NULL,
  last_attempt_time timestamptz,
  last_status integer,
  last_error text CONSTRAINT webhook_delivery_error_is_a_sentence CHECK (char_length(last_error) <= 500),
  CONSTRAINT webhook_delivery_is_made_once PRIMARY KEY (bucket, webhook_endpoint_id, number),
  CONSTRAINT webhook_delivery_goes_to_an_endpoint
    FOREIGN KEY (bucket, webhook_endpoint_id) REFERENCES webhook_endpoint
);

CREATE INDEX webhook_delivery_that_waits ON webhook_delivery (bucket, webhook_endpoint_id, number) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (create_time);

-- Example events that an endpoint was sent, and what it said: what the requests are answered when they come again.
CREATE TABLE webhook_test (
  bucket smallint NOT NULL,
  -- As it was sent; of no event.
  event_id uuid NOT NULL,
  webhook_endpoint_id uuid NOT NULL,
  type text NOT NULL,
  url text NOT NULL,
  send_time timestamptz NOT NULL,
  body bytea NOT NULL,
  signature text NOT NULL,
  status integer,
  error text CONSTRAINT webhook_test_error_is_a_sentence CHECK (char_length(error) <= 500),
  duration_microseconds bigint NOT NULL,
  PRIMARY KEY (bucket, event_id),
  CONSTRAINT webhook_test_goes_to_an_endpoint
    FOREIGN KEY (bucket, webhook_endpoint_id) REFERENCES webhook_endpoint
);

-- Written in batches after the calls; no rule depends on it.
CREATE TABLE request_record (
  bucket smallint NOT NULL,
  request_record_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  api_key_id uuid NOT NULL,
  application_id uuid,
  method text NOT NULL,
  code text NOT NULL,
  reason text NOT NULL,
  time timestamptz NOT NULL,
  duration_microseconds bigint NOT NULL,
  request_id text NOT NULL,
  PRIMARY KEY (bucket, request_record_id)
);

CREATE INDEX request_record_of_account ON request_record (account_id, environment, request_record_id);
CREATE INDEX request_record_of_application ON request_record (application_id, request_record_id)
  WHERE application_id IS NOT NULL;
CREATE INDEX request_record_by_age ON request_record (time);

-- How often an application's keys called on a day in UTC: kept for ever, where the log of calls is not.
CREATE TABLE application_calls (
  bucket smallint NOT NULL
    CONSTRAINT application_calls_bucket_is_one_of_4096 CHECK (bucket BETWEEN 0 AND 4095),
  application_id uuid NOT NULL,
  day date NOT NULL,
  calls bigint NOT NULL,
  failed_calls bigint NOT NULL
    CONSTRAINT failed_calls_are_calls CHECK (failed_calls BETWEEN 0 AND calls),
  CONSTRAINT application_calls_are_counted_by_day PRIMARY KEY (bucket, application_id, day)
);
