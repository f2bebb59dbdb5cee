-- Double entry: accounts, transfers of postings, and what became of those that were pending. Insert-only but for balances.
-- All of a transfer lies in the bucket of what it is made for, the platform's own accounts too: there is one of each in
-- every bucket, and what the platform has is their sum.

CREATE TABLE ledger_account (
  bucket smallint NOT NULL,
  ledger_account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT ledger_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  kind text NOT NULL CONSTRAINT ledger_account_kind_is_known CHECK (kind IN
    ('PROVIDER_RECEIVABLE', 'SUPERVISED', 'HOLDER_AVAILABLE', 'PLATFORM_FEE', 'REFUND_PAYABLE')),
  -- The order, party or provider that it is kept for.
  owner text NOT NULL CONSTRAINT ledger_owner_has_1_to_100_characters CHECK (char_length(owner) BETWEEN 1 AND 100),
  currency_code text NOT NULL CONSTRAINT ledger_currency_is_three_letters CHECK (currency_code ~ '^[A-Z]{3}$'),
  normal_side text NOT NULL CONSTRAINT ledger_side_follows_kind
    CHECK (normal_side = CASE kind WHEN 'PROVIDER_RECEIVABLE' THEN 'DEBIT' ELSE 'CREDIT' END),
  PRIMARY KEY (bucket, ledger_account_id),
  CONSTRAINT ledger_account_is_known_by_its_key UNIQUE (bucket, environment, kind, owner, currency_code),
  CONSTRAINT ledger_account_side_and_currency UNIQUE (bucket, ledger_account_id, currency_code, environment)
);

CREATE TRIGGER ledger_accounts_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Sums of the postings, kept so that a transfer need not add up history. In minor units. The balance of an account that
-- many orders share lies in sixteen rows, so that transfers through it do not wait for one another's COMMIT: whatever
-- makes it grow is written to the row that the transfer's identifier names (its last byte modulo 16); whatever makes it
-- shrink is taken from as many rows as it needs, all of them locked. So no row is ever overdrawn, and neither is their sum.
CREATE TABLE ledger_shard (
  bucket smallint NOT NULL,
  ledger_account_id uuid NOT NULL,
  shard smallint NOT NULL CONSTRAINT ledger_shard_is_known CHECK (shard BETWEEN 0 AND 15),
  normal_side text NOT NULL,
  debits_pending bigint NOT NULL DEFAULT 0,
  credits_pending bigint NOT NULL DEFAULT 0,
  debits_posted bigint NOT NULL DEFAULT 0,
  credits_posted bigint NOT NULL DEFAULT 0,
  CONSTRAINT ledger_shard_is_one_row PRIMARY KEY (bucket, ledger_account_id, shard),
  CONSTRAINT balance_is_of_an_account FOREIGN KEY (bucket, ledger_account_id) REFERENCES ledger_account,
  CONSTRAINT balance_parts_are_not_negative CHECK (
    debits_pending >= 0 AND credits_pending >= 0 AND debits_posted >= 0 AND credits_posted >= 0),
  -- What may yet leave counts as gone; what may yet come does not count.
  CONSTRAINT balance_is_not_overdrawn CHECK (CASE normal_side
    WHEN 'CREDIT' THEN debits_posted + debits_pending <= credits_posted
    ELSE credits_posted + credits_pending <= debits_posted END)
);

CREATE TABLE transfer (
  bucket smallint NOT NULL,
  transfer_id uuid NOT NULL,
  environment text NOT NULL,
  kind text NOT NULL CONSTRAINT transfer_kind_is_words CHECK (kind ~ '^[A-Z_]{1,40}$'),
  -- What it was made for, a TypeID.
  reference text NOT NULL,
  is_pending boolean NOT NULL,
  time timestamptz NOT NULL,
  request_key text NOT NULL,
  request_sha256 bytea NOT NULL,
  PRIMARY KEY (bucket, transfer_id),
  CONSTRAINT transfer_request_key_is_used_once UNIQUE (bucket, environment, request_key),
  CONSTRAINT transfer_with_its_pendency UNIQUE (bucket, transfer_id, is_pending),
  CONSTRAINT transfer_with_its_environment UNIQUE (bucket, transfer_id, environment)
);

CREATE INDEX transfer_by_reference ON transfer (bucket, reference);

CREATE TRIGGER transfers_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE posting (
  bucket smallint NOT NULL,
  transfer_id uuid NOT NULL,
  leg integer NOT NULL,
  environment text NOT NULL,
  ledger_account_id uuid NOT NULL,
  currency_code text NOT NULL,
  side text NOT NULL CONSTRAINT posting_side_is_known CHECK (side IN ('DEBIT', 'CREDIT')),
  minor_units bigint NOT NULL CONSTRAINT posting_is_positive CHECK (minor_units > 0),
  PRIMARY KEY (bucket, transfer_id, leg),
  CONSTRAINT posting_is_in_its_transfers_environment
    FOREIGN KEY (bucket, transfer_id, environment) REFERENCES transfer (bucket, transfer_id, environment),
  CONSTRAINT posting_is_in_its_accounts_currency
    FOREIGN KEY (bucket, ledger_account_id, currency_code, environment)
    REFERENCES ledger_account (bucket, ledger_account_id, currency_code, environment)
);

CREATE INDEX posting_by_account ON posting (bucket, ledger_account_id);

CREATE TRIGGER postings_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Postings sum to zero in each currency of each transfer, whenever some are added; a transfer has some at COMMIT. Once for
-- each statement, not for each row.
CREATE FUNCTION require_postings_that_sum_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added GROUP BY bucket, transfer_id, currency_code
    HAVING sum(CASE side WHEN 'DEBIT' THEN minor_units ELSE -minor_units END) <> 0)
  THEN
    RAISE EXCEPTION 'debits are not credits'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER posting_sums_to_zero AFTER INSERT ON posting REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION require_postings_that_sum_to_zero();

-- By the index, however small the table was when the function was first called.
CREATE FUNCTION require_postings_of_a_transfer() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM posting WHERE bucket = NEW.bucket AND transfer_id = NEW.transfer_id) THEN
    RAISE EXCEPTION 'a transfer without postings'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER transfer_has_postings AFTER INSERT ON transfer DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_postings_of_a_transfer();

-- What became of a pending transfer, once.
CREATE TABLE transfer_resolution (
  bucket smallint NOT NULL,
  transfer_id uuid NOT NULL,
  was_pending boolean NOT NULL DEFAULT true CONSTRAINT only_pending_transfers_are_resolved CHECK (was_pending),
  outcome text NOT NULL CONSTRAINT transfer_outcome_is_known CHECK (outcome IN ('POSTED', 'VOIDED')),
  time timestamptz NOT NULL,
  CONSTRAINT transfer_is_resolved_once PRIMARY KEY (bucket, transfer_id),
  CONSTRAINT resolved_transfer_was_pending
    FOREIGN KEY (bucket, transfer_id, was_pending) REFERENCES transfer (bucket, transfer_id, is_pending)
);

CREATE TRIGGER transfer_resolutions_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_resolution
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
