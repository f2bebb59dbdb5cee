-- Terms on sale, quotes, orders, licenses, objections. People without an account buy and object too: what a guest ordered is
-- seen by whoever has the secret in the address of its page; only the secret's digest is kept.

CREATE FUNCTION sum_of(numbers integer[]) RETURNS bigint LANGUAGE sql IMMUTABLE
  RETURN (SELECT coalesce(sum(number), 0) FROM unnest(numbers) AS number);

-- Terms on sale for a channel: each work that enters through it gets an offer of them.
CREATE TABLE preset (
  bucket smallint NOT NULL,
  preset_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  title text NOT NULL
    CONSTRAINT preset_title_has_1_to_100_characters CHECK (char_length(title) BETWEEN 1 AND 100),
  use integer NOT NULL,
  region_codes text[] NOT NULL,
  duration_days integer CONSTRAINT preset_duration_is_positive CHECK (duration_days > 0),
  -- NULL is free: an amount of 0 is not.
  price_minor_units bigint CONSTRAINT preset_price_is_positive CHECK (price_minor_units > 0),
  currency_code text,
  credit_required boolean NOT NULL,
  commercial boolean NOT NULL,
  terms_sha256 bytea NOT NULL,
  create_time timestamptz NOT NULL,
  withdraw_time timestamptz,
  PRIMARY KEY (bucket, preset_id),
  CONSTRAINT preset_is_for_a_channel FOREIGN KEY (bucket, channel_id) REFERENCES channel,
  CONSTRAINT preset_is_of_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT preset_price_has_a_currency CHECK ((price_minor_units IS NULL) = (currency_code IS NULL)),
  CONSTRAINT preset_has_one_set_of_terms UNIQUE (bucket, preset_id, terms_sha256)
);

CREATE UNIQUE INDEX terms_are_on_sale_once_for_a_channel ON preset (bucket, channel_id, terms_sha256)
  WHERE withdraw_time IS NULL;
CREATE INDEX preset_by_account ON preset (account_id, environment, preset_id DESC);

-- Terms are part of their offer and never change; the offer may end.
CREATE TABLE offer (
  bucket smallint NOT NULL,
  offer_id uuid NOT NULL,
  work_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  title text NOT NULL CONSTRAINT offer_title_has_1_to_100_characters CHECK (char_length(title) BETWEEN 1 AND 100),
  use integer NOT NULL,
  region_codes text[] NOT NULL,
  duration_days integer CONSTRAINT offer_duration_is_positive CHECK (duration_days > 0),
  -- NULL is free: an amount of 0 is not.
  price_minor_units bigint CONSTRAINT offer_price_is_positive CHECK (price_minor_units > 0),
  currency_code text,
  credit_required boolean NOT NULL,
  commercial boolean NOT NULL,
  terms_sha256 bytea NOT NULL,
  share_party_ids uuid[] NOT NULL,
  share_ppm integer[] NOT NULL,
  create_time timestamptz NOT NULL,
  withdraw_time timestamptz,
  -- Whose offer it is, unless it was made by hand. Such an offer names no shares: its money goes by the work's split sheet
  -- of the day on which it comes.
  preset_id uuid,
  -- What was taken off sale by hand does not come back by itself.
  ended_with_preset boolean NOT NULL DEFAULT false
    CONSTRAINT offer_that_ended_with_its_preset_was_withdrawn
    CHECK (NOT ended_with_preset OR (preset_id IS NOT NULL AND withdraw_time IS NOT NULL)),
  PRIMARY KEY (bucket, offer_id),
  CONSTRAINT offer_is_for_a_work FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT offer_is_of_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT offer_price_has_a_currency CHECK ((price_minor_units IS NULL) = (currency_code IS NULL)),
  CONSTRAINT offer_shares_sum_to_the_whole CHECK (cardinality(share_party_ids) = cardinality(share_ppm)
    AND sum_of(share_ppm) = CASE WHEN price_minor_units IS NULL OR preset_id IS NOT NULL THEN 0 ELSE 1000000 END),
  CONSTRAINT offer_has_the_terms_of_its_preset
    FOREIGN KEY (bucket, preset_id, terms_sha256) REFERENCES preset (bucket, preset_id, terms_sha256)
);

CREATE UNIQUE INDEX terms_are_on_sale_once_for_a_work ON offer (bucket, work_id, terms_sha256)
  WHERE withdraw_time IS NULL;
