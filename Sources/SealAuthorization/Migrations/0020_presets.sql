-- Terms on sale for a channel: each work that enters through it gets an offer of them.

CREATE TABLE preset (
  preset_id uuid PRIMARY KEY,
  channel_id uuid NOT NULL CONSTRAINT preset_is_for_a_channel REFERENCES channel,
  account_id uuid NOT NULL CONSTRAINT preset_is_of_an_account REFERENCES account,
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
  request_id text NOT NULL,
  request_sha256 bytea NOT NULL,
  withdraw_request_id text,
  withdraw_request_sha256 bytea,
  CONSTRAINT preset_price_has_a_currency CHECK ((price_minor_units IS NULL) = (currency_code IS NULL)),
  CONSTRAINT preset_request_id_is_used_once UNIQUE (account_id, environment, request_id),
  CONSTRAINT preset_withdrawal_request_id_is_used_once UNIQUE (account_id, environment, withdraw_request_id),
  CONSTRAINT preset_has_one_set_of_terms UNIQUE (preset_id, terms_sha256)
);

CREATE UNIQUE INDEX terms_are_on_sale_once_for_a_channel ON preset (channel_id, terms_sha256)
  WHERE withdraw_time IS NULL;
CREATE INDEX preset_by_account ON preset (account_id, environment, preset_id DESC);

-- An offer of a preset names no shares: its money goes by the work's split sheet of the day on which it comes.
ALTER TABLE offer
  ADD COLUMN preset_id uuid,
  ADD CONSTRAINT offer_has_the_terms_of_its_preset
    FOREIGN KEY (preset_id, terms_sha256) REFERENCES preset (preset_id, terms_sha256),
  DROP CONSTRAINT offer_shares_sum_to_the_whole,
  ADD CONSTRAINT offer_shares_sum_to_the_whole CHECK (cardinality(share_party_ids) = cardinality(share_ppm)
    AND sum_of(share_ppm) = CASE WHEN price_minor_units IS NULL OR preset_id IS NOT NULL THEN 0 ELSE 1000000 END);

-- Also when that offer was withdrawn: what was taken off sale does not come back by itself.
CREATE UNIQUE INDEX preset_makes_one_offer_of_a_work ON offer (preset_id, work_id) WHERE preset_id IS NOT NULL;
