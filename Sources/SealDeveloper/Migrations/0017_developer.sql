-- Applications, keys that replace others, webhooks and their deliveries, the log of calls.

CREATE TABLE application (
  application_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT application_belongs_to_an_account REFERENCES account,
  environment text NOT NULL
    CONSTRAINT application_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  name text NOT NULL
    CONSTRAINT application_name_has_1_to_100_characters CHECK (char_length(name) BETWEEN 1 AND 100),
  create_time timestamptz NOT NULL,
  CONSTRAINT application_is_known_with_its_account UNIQUE (account_id, environment, application_id)
);

ALTER TABLE api_key
  ADD COLUMN application_id uuid,
  ADD COLUMN expire_time timestamptz,
  ADD COLUMN replaced_api_key_id uuid
    CONSTRAINT api_key_replaces_a_key REFERENCES api_key
    CONSTRAINT api_key_is_replaced_once UNIQUE,
  ADD CONSTRAINT api_key_is_bound_to_its_accounts_application
    FOREIGN KEY (account_id, environment, application_id)
    REFERENCES application (account_id, environment, application_id);

CREATE TABLE webhook_endpoint (
  webhook_endpoint_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT webhook_endpoint_belongs_to_an_account REFERENCES account,
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
  previous_secret_sealed bytea,
  previous_secret_expire_time timestamptz,
  -- When the first delivery that waits is to be tried; none waits without it. Real time.
  due_time timestamptz,
  -- Until when one sender has the endpoint to itself, and how often one took it: only the last may settle.
  lease_time timestamptz,
  runs bigint NOT NULL DEFAULT 0,
  CONSTRAINT webhook_endpoint_has_a_reason_while_disabled
    CHECK ((state = 'DISABLED') = (disable_reason IS NOT NULL)),
  CONSTRAINT webhook_endpoint_keeps_secrets_until_deleted
    CHECK ((state = 'DELETED') = (secret_sealed IS NULL) AND (state = 'DELETED') = (seed_sealed IS NULL)),
  CONSTRAINT webhook_endpoint_previous_secret_expires
    CHECK ((previous_secret_sealed IS NULL) = (previous_secret_expire_time IS NULL))
);

CREATE INDEX webhook_endpoint_by_account ON webhook_endpoint (account_id, environment, webhook_endpoint_id)
  WHERE state <> 'DELETED';
CREATE INDEX webhook_endpoint_that_is_due ON webhook_endpoint (due_time)
  WHERE state = 'ENABLED' AND due_time IS NOT NULL;

CREATE TABLE webhook_delivery (
  webhook_endpoint_id uuid NOT NULL CONSTRAINT webhook_delivery_goes_to_an_endpoint REFERENCES webhook_endpoint,
  number bigint NOT NULL CONSTRAINT webhook_delivery_is_of_an_event REFERENCES event_order,
  state text NOT NULL
    CONSTRAINT webhook_delivery_state_is_known CHECK (state IN ('WAITING', 'ACKNOWLEDGED', 'PARKED')),
  attempts integer NOT NULL DEFAULT 0
    CONSTRAINT webhook_delivery_attempts_are_not_negative CHECK (attempts >= 0),
  create_time timestamptz NOT NULL,
  last_attempt_time timestamptz,
  last_status integer,
  last_error text CONSTRAINT webhook_delivery_error_is_a_sentence CHECK (char_length(last_error) <= 500),
  CONSTRAINT webhook_delivery_is_made_once PRIMARY KEY (webhook_endpoint_id, number)
);

CREATE INDEX webhook_delivery_that_waits ON webhook_delivery (webhook_endpoint_id, number) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (create_time);

-- Written in batches after the calls; no rule depends on it.
CREATE TABLE request_record (
  request_record_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  api_key_id uuid NOT NULL,
  application_id uuid,
  method text NOT NULL,
  code text NOT NULL,
  reason text NOT NULL,
  time timestamptz NOT NULL,
  duration_microseconds bigint NOT NULL,
  request_id text NOT NULL
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