CREATE INDEX offer_by_account ON offer (account_id, environment, offer_id DESC);
CREATE INDEX offer_by_work ON offer (bucket, work_id);
-- Also when that offer was withdrawn.
CREATE UNIQUE INDEX preset_makes_one_offer_of_a_work ON offer (bucket, preset_id, work_id) WHERE preset_id IS NOT NULL;

-- Contract: whether an offer for a work asks for no more than so much.
CREATE FUNCTION offer_asks_at_most(
  of_bucket smallint, of_offer uuid, of_work uuid, of_currency text, most_minor_units bigint)
  RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM offer WHERE bucket = of_bucket AND offer_id = of_offer AND work_id = of_work
      AND currency_code = of_currency AND price_minor_units <= most_minor_units);
END $$;

CREATE TABLE quote (
  bucket smallint NOT NULL,
  quote_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  -- Who asked; NULL for a guest.
  account_id uuid,
  environment text NOT NULL,
  create_time timestamptz NOT NULL,
  expire_time timestamptz NOT NULL,
  -- The platform's part of the price.
  fee_ppm integer NOT NULL CONSTRAINT quote_fee_is_a_part CHECK (fee_ppm BETWEEN 0 AND 1000000),
  access_sha256 bytea CONSTRAINT quote_access_digest_has_32_bytes CHECK (octet_length(access_sha256) = 32),
  PRIMARY KEY (bucket, quote_id),
  CONSTRAINT quote_is_of_an_offer FOREIGN KEY (bucket, offer_id) REFERENCES offer,
  CONSTRAINT quote_is_of_an_account_or_a_guest CHECK ((account_id IS NULL) = (access_sha256 IS NOT NULL))
);

CREATE TABLE license_order (
  bucket smallint NOT NULL,
  order_id uuid NOT NULL,
  quote_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  work_id uuid NOT NULL,
  -- NULL for a guest.
  buyer_account_id uuid,
  seller_account_id uuid NOT NULL,
  environment text NOT NULL,
  -- The contract's OrderState.
  state integer NOT NULL CONSTRAINT order_state_is_known CHECK (state BETWEEN 1 AND 7),
  -- Of the buyer's account: no foreign key, for it lies elsewhere.
  licensee_party_id uuid NOT NULL,
  use_url text,
  create_time timestamptz NOT NULL,
  -- By the seller's clock.
  pay_by_time timestamptz,
  notice_end_time timestamptz,
  access_sha256 bytea CONSTRAINT order_access_digest_has_32_bytes CHECK (octet_length(access_sha256) = 32),
  -- Since when the use that is licensed goes on; NULL unless it is older than the order.
  use_start_time timestamptz,
  -- Whether the licensor does not learn the licensee's name.
  licensee_confidential boolean NOT NULL DEFAULT false,
  PRIMARY KEY (bucket, order_id),
  CONSTRAINT quote_is_ordered_once UNIQUE (bucket, quote_id),
  FOREIGN KEY (bucket, quote_id) REFERENCES quote,
  FOREIGN KEY (bucket, offer_id) REFERENCES offer,
  FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT order_is_of_an_account_or_a_guest
    CHECK ((buyer_account_id IS NULL) = (access_sha256 IS NOT NULL))
);

-- What the operator has to do with: waiting for money, or for its going back.
CREATE INDEX order_unsettled ON license_order (order_id) WHERE state IN (1, 5);

-- What came to the operator's bank for an order, as an operator said; also less or more than its price.
CREATE TABLE bank_receipt (
  bucket smallint NOT NULL,
  order_id uuid NOT NULL,
  -- What the bank calls the transfer, or what stands for that.
  transfer text NOT NULL
    CONSTRAINT bank_transfer_has_1_to_100_characters CHECK (char_length(transfer) BETWEEN 1 AND 100),
  minor_units bigint NOT NULL CONSTRAINT bank_receipt_is_positive CHECK (minor_units > 0),
  time timestamptz NOT NULL,
  CONSTRAINT bank_transfer_is_booked_once PRIMARY KEY (bucket, order_id, transfer),
  FOREIGN KEY (bucket, order_id) REFERENCES license_order
);

CREATE TRIGGER bank_receipts_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- The public notice board, newest first: in notice, or held.
CREATE INDEX order_in_notice ON license_order (environment, order_id DESC) WHERE state IN (2, 3);

