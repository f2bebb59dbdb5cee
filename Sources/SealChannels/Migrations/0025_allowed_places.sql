-- Where the account allows uses of its works without a license.
CREATE TABLE allowed_place (
  bucket smallint NOT NULL,
  place_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  url text NOT NULL,
  note text NOT NULL CONSTRAINT allowed_place_note_has_at_most_200_characters CHECK (char_length(note) <= 200),
  create_time timestamptz NOT NULL,
  end_time timestamptz,
  PRIMARY KEY (bucket, place_id),
  CONSTRAINT allowed_place_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account
);

CREATE UNIQUE INDEX place_is_allowed_once ON allowed_place (bucket, account_id, environment, url)
  WHERE end_time IS NULL;
