-- Where the account allows uses of its works without a license.
CREATE TABLE allowed_place (
  place_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT allowed_place_belongs_to_an_account REFERENCES account (account_id),
  environment text NOT NULL,
  url text NOT NULL,
  note text NOT NULL CONSTRAINT allowed_place_note_has_at_most_200_characters CHECK (char_length(note) <= 200),
  create_time timestamptz NOT NULL,
  end_time timestamptz
);

CREATE UNIQUE INDEX place_is_allowed_once ON allowed_place (account_id, environment, url) WHERE end_time IS NULL;
