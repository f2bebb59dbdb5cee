-- Pages that were looked at for a case, outside any run; and usages that a person pursues.

ALTER TABLE usage_observation ALTER COLUMN run_id DROP NOT NULL;
COMMENT ON COLUMN usage_observation.run_id IS 'NULL when the page was looked at for a case.';

-- Since when a person of the account pursues the usage although a permission it may have begun under has only ended.
ALTER TABLE usage ADD COLUMN pursue_time timestamptz;
