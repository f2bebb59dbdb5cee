-- The documents of licenses.

CREATE TABLE license_letter (
  bucket smallint NOT NULL,
  letter_id uuid NOT NULL,
  license_id uuid NOT NULL,
  -- 1 as the license was given, 2 as it was revoked.
  edition integer NOT NULL CONSTRAINT letter_edition_is_known CHECK (edition IN (1, 2)),
  revoked_license_id uuid GENERATED ALWAYS AS (CASE WHEN edition = 2 THEN license_id END) STORED,
  -- The PDF names the licensee, so it lies under the licensee's key.
  sealed_sha256 bytea NOT NULL,
  PRIMARY KEY (bucket, letter_id),
  CONSTRAINT letter_is_of_a_license FOREIGN KEY (bucket, license_id) REFERENCES license,
  CONSTRAINT revoked_letter_is_of_a_revoked_license FOREIGN KEY (bucket, revoked_license_id)
    REFERENCES license_revocation,
  CONSTRAINT letter_is_kept FOREIGN KEY (bucket, sealed_sha256) REFERENCES content,
  CONSTRAINT letter_has_a_statement FOREIGN KEY (bucket, letter_id) REFERENCES statement,
  CONSTRAINT license_has_one_letter_of_an_edition UNIQUE (bucket, license_id, edition)
);

CREATE TRIGGER license_letters_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON license_letter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
