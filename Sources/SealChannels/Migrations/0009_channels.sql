-- Places where accounts publish, and the pages that were included through them.

CREATE TABLE channel (
  bucket smallint NOT NULL,
  channel_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT channel_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  -- Scheme, host and, unless it is the scheme's own, port, in lower case.
  origin text NOT NULL
    CONSTRAINT channel_origin_has_at_most_300_characters CHECK (char_length(origin) BETWEEN 1 AND 300),
  token text NOT NULL,
  -- The contract's ChannelState and ChannelProof.
  state integer NOT NULL CONSTRAINT channel_state_is_known CHECK (state BETWEEN 1 AND 4),
  proof integer CONSTRAINT channel_proof_is_known CHECK (proof BETWEEN 1 AND 2),
  default_party_id uuid NOT NULL,
  default_party_role integer NOT NULL,
  create_time timestamptz NOT NULL,
  verify_time timestamptz,
  -- By the account's clock.
  next_check_time timestamptz,
  -- How often it became verified: each time has a calendar of its own.
  verifications integer NOT NULL DEFAULT 0,
  -- How often in a row the site could not be reached when the proof was looked for.
  failed_checks integer NOT NULL DEFAULT 0,
  PRIMARY KEY (bucket, channel_id),
  CONSTRAINT channel_is_of_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT channel_token_is_used_once UNIQUE (bucket, token),
  CONSTRAINT channel_has_a_default_party FOREIGN KEY (bucket, default_party_id) REFERENCES party,
  CONSTRAINT channel_that_is_verified_has_a_proof CHECK (
    state <> 2 OR (proof IS NOT NULL AND verify_time IS NOT NULL AND next_check_time IS NOT NULL))
);

CREATE UNIQUE INDEX origin_has_one_channel_of_an_account ON channel (bucket, account_id, environment, origin)
  WHERE state <> 4;
CREATE INDEX channel_by_account ON channel (account_id, environment, channel_id DESC);

-- For which channel an origin is verified: one, whosever it is. It crosses accounts.
CREATE TABLE verified_origin (
  environment text NOT NULL,
  origin text NOT NULL,
  channel_id uuid NOT NULL,
  CONSTRAINT origin_is_verified_for_one_account PRIMARY KEY (environment, origin)
);

-- What was found when the proof was looked for.
CREATE TABLE channel_check (
  bucket smallint NOT NULL,
  check_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  time timestamptz NOT NULL,
  outcome text NOT NULL
    CONSTRAINT check_outcome_is_known CHECK (outcome IN ('FILE', 'META', 'MISSING', 'UNREACHABLE')),
  PRIMARY KEY (bucket, check_id),
  CONSTRAINT check_is_of_a_channel FOREIGN KEY (bucket, channel_id) REFERENCES channel
);

CREATE INDEX check_by_channel ON channel_check (bucket, channel_id, check_id);

CREATE TRIGGER channel_checks_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON channel_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- An address under a channel on which its seal was seen, or that the account asked for.
CREATE TABLE inclusion (
  bucket smallint NOT NULL,
  inclusion_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  -- Equal for addresses that lead to the same page for a reader.
  address text NOT NULL,
  url text NOT NULL
    CONSTRAINT inclusion_url_has_at_most_2048_bytes CHECK (octet_length(url) <= 2048),
  -- The address by which the page itself wants to be known; absent until it was read.
  canonical_address text,
  work_id uuid,
  -- Why the page was not included when it was read last: a reason of the contract.
  refusal text CONSTRAINT inclusion_refusal_is_a_reason CHECK (refusal ~ '^[A-Z_]{1,50}$'),
  -- The same as a sentence.
  refusal_message text NOT NULL DEFAULT '',
  create_time timestamptz NOT NULL,
  -- Before then nobody's view makes the platform read the page again.
  next_look_time timestamptz NOT NULL,
  looks integer NOT NULL DEFAULT 0,
  PRIMARY KEY (bucket, inclusion_id),
  CONSTRAINT inclusion_is_through_a_channel FOREIGN KEY (bucket, channel_id) REFERENCES channel,
  CONSTRAINT inclusion_is_of_a_work FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT inclusion_is_known_by_its_address UNIQUE (bucket, channel_id, address),
  CONSTRAINT inclusion_with_a_work_was_read CHECK (work_id IS NULL OR canonical_address IS NOT NULL)
);

CREATE INDEX inclusion_by_canonical_address ON inclusion (bucket, channel_id, canonical_address)
  WHERE work_id IS NOT NULL;
CREATE INDEX inclusion_by_work ON inclusion (bucket, work_id);
-- Whoever looks for a page does not know whose it is.
CREATE INDEX included_page_by_address ON inclusion USING hash (address) WHERE work_id IS NOT NULL;
CREATE INDEX included_page_by_canonical_address ON inclusion USING hash (canonical_address)
  WHERE work_id IS NOT NULL;
CREATE INDEX inclusion_by_time ON inclusion (bucket, channel_id, create_time);

-- What was read when a version was made of a page.
CREATE TABLE page_capture (
  bucket smallint NOT NULL,
  capture_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  work_id uuid NOT NULL,
  version_id uuid NOT NULL,
  url text NOT NULL,
  time timestamptz NOT NULL,
  -- The web archive: request and answer as they went over the wire.
  warc_sha256 bytea NOT NULL,
  -- The main text, which is the version's bytes.
  text_sha256 bytea NOT NULL,
  PRIMARY KEY (bucket, capture_id),
  FOREIGN KEY (bucket, channel_id) REFERENCES channel,
  FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT version_has_one_page_capture UNIQUE (bucket, version_id),
  FOREIGN KEY (bucket, version_id) REFERENCES version,
  CONSTRAINT capture_archive_is_kept FOREIGN KEY (bucket, warc_sha256) REFERENCES content,
  CONSTRAINT capture_text_is_kept FOREIGN KEY (bucket, text_sha256) REFERENCES content
);

CREATE TRIGGER page_captures_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON page_capture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
