-- The balance of an account that many orders share in sixteen rows, so that transfers through it do not wait for one
-- another's COMMIT: whatever makes it grow is written to the row that the transfer's identifier names (its last byte
-- modulo 16); whatever makes it shrink is taken from as many rows as it needs, all of them locked. So no row is ever
-- overdrawn, and neither is their sum. Renamed, because who knows one row an account only must not write here any more.

ALTER TABLE ledger_balance RENAME TO ledger_shard;
ALTER TABLE ledger_shard
  ADD COLUMN shard smallint NOT NULL DEFAULT 0 CONSTRAINT ledger_shard_is_known CHECK (shard BETWEEN 0 AND 15),
  DROP CONSTRAINT ledger_balance_pkey,
  ADD CONSTRAINT ledger_shard_is_one_row PRIMARY KEY (ledger_account_id, shard);
ALTER TABLE ledger_shard ALTER COLUMN shard DROP DEFAULT;

INSERT INTO ledger_shard (ledger_account_id, normal_side, shard)
SELECT ledger_account_id, normal_side, shard FROM ledger_account, generate_series(1, 15) AS shard
WHERE kind IN ('PROVIDER_RECEIVABLE', 'HOLDER_AVAILABLE', 'PLATFORM_FEE');

-- What is pending on the side on which its account grows moves to its transfer's row: there it is looked for.
CREATE TEMPORARY TABLE growing ON COMMIT DROP AS
  SELECT ledger_account_id, get_byte(uuid_send(transfer_id), 15) % 16 AS shard, sum(minor_units)::bigint AS minor_units
  FROM transfer JOIN posting USING (transfer_id) JOIN ledger_account AS account USING (ledger_account_id)
    LEFT JOIN transfer_resolution USING (transfer_id)
  WHERE is_pending AND outcome IS NULL AND side = normal_side
    AND account.kind IN ('PROVIDER_RECEIVABLE', 'HOLDER_AVAILABLE', 'PLATFORM_FEE')
    AND get_byte(uuid_send(transfer_id), 15) % 16 <> 0
  GROUP BY 1, 2;

UPDATE ledger_shard AS balance SET
  debits_pending = debits_pending + CASE normal_side WHEN 'DEBIT' THEN moved.minor_units ELSE 0 END,
  credits_pending = credits_pending + CASE normal_side WHEN 'CREDIT' THEN moved.minor_units ELSE 0 END
FROM (
  SELECT * FROM growing UNION ALL SELECT ledger_account_id, 0, -sum(minor_units)::bigint FROM growing GROUP BY 1
) AS moved
WHERE balance.ledger_account_id = moved.ledger_account_id AND balance.shard = moved.shard;

-- Postings sum to zero in each currency of each transfer, whenever some are added; a transfer has some at COMMIT. Once for
-- each statement, not for each row.
DROP TRIGGER posting_sums_to_zero ON posting;
DROP TRIGGER transfer_sums_to_zero ON transfer;
DROP FUNCTION require_postings_that_sum_to_zero();

CREATE FUNCTION require_postings_that_sum_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added GROUP BY transfer_id, currency_code
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
  IF NOT EXISTS (SELECT FROM posting WHERE transfer_id = NEW.transfer_id) THEN
    RAISE EXCEPTION 'a transfer without postings'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER transfer_has_postings AFTER INSERT ON transfer DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_postings_of_a_transfer();
