-- Statements with what proves them: certificates, licenses, mandates, evidence and whatever else must stay provable. Each lies
-- here, once; what is searched or joined by lies in the tables of its kind, which refer to it.

-- The X.509 chains that signatures and time-stamps chain up through, kept as long as the statements.
CREATE TABLE signing_chain (
  -- SHA-256 of both, one after the other.
  chain_sha256 bytea PRIMARY KEY
    CONSTRAINT signing_chain_digest_has_32_bytes CHECK (octet_length(chain_sha256) = 32),
  issuer_pem text NOT NULL,
  timestamp_pem text NOT NULL
);

CREATE TABLE statement (
  -- Of the account whose it is.
  bucket smallint NOT NULL CONSTRAINT statement_bucket_is_one_of_4096 CHECK (bucket BETWEEN 0 AND 4095),
  statement_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT statement_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  -- As the statement says it.
  type text NOT NULL,
  subject text NOT NULL,
  -- The statement itself, RFC 8785: never serialized again.
  canonical bytea NOT NULL,
  signature bytea NOT NULL CONSTRAINT statement_signature_has_64_bytes CHECK (octet_length(signature) = 64),
  timestamp_token bytea NOT NULL,
  chain_sha256 bytea NOT NULL CONSTRAINT statement_has_a_signing_chain REFERENCES signing_chain,
  -- What opens the digests of persons, each under the key of its party: for one who knows whose they are.
  sealed_disclosures bytea[] NOT NULL,
  -- What opens a digest of what is no personal data.
  disclosure text,
  PRIMARY KEY (bucket, statement_id)
);

CREATE TRIGGER statements_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
