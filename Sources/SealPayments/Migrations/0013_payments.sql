-- What is paid at payment institutions: what they were asked for, what they said, what an operator must look at.
-- Whatever is bought is paid here: a payment has a purpose, and a payable of that kind. No foreign key leads there, for
-- each purpose has a table of its own.

CREATE TABLE payment (
  bucket smallint NOT NULL CONSTRAINT payment_bucket_is_one_of_4096 CHECK (bucket BETWEEN 0 AND 4095),
  -- The institution knows the payment by it.
  payment_id uuid NOT NULL,
  -- Who is paid.
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT payment_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  purpose text NOT NULL CONSTRAINT payment_purpose_is_words CHECK (purpose ~ '^[A-Z_]{1,40}$'),
  payable_id uuid NOT NULL,
  -- What the payer reads.
  title text NOT NULL
    CONSTRAINT payment_title_has_1_to_200_characters CHECK (char_length(title) BETWEEN 1 AND 200),
  provider text NOT NULL
    CONSTRAINT provider_name_is_words CHECK (provider ~ '^[a-z_]{1,40}$' AND provider <> 'bank_transfer'),
  simulated boolean NOT NULL
    CONSTRAINT only_the_sandbox_is_paid_at_simulators CHECK (simulated = (environment = 'SANDBOX')),
  -- ISO 4217.
  currency_code text NOT NULL CONSTRAINT payment_currency_is_a_code CHECK (currency_code ~ '^[A-Z]{3}$'),
  minor_units bigint NOT NULL CONSTRAINT payment_is_positive CHECK (minor_units > 0),
  create_time timestamptz NOT NULL,
  -- Until when the institution takes money. Real time.
  expire_time timestamptz NOT NULL,
  state text NOT NULL
    CONSTRAINT payment_state_is_known CHECK (state IN ('WANTED', 'OPEN', 'UNWANTED', 'PAID', 'CLOSED')),
  -- What the payer scans, and when it was given.
  code_url text,
  code_time timestamptz,
  -- The institution's word.
  transaction_id text,
  paid_time timestamptz,
  PRIMARY KEY (bucket, payment_id),
  CONSTRAINT payable_has_one_payment UNIQUE (bucket, purpose, payable_id),
  CONSTRAINT open_payment_has_a_code
    CHECK ((code_url IS NULL) = (code_time IS NULL) AND (state <> 'OPEN' OR code_url IS NOT NULL)),
  CONSTRAINT payment_says_what_was_paid
    CHECK ((state = 'PAID') = (transaction_id IS NOT NULL) AND (state = 'PAID') = (paid_time IS NOT NULL))
);

CREATE FUNCTION refuse_unpaying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'PAID' THEN
    RAISE EXCEPTION 'what was paid stays paid'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'payment_stays_paid';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER payment_stays_paid BEFORE UPDATE OR DELETE ON payment
  FOR EACH ROW EXECUTE FUNCTION refuse_unpaying();

-- Which payment an institution's transaction has paid: one, whosever it is.
CREATE TABLE provider_transaction (
  provider text NOT NULL,
  transaction_id text NOT NULL,
  payment_id uuid NOT NULL,
  CONSTRAINT provider_transaction_pays_once PRIMARY KEY (provider, transaction_id)
);

CREATE TRIGGER provider_transactions_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON provider_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- All of a payment goes back.
CREATE TABLE refund (
  bucket smallint NOT NULL,
  payment_id uuid NOT NULL,
  minor_units bigint NOT NULL CONSTRAINT refund_is_positive CHECK (minor_units > 0),
  create_time timestamptz NOT NULL,
  state text NOT NULL CONSTRAINT refund_state_is_known
    CHECK (state IN ('WANTED', 'PROCESSING', 'SUCCEEDED', 'ABNORMAL', 'CLOSED')),
  CONSTRAINT payment_is_refunded_once PRIMARY KEY (bucket, payment_id),
  CONSTRAINT refund_is_of_a_payment FOREIGN KEY (bucket, payment_id) REFERENCES payment
);

CREATE FUNCTION refuse_taking_refunds_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'SUCCEEDED' THEN
    RAISE EXCEPTION 'what went back is gone'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'refund_stays_done';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER refund_stays_done BEFORE UPDATE OR DELETE ON refund
  FOR EACH ROW EXECUTE FUNCTION refuse_taking_refunds_back();

-- Notifications that were taken in, each once however often it was repeated.
CREATE TABLE provider_notification (
  provider text NOT NULL,
  notification_id text NOT NULL,
  type text NOT NULL,
  body_sha256 bytea NOT NULL,
  receive_time timestamptz NOT NULL,
  CONSTRAINT provider_notification_is_taken_once PRIMARY KEY (provider, notification_id)
);

CREATE TRIGGER provider_notifications_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON provider_notification
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What an institution said and we did not follow: an operator looks at it.
CREATE TABLE payment_incident (
  incident_id uuid PRIMARY KEY,
  provider text NOT NULL,
  kind text NOT NULL CONSTRAINT payment_incident_kind_is_known CHECK (kind IN
    ('WRONG_AMOUNT', 'UNKNOWN_PAYMENT', 'PAID_TWICE', 'WRONG_REFUND', 'REFUND_ABNORMAL', 'REFUND_CLOSED')),
  -- Our reference of the payment or refund, as the institution said it.
  reference text NOT NULL,
  description text NOT NULL,
  time timestamptz NOT NULL,
  CONSTRAINT payment_incident_is_reported_once UNIQUE (provider, kind, reference)
);

CREATE TRIGGER payment_incidents_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_incident
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- An operator has looked at a payment incident and done what was to be done. The incident stays as it was
-- written down; its settlement is a row of its own, made once.

CREATE TABLE payment_incident_settlement (
  incident_id uuid NOT NULL
    CONSTRAINT incident_settlement_is_of_an_incident REFERENCES payment_incident,
  -- Who did it, as they name themselves.
  settled_by text NOT NULL
    CONSTRAINT incident_settler_has_1_to_100_characters CHECK (char_length(settled_by) BETWEEN 1 AND 100),
  note text NOT NULL
    CONSTRAINT incident_note_has_1_to_500_characters CHECK (char_length(note) BETWEEN 1 AND 500),
  time timestamptz NOT NULL,
  CONSTRAINT payment_incident_is_settled_once PRIMARY KEY (incident_id)
);

CREATE TRIGGER incident_settlements_are_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_incident_settlement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
