-- The transparency log of each environment: what waits, leaves, full subtrees, head.

-- Written by business transactions, where their statement lies; touches nothing hot.
CREATE TABLE log_waiting (
  bucket smallint NOT NULL,
  statement_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT log_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  statement_sha256 bytea NOT NULL
    CONSTRAINT log_entry_has_32_bytes CHECK (octet_length(statement_sha256) = 32),
  CONSTRAINT statement_waits_once PRIMARY KEY (bucket, statement_id)
);

CREATE TABLE log_leaf (
  environment text NOT NULL,
  leaf_index bigint NOT NULL CONSTRAINT leaf_index_is_not_negative CHECK (leaf_index >= 0),
  statement_sha256 bytea NOT NULL,
  PRIMARY KEY (environment, leaf_index),
  CONSTRAINT statement_is_logged_once UNIQUE (environment, statement_sha256)
);

CREATE TRIGGER log_leaves_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Full subtrees: 2^level leaves from leaf node_index * 2^level on.
CREATE TABLE log_node (
  environment text NOT NULL,
  level integer NOT NULL,
  node_index bigint NOT NULL,
  hash bytea NOT NULL CONSTRAINT log_hash_has_32_bytes CHECK (octet_length(hash) = 32),
  PRIMARY KEY (environment, level, node_index)
);

CREATE TRIGGER log_nodes_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_node
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- One row a log: the only one that changes.
CREATE TABLE log_head (
  environment text PRIMARY KEY,
  size bigint NOT NULL,
  root bytea NOT NULL,
  -- The newest checkpoint that was signed, and its size: signed after the commit of that size.
  checkpoint text,
  checkpoint_size bigint NOT NULL DEFAULT 0
    CONSTRAINT checkpoint_is_not_ahead_of_its_log CHECK (checkpoint_size <= size),
  -- The X.509 chain of the key that signed it, PEM.
  chain_pem text
    CONSTRAINT checkpoint_has_the_chain_of_its_key CHECK ((checkpoint IS NULL) = (chain_pem IS NULL))
);

CREATE FUNCTION refuse_a_forked_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.root <> OLD.root)
    OR NEW.checkpoint_size < OLD.checkpoint_size
    OR (NEW.checkpoint_size = OLD.checkpoint_size AND NEW.checkpoint IS DISTINCT FROM OLD.checkpoint)
  THEN
    RAISE EXCEPTION 'a log only grows'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'log_only_grows';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER log_only_grows BEFORE UPDATE ON log_head
  FOR EACH ROW EXECUTE FUNCTION refuse_a_forked_log();
CREATE TRIGGER log_heads_stay BEFORE DELETE OR TRUNCATE ON log_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
