-- Who may call: tenants, those who act for them, and their keys.

CREATE TABLE account (
  account_id uuid PRIMARY KEY,
  name text NOT NULL
    CONSTRAINT account_name_has_1_to_200_characters CHECK (char_length(name) BETWEEN 1 AND 200),
  create_time timestamptz NOT NULL
);

CREATE TABLE member (
  member_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT member_acts_for_an_account REFERENCES account,
  role text NOT NULL CONSTRAINT member_role_is_known CHECK (role IN ('OWNER', 'ADMINISTRATOR', 'MEMBER')),
  create_time timestamptz NOT NULL
);

CREATE INDEX member_by_account ON member (account_id);

-- A key is kept as its SHA-256: it has 256 random bits, so a slow hash would add nothing.
CREATE TABLE api_key (
  api_key_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT api_key_belongs_to_an_account REFERENCES account,
  member_id uuid NOT NULL CONSTRAINT api_key_is_made_by_a_member REFERENCES member,
  environment text NOT NULL
    CONSTRAINT api_key_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  secret_sha256 bytea NOT NULL
    CONSTRAINT api_key_digest_has_32_bytes CHECK (octet_length(secret_sha256) = 32)
    CONSTRAINT api_key_secret_is_unique UNIQUE,
  hint text NOT NULL,
  label text NOT NULL
    CONSTRAINT api_key_label_has_1_to_100_characters CHECK (char_length(label) BETWEEN 1 AND 100),
  scopes text[] NOT NULL CONSTRAINT api_key_has_a_scope CHECK (cardinality(scopes) > 0),
  create_time timestamptz NOT NULL,
  revoke_time timestamptz
);
