-- An operator has looked at a payment incident and done what was to be done. The incident stays as it was
-- written down; its settlement is a row of its own, made once.

CREATE TABLE payment_incident_settlement (
  incident_id uuid NOT NULL
    CONSTRAINT incident_settlement_is_of_an_incident REFERENCES payment_incident,
  -- Who did it, as they name themselves.
  settled_by text NOT NULL
    CONSTRAINT incident_settler_has_1_to_100_characters CHECK (char_length(settled_by) BETWEEN 1 AND 100),
  note text NOT NULL
    CONSTRAINT incident_note_has_1_to_500_characters CHECK (char_length(note) BETWEEN 1 AND 500),
  time timestamptz NOT NULL,
  CONSTRAINT payment_incident_is_settled_once PRIMARY KEY (incident_id)
);

CREATE TRIGGER incident_settlements_are_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_incident_settlement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
