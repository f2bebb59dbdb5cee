-- Bytes by digest: captures, letters, pages.

CREATE TABLE content (
  bucket smallint NOT NULL,
  sha256 bytea NOT NULL CONSTRAINT content_sha256_has_32_bytes CHECK (octet_length(sha256) = 32),
  media_type text NOT NULL,
  create_time timestamptz NOT NULL,
  bytes bytea NOT NULL CONSTRAINT content_is_at_most_64_mib CHECK (octet_length(bytes) <= 67108864),
  PRIMARY KEY (bucket, sha256)
);

-- What is kept is compressed already, mostly; whole values are read.
ALTER TABLE content ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER content_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON content
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