-- What is searched and joined of a license; what was licensed, its statement says.
CREATE TABLE license (
  -- Of the account that sells, as in the statement.
  bucket smallint NOT NULL,
  license_id uuid NOT NULL,
  number text NOT NULL,
  order_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  work_id uuid NOT NULL,
  version_id uuid NOT NULL,
  buyer_account_id uuid,
  seller_account_id uuid NOT NULL,
  environment text NOT NULL,
  licensee_party_id uuid NOT NULL,
  use_url text,
  -- Where it holds, in the one form in which places are compared: a decision about a use asks for the few licenses at and
  -- above its place, not for all of a work. Empty for no one place.
  place text COLLATE "C" NOT NULL,
  start_time timestamptz NOT NULL,
  end_time timestamptz CONSTRAINT license_ends_after_it_starts CHECK (end_time > start_time),
  notice_end_time timestamptz,
  simulated boolean NOT NULL,
  -- As its order.
  licensee_confidential boolean NOT NULL DEFAULT false,
  PRIMARY KEY (bucket, license_id),
  CONSTRAINT license_number_is_used_once UNIQUE (bucket, number),
  CONSTRAINT order_gives_one_license UNIQUE (bucket, order_id),
  FOREIGN KEY (bucket, order_id) REFERENCES license_order,
  FOREIGN KEY (bucket, offer_id) REFERENCES offer,
  FOREIGN KEY (bucket, work_id) REFERENCES work,
  FOREIGN KEY (bucket, version_id) REFERENCES version,
  CONSTRAINT license_has_a_statement FOREIGN KEY (bucket, license_id) REFERENCES statement
);

CREATE INDEX license_by_work ON license (bucket, work_id, license_id DESC);
CREATE INDEX license_by_place ON license (bucket, work_id, place, offer_id, (coalesce(end_time, 'infinity')));
CREATE INDEX license_by_seller ON license (seller_account_id, environment, license_id DESC);

CREATE TRIGGER licenses_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON license
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE license_revocation (
  bucket smallint NOT NULL,
  license_id uuid NOT NULL,
  revocation_id uuid NOT NULL,
  revoke_time timestamptz NOT NULL,
  CONSTRAINT license_is_revoked_once PRIMARY KEY (bucket, license_id),
  FOREIGN KEY (bucket, license_id) REFERENCES license,
  UNIQUE (bucket, revocation_id),
  CONSTRAINT revocation_has_a_statement FOREIGN KEY (bucket, revocation_id) REFERENCES statement
);

CREATE TRIGGER license_revocations_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON license_revocation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE objection (
  bucket smallint NOT NULL,
  objection_id uuid NOT NULL,
  license_id uuid NOT NULL,
  -- NULL for a guest.
  account_id uuid,
  environment text NOT NULL,
  reason text NOT NULL
    CONSTRAINT objection_reason_has_1_to_2000_characters CHECK (char_length(reason) BETWEEN 1 AND 2000),
  -- The contract's ObjectionState.
  state integer NOT NULL CONSTRAINT objection_state_is_known CHECK (state BETWEEN 1 AND 3),
  create_time timestamptz NOT NULL,
  decide_time timestamptz,
  explanation text,
  PRIMARY KEY (bucket, objection_id),
  CONSTRAINT objection_is_to_a_license FOREIGN KEY (bucket, license_id) REFERENCES license,
  CONSTRAINT objection_is_decided_with_an_explanation
    CHECK ((state = 1) = (decide_time IS NULL) AND (state = 1) = (explanation IS NULL))
);

CREATE INDEX objection_by_license ON objection (bucket, license_id);

-- At COMMIT: an order whose state says that there is a license has one, and a revoked one where it says so.
CREATE FUNCTION require_license_of_state() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current integer;
  licensed boolean;
  revoked boolean;
BEGIN
  SELECT state INTO current FROM license_order WHERE bucket = NEW.bucket AND order_id = NEW.order_id;
  SELECT count(license.*) > 0, count(license_revocation.*) > 0 INTO licensed, revoked
  FROM license LEFT JOIN license_revocation USING (bucket, license_id)
  WHERE bucket = NEW.bucket AND order_id = NEW.order_id;
  IF (current IN (2, 3, 4)) <> (licensed AND NOT revoked) THEN
    RAISE EXCEPTION 'state and license do not fit'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'order_state_fits_its_license';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER order_state_fits_its_license AFTER INSERT OR UPDATE ON license_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_license_of_state();
