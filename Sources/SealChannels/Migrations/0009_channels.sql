-- Places where accounts publish, and the pages that were included through them.

CREATE TABLE channel (
  channel_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT channel_is_of_an_account REFERENCES account (account_id),
  environment text NOT NULL
    CONSTRAINT channel_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  -- Scheme, host and, unless it is the scheme's own, port, in lower case.
  origin text NOT NULL
    CONSTRAINT channel_origin_has_at_most_300_characters CHECK (char_length(origin) BETWEEN 1 AND 300),
  token text NOT NULL CONSTRAINT channel_token_is_used_once UNIQUE,
  -- The contract's ChannelState and ChannelProof.
  state integer NOT NULL CONSTRAINT channel_state_is_known CHECK (state BETWEEN 1 AND 4),
  proof integer CONSTRAINT channel_proof_is_known CHECK (proof BETWEEN 1 AND 2),
  default_party_id uuid NOT NULL CONSTRAINT channel_has_a_default_party REFERENCES party,
  default_party_role integer NOT NULL,
  create_time timestamptz NOT NULL,
  verify_time timestamptz,
  -- By the account's clock.
  next_check_time timestamptz,
  -- How often it became verified: each time has a calendar of its own.
  verifications integer NOT NULL DEFAULT 0,
  -- How often in a row the site could not be reached when the proof was looked for.
  failed_checks integer NOT NULL DEFAULT 0,
  CONSTRAINT channel_that_is_verified_has_a_proof CHECK (
    state <> 2 OR (proof IS NOT NULL AND verify_time IS NOT NULL AND next_check_time IS NOT NULL))
);

CREATE UNIQUE INDEX origin_is_verified_for_one_account ON channel (environment, origin) WHERE state = 2;
CREATE UNIQUE INDEX origin_has_one_channel_of_an_account ON channel (account_id, environment, origin)
  WHERE state <> 4;
CREATE INDEX channel_by_account ON channel (account_id, environment, channel_id DESC);

-- What was found when the proof was looked for.
CREATE TABLE channel_check (
  check_id uuid PRIMARY KEY,
  channel_id uuid NOT NULL CONSTRAINT check_is_of_a_channel REFERENCES channel,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  time timestamptz NOT NULL,
  outcome text NOT NULL
    CONSTRAINT check_outcome_is_known CHECK (outcome IN ('FILE', 'META', 'MISSING', 'UNREACHABLE'))
);

CREATE INDEX check_by_channel ON channel_check (channel_id, check_id);

CREATE TRIGGER channel_checks_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON channel_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- An address under a channel on which its seal was seen, or that the account asked for.
CREATE TABLE inclusion (
  inclusion_id uuid PRIMARY KEY,
  channel_id uuid NOT NULL CONSTRAINT inclusion_is_through_a_channel REFERENCES channel,
  -- Equal for addresses that lead to the same page for a reader.
  address text NOT NULL,
  url text NOT NULL
    CONSTRAINT inclusion_url_has_at_most_2048_bytes CHECK (octet_length(url) <= 2048),
  -- The address by which the page itself wants to be known; absent until it was read.
  canonical_address text,
  work_id uuid CONSTRAINT inclusion_is_of_a_work REFERENCES work,
  -- Why the page was not included when it was read last: a reason of the contract.
  refusal text CONSTRAINT inclusion_refusal_is_a_reason CHECK (refusal ~ '^[A-Z_]{1,50}$'),
  -- The same as a sentence.
  refusal_message text NOT NULL DEFAULT '',
  create_time timestamptz NOT NULL,
  -- Before then nobody's view makes the platform read the page again.
  next_look_time timestamptz NOT NULL,
  looks integer NOT NULL DEFAULT 0,
  CONSTRAINT inclusion_is_known_by_its_address UNIQUE (channel_id, address),
  CONSTRAINT inclusion_with_a_work_was_read CHECK (work_id IS NULL OR canonical_address IS NOT NULL)
);

CREATE INDEX inclusion_by_canonical_address ON inclusion (channel_id, canonical_address)
  WHERE work_id IS NOT NULL;
CREATE INDEX inclusion_by_work ON inclusion (work_id);
CREATE INDEX inclusion_by_time ON inclusion (channel_id, create_time);

-- What was read when a version was made of a page.
CREATE TABLE page_capture (
  capture_id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES channel,
  work_id uuid NOT NULL REFERENCES work,
  version_id uuid NOT NULL CONSTRAINT version_has_one_page_capture UNIQUE REFERENCES version,
  url text NOT NULL,
  time timestamptz NOT NULL,
  -- The web archive: request and answer as they went over the wire.
  warc_sha256 bytea NOT NULL CONSTRAINT capture_archive_is_kept REFERENCES content,
  -- The main text, which is the version's bytes.
  text_sha256 bytea NOT NULL CONSTRAINT capture_text_is_kept REFERENCES content
);

CREATE TRIGGER page_captures_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON page_capture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
