-- The sizes for which a log has published a checkpoint: what is shown of it in public is that of
-- these trees, partial tiles above all.

CREATE TABLE log_checkpoint (
  environment text NOT NULL,
  size bigint NOT NULL CONSTRAINT checkpoint_size_is_not_negative CHECK (size >= 0),
  PRIMARY KEY (environment, size)
);

CREATE TRIGGER log_checkpoints_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

INSERT INTO log_checkpoint (environment, size)
SELECT environment, checkpoint_size FROM log_head WHERE checkpoint IS NOT NULL;
