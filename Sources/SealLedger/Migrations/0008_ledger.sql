-- Double entry: accounts, transfers of postings, and what became of those that were pending. Insert-only but for balances.

CREATE TABLE ledger_account (
  ledger_account_id uuid PRIMARY KEY,
  environment text NOT NULL
    CONSTRAINT ledger_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  kind text NOT NULL CONSTRAINT ledger_account_kind_is_known CHECK (kind IN
    ('PROVIDER_RECEIVABLE', 'SUPERVISED', 'HOLDER_AVAILABLE', 'PLATFORM_FEE', 'REFUND_PAYABLE')),
  -- The order, party or provider that it is kept for.
  owner text NOT NULL CONSTRAINT ledger_owner_has_1_to_100_characters CHECK (char_length(owner) BETWEEN 1 AND 100),
  currency_code text NOT NULL CONSTRAINT ledger_currency_is_three_letters CHECK (currency_code ~ '^[A-Z]{3}$'),
  normal_side text NOT NULL CONSTRAINT ledger_side_follows_kind
    CHECK (normal_side = CASE kind WHEN 'PROVIDER_RECEIVABLE' THEN 'DEBIT' ELSE 'CREDIT' END),
  CONSTRAINT ledger_account_is_known_by_its_key UNIQUE (environment, kind, owner, currency_code),
  CONSTRAINT ledger_account_side_and_currency UNIQUE (ledger_account_id, currency_code, environment)
);

CREATE TRIGGER ledger_accounts_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Sums of the postings, kept so that a transfer need not add up history. In minor units.
CREATE TABLE ledger_balance (
  ledger_account_id uuid PRIMARY KEY CONSTRAINT balance_is_of_an_account REFERENCES ledger_account,
  normal_side text NOT NULL,
  debits_pending bigint NOT NULL DEFAULT 0,
  credits_pending bigint NOT NULL DEFAULT 0,
  debits_posted bigint NOT NULL DEFAULT 0,
  credits_posted bigint NOT NULL DEFAULT 0,
  CONSTRAINT balance_parts_are_not_negative CHECK (
    debits_pending >= 0 AND credits_pending >= 0 AND debits_posted >= 0 AND credits_posted >= 0),
  -- What may yet leave counts as gone; what may yet come does not count.
  CONSTRAINT balance_is_not_overdrawn CHECK (CASE normal_side
    WHEN 'CREDIT' THEN debits_posted + debits_pending <= credits_posted
    ELSE credits_posted + credits_pending <= debits_posted END)
);

CREATE TABLE transfer (
  transfer_id uuid PRIMARY KEY,
  environment text NOT NULL,
  kind text NOT NULL CONSTRAINT transfer_kind_is_words CHECK (kind ~ '^[A-Z_]{1,40}$'),
  -- What it was made for, a TypeID.
  reference text NOT NULL,
  is_pending boolean NOT NULL,
  time timestamptz NOT NULL,
  request_key text NOT NULL,
  request_sha256 bytea NOT NULL,
  CONSTRAINT transfer_request_key_is_used_once UNIQUE (environment, request_key),
  CONSTRAINT transfer_with_its_pendency UNIQUE (transfer_id, is_pending),
  CONSTRAINT transfer_with_its_environment UNIQUE (transfer_id, environment)
);

CREATE INDEX transfer_by_reference ON transfer (reference);

CREATE TRIGGER transfers_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE posting (
  transfer_id uuid NOT NULL,
  leg integer NOT NULL,
  environment text NOT NULL,
  ledger_account_id uuid NOT NULL,
  currency_code text NOT NULL,
  side text NOT NULL CONSTRAINT posting_side_is_known CHECK (side IN ('DEBIT', 'CREDIT')),
  minor_units bigint NOT NULL CONSTRAINT posting_is_positive CHECK (minor_units > 0),
  PRIMARY KEY (transfer_id, leg),
  CONSTRAINT posting_is_in_its_transfers_environment
    FOREIGN KEY (transfer_id, environment) REFERENCES transfer (transfer_id, environment),
  CONSTRAINT posting_is_in_its_accounts_currency
    FOREIGN KEY (ledger_account_id, currency_code, environment)
    REFERENCES ledger_account (ledger_account_id, currency_code, environment)
);

CREATE INDEX posting_by_account ON posting (ledger_account_id);

CREATE TRIGGER postings_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- At COMMIT: in each currency, debits are credits.
CREATE FUNCTION require_postings_that_sum_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM posting WHERE transfer_id = NEW.transfer_id) OR EXISTS (
    SELECT FROM posting WHERE transfer_id = NEW.transfer_id GROUP BY currency_code
    HAVING sum(CASE side WHEN 'DEBIT' THEN minor_units ELSE -minor_units END) <> 0)
  THEN
    RAISE EXCEPTION 'debits are not credits'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER transfer_sums_to_zero AFTER INSERT ON transfer DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_postings_that_sum_to_zero();
CREATE CONSTRAINT TRIGGER posting_sums_to_zero AFTER INSERT ON posting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_postings_that_sum_to_zero();

-- What became of a pending transfer, once.
CREATE TABLE transfer_resolution (
  transfer_id uuid CONSTRAINT transfer_is_resolved_once PRIMARY KEY,
  was_pending boolean NOT NULL DEFAULT true CONSTRAINT only_pending_transfers_are_resolved CHECK (was_pending),
  outcome text NOT NULL CONSTRAINT transfer_outcome_is_known CHECK (outcome IN ('POSTED', 'VOIDED')),
  time timestamptz NOT NULL,
  CONSTRAINT resolved_transfer_was_pending
    FOREIGN KEY (transfer_id, was_pending) REFERENCES transfer (transfer_id, is_pending)
);

CREATE TRIGGER transfer_resolutions_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_resolution
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
