-- Who may call: tenants, those who act for them, their applications and their keys.
--
-- Every table of what is some account's begins its keys with the account's bucket, 0 to 4,095: 12 bits of the account's
-- identifier, which lie in every identifier of what is the account's. So all of an account lies together, and an engine
-- that distributes by bucket finds it by any identifier (Documentation/decisions.md, 22).

CREATE TABLE account (
  bucket smallint NOT NULL CONSTRAINT account_bucket_is_one_of_4096 CHECK (bucket BETWEEN 0 AND 4095),
  account_id uuid NOT NULL,
  name text NOT NULL
    CONSTRAINT account_name_has_1_to_200_characters CHECK (char_length(name) BETWEEN 1 AND 200),
  create_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, account_id)
);

CREATE TABLE member (
  bucket smallint NOT NULL,
  member_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL CONSTRAINT member_role_is_known CHECK (role IN ('OWNER', 'ADMINISTRATOR', 'MEMBER')),
  create_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, member_id),
  CONSTRAINT member_acts_for_an_account FOREIGN KEY (bucket, account_id) REFERENCES account
);

CREATE INDEX member_by_account ON member (bucket, account_id);

CREATE TABLE application (
  bucket smallint NOT NULL,
  application_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT application_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  name text NOT NULL
    CONSTRAINT application_name_has_1_to_100_characters CHECK (char_length(name) BETWEEN 1 AND 100),
  create_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, application_id),
  CONSTRAINT application_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT application_is_known_with_its_account UNIQUE (bucket, account_id, environment, application_id)
);

-- A key is kept as its SHA-256: it has 244 random bits, so a slow hash would add nothing. Its first 12 bits are the bucket.
CREATE TABLE api_key (
  bucket smallint NOT NULL,
  api_key_id uuid NOT NULL,
  account_id uuid NOT NULL,
  member_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT api_key_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  secret_sha256 bytea NOT NULL
    CONSTRAINT api_key_digest_has_32_bytes CHECK (octet_length(secret_sha256) = 32),
  hint text NOT NULL,
  label text NOT NULL
    CONSTRAINT api_key_label_has_1_to_100_characters CHECK (char_length(label) BETWEEN 1 AND 100),
  scopes text[] NOT NULL CONSTRAINT api_key_has_a_scope CHECK (cardinality(scopes) > 0),
  application_id uuid,
  create_time timestamptz NOT NULL,
  revoke_time timestamptz,
  -- When it ends because another key replaces it.
  expire_time timestamptz,
  replaced_api_key_id uuid,
  PRIMARY KEY (bucket, api_key_id),
  CONSTRAINT api_key_secret_is_unique UNIQUE (bucket, secret_sha256),
  CONSTRAINT api_key_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT api_key_is_made_by_a_member FOREIGN KEY (bucket, member_id) REFERENCES member,
  CONSTRAINT api_key_is_bound_to_its_accounts_application
    FOREIGN KEY (bucket, account_id, environment, application_id)
    REFERENCES application (bucket, account_id, environment, application_id),
  CONSTRAINT api_key_replaces_a_key FOREIGN KEY (bucket, replaced_api_key_id) REFERENCES api_key,
  CONSTRAINT api_key_is_replaced_once UNIQUE (bucket, replaced_api_key_id)
);
