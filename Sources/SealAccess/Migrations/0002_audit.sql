-- Who changed what, when, from where. Written in the transaction of the change; never altered.

CREATE TABLE audit_entry (
  audit_entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  time timestamptz NOT NULL,
  account_id uuid NOT NULL,
  api_key_id uuid,
  environment text NOT NULL,
  action text NOT NULL,
  subject_id uuid NOT NULL,
  peer_address text NOT NULL
);

CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is insert-only' USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END
$$;

CREATE TRIGGER audit_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
