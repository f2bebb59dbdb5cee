-- Who changed what, when, from where: the audit trail, and the memory of requests. A request's row is the first statement
-- of the change that it tells of; what else changes in other accounts, and what no request stands behind, is written as
-- the last. Never altered.

-- Contract: the trigger of every table that is insert-only.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is insert-only' USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END
$$;

CREATE TABLE change (
  -- Of the account within which a request_id is used once.
  bucket smallint NOT NULL CONSTRAINT change_bucket_is_one_of_4096 CHECK (bucket BETWEEN 0 AND 4095),
  change_id uuid NOT NULL,
  time timestamptz NOT NULL,
  -- In whose trail it stands. No foreign key: nothing refers across accounts.
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT change_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  actor text NOT NULL
    CONSTRAINT change_actor_is_known CHECK (actor IN ('KEY', 'GUEST', 'OPERATOR', 'PLATFORM', 'PROVIDER', 'ACCOUNT')),
  api_key_id uuid,
  peer_address text NOT NULL,
  method text NOT NULL,
  subject text NOT NULL,
  -- HMACs under a key of the installation: of whose request it was and its request_id, and of its content. NULL where
  -- no request stands behind a change.
  request_key bytea CONSTRAINT change_request_key_has_16_bytes CHECK (octet_length(request_key) = 16),
  request_digest bytea CONSTRAINT change_request_digest_has_32_bytes CHECK (octet_length(request_digest) = 32),
  PRIMARY KEY (bucket, change_id),
  CONSTRAINT request_id_is_used_once UNIQUE (bucket, request_key),
  CONSTRAINT change_is_made_by_a_key_that_is_named CHECK ((actor = 'KEY') = (api_key_id IS NOT NULL)),
  CONSTRAINT change_request_is_whole CHECK ((request_key IS NULL) = (request_digest IS NULL))
);

-- The trail of an account, newest first.
CREATE INDEX change_of_account ON change (account_id, environment, change_id DESC);

-- The trail of all, for operators.
CREATE INDEX change_of_environment ON change (environment, change_id DESC);

CREATE TRIGGER changes_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
