-- Works and their versions. A registration is one row in each of `work`, `version` and `statement`: few, because their number
-- is what bounds the rate.

-- A party's name is sealed under the party's own key, which is wrapped by a key outside this database.
-- Erasing the party removes the key: what was sealed can never be opened again.
CREATE TABLE party (
  bucket smallint NOT NULL,
  party_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT party_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  kind integer NOT NULL,
  name_index bytea,
  wrapped_key bytea,
  sealed_name bytea,
  create_time timestamptz NOT NULL,
  erase_time timestamptz,
  PRIMARY KEY (bucket, party_id),
  CONSTRAINT party_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT party_is_whole_or_erased CHECK (
    (erase_time IS NULL AND name_index IS NOT NULL AND wrapped_key IS NOT NULL AND sealed_name IS NOT NULL)
    OR (erase_time IS NOT NULL AND name_index IS NULL AND wrapped_key IS NULL AND sealed_name IS NULL)),
  CONSTRAINT party_name_is_unique_in_its_account UNIQUE (bucket, account_id, environment, name_index)
);

-- How a party is written to about something, such as an order: under the party's key, and gone with it.
CREATE TABLE party_contact (
  bucket smallint NOT NULL,
  party_id uuid NOT NULL,
  -- The text of an identifier, which may lie elsewhere.
  subject text NOT NULL,
  -- A blind index of the mail address: who has it finds what was ordered with it.
  address_index bytea NOT NULL CONSTRAINT contact_index_has_32_bytes CHECK (octet_length(address_index) = 32),
  sealed_contact bytea NOT NULL,
  create_time timestamptz NOT NULL,
  -- When the address was last sent all that there is for it.
  remind_time timestamptz,
  PRIMARY KEY (bucket, party_id, subject),
  CONSTRAINT contact_is_of_a_party FOREIGN KEY (bucket, party_id) REFERENCES party
);

CREATE INDEX contact_by_address ON party_contact (address_index, create_time DESC);

CREATE TABLE work (
  bucket smallint NOT NULL,
  work_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT work_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  title text NOT NULL
    CONSTRAINT work_title_has_1_to_200_characters CHECK (char_length(title) BETWEEN 1 AND 200),
  kind integer NOT NULL,
  party_ids uuid[] NOT NULL,
  party_roles integer[] NOT NULL,
  claimed_right integer NOT NULL,
  claim_share_ppm integer NOT NULL
    CONSTRAINT claim_share_is_at_most_the_whole CHECK (claim_share_ppm BETWEEN 1 AND 1000000),
  claim_region_code text NOT NULL,
  claim_basis integer NOT NULL,
  claim_visibility integer NOT NULL,
  create_time timestamptz NOT NULL,
  withdraw_time timestamptz,
  -- The contract's OwnershipLevel. It only rises: what proved it has happened.
  ownership_level integer NOT NULL DEFAULT 1
    CONSTRAINT work_ownership_level_is_known CHECK (ownership_level BETWEEN 1 AND 2),
  PRIMARY KEY (bucket, work_id),
  CONSTRAINT work_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT work_has_a_role_for_each_party CHECK (
    cardinality(party_ids) = cardinality(party_roles) AND cardinality(party_ids) BETWEEN 1 AND 32)
);

-- Contract: whether a work names a party.
CREATE FUNCTION work_names_party(of_bucket smallint, of_work uuid, party uuid)
  RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM work WHERE bucket = of_bucket AND work_id = of_work AND party = ANY (party_ids));
END $$;

CREATE FUNCTION refuse_a_lower_ownership_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ownership_level < OLD.ownership_level THEN
    RAISE EXCEPTION 'an ownership level never falls'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'work_ownership_level_never_falls';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER work_ownership_level_never_falls BEFORE UPDATE OF ownership_level ON work
  FOR EACH ROW EXECUTE FUNCTION refuse_a_lower_ownership_level();

-- Pages of an account's works, newest first.
CREATE INDEX work_by_account ON work (account_id, environment, work_id DESC);

-- What anybody may look for by its title: the contract's VISIBILITY_PUBLIC. In the order of code points, so that the first of all
-- titles that begin with one letter are read and no more.
CREATE INDEX public_work_by_title ON work ((lower(title) COLLATE "C"), work_id) WHERE claim_visibility = 2;

CREATE TABLE version (
  -- Of its account, as in the statement.
  bucket smallint NOT NULL,
  version_id uuid NOT NULL,
  work_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  number integer NOT NULL CONSTRAINT version_number_is_positive CHECK (number > 0),
  sha256 bytea NOT NULL CONSTRAINT version_sha256_has_32_bytes CHECK (octet_length(sha256) = 32),
  sha512 bytea NOT NULL CONSTRAINT version_sha512_has_64_bytes CHECK (octet_length(sha512) = 64),
  sm3 bytea CONSTRAINT version_sm3_has_32_bytes CHECK (octet_length(sm3) = 32),
  size_bytes bigint NOT NULL CONSTRAINT version_size_is_not_negative CHECK (size_bytes >= 0),
  media_type text NOT NULL,
  created_time timestamptz,
  published_time timestamptz,
  source_url text,
  -- The statement whose subject is this version.
  certificate_id uuid NOT NULL,
  certify_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, version_id),
  CONSTRAINT version_is_of_a_work FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT version_has_a_certificate FOREIGN KEY (bucket, certificate_id) REFERENCES statement,
  CONSTRAINT version_number_is_used_once_in_its_work UNIQUE (bucket, work_id, number)
);

-- Contract: whether an account's version of a work has these bytes.
CREATE FUNCTION version_has_bytes(
  of_bucket smallint, of_version uuid, of_work uuid, of_account uuid, of_environment text, bytes_sha256 bytea)
  RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM version WHERE bucket = of_bucket AND version_id = of_version AND work_id = of_work
      AND account_id = of_account AND environment = of_environment AND sha256 = bytes_sha256);
END $$;

CREATE TRIGGER versions_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Who registered which bytes, whosever they are: written with each version, and found by the bytes alone. It crosses accounts,
-- so nothing refers to it and it refers to nothing.
CREATE TABLE registered_bytes (
  sha256 bytea NOT NULL,
  environment text NOT NULL,
  account_id uuid NOT NULL,
  -- Where the version lies.
  bucket smallint NOT NULL,
  version_id uuid NOT NULL,
  work_id uuid NOT NULL,
  certify_time timestamptz NOT NULL,
  CONSTRAINT digest_is_registered_once_by_an_account PRIMARY KEY (sha256, environment, account_id)
);

CREATE TRIGGER registered_bytes_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registered_bytes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
