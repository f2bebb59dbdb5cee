-- What happened: written in the transaction of the change, read by webhooks, watches, mail and search.

-- How many events an account was told of a subject, and the place of the last.
CREATE TABLE event_subject (
  bucket smallint NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  subject text NOT NULL,
  last_sequence bigint NOT NULL,
  last_place bigint NOT NULL,
  PRIMARY KEY (bucket, account_id, environment, subject)
);

CREATE TABLE event (
  bucket smallint NOT NULL,
  event_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT event_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  type text NOT NULL
    CONSTRAINT event_type_is_words_joined_by_dots CHECK (type ~ '^[a-z_]+(\.[a-z_]+)+$' AND length(type) <= 64),
  subject text NOT NULL
    CONSTRAINT event_subject_has_1_to_100_characters CHECK (char_length(subject) BETWEEN 1 AND 100),
  sequence bigint NOT NULL CONSTRAINT event_sequence_is_positive CHECK (sequence > 0),
  time timestamptz NOT NULL,
  -- Canonical JSON; its braces are what is looked at here.
  data bytea NOT NULL CONSTRAINT event_data_is_at_most_20_kb CHECK (octet_length(data) <= 20000)
    CONSTRAINT event_data_is_an_object
      CHECK (substring(data FROM 1 FOR 1) = '{' AND substring(data FROM octet_length(data)) = '}'),
  CONSTRAINT event_id_is_used_once PRIMARY KEY (bucket, event_id),
  CONSTRAINT event_sequence_is_used_once_by_its_subject
    UNIQUE (bucket, account_id, environment, subject, sequence)
);

-- Those that have no number among all events yet.
CREATE TABLE event_waiting (
  bucket smallint NOT NULL,
  event_id uuid NOT NULL,
  -- In the order in which they are numbered: microseconds of the database's clock, which rise with each event of a subject.
  place bigint NOT NULL,
  PRIMARY KEY (bucket, event_id),
  CONSTRAINT event_that_waits_was_written FOREIGN KEY (bucket, event_id) REFERENCES event
);

-- The one order of all events, whosever they are. Numbers are given after the transactions' ends, one batch after the
-- other, so that no event ever appears behind a reader.
CREATE TABLE event_order (
  number bigint PRIMARY KEY CONSTRAINT event_number_is_positive CHECK (number > 0),
  -- Where the event lies.
  bucket smallint NOT NULL,
  event_id uuid NOT NULL CONSTRAINT event_is_numbered_once UNIQUE,
  account_id uuid NOT NULL,
  environment text NOT NULL
);

CREATE INDEX event_order_of_account ON event_order (account_id, environment, number);

CREATE TRIGGER event_order_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TRIGGER events_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- How far a reader has come.
CREATE TABLE event_cursor (
  reader text PRIMARY KEY,
  number bigint NOT NULL CONSTRAINT event_cursor_is_not_negative CHECK (number >= 0)
);
