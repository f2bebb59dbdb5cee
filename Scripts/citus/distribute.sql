-- Distributes a migrated CopyrightSeal database over the workers of a Citus cluster, as an operator would before the first
-- row is written: run at the coordinator, once. psql -f Scripts/citus/distribute.sql
--
-- Each tenant table, known by its column `bucket`, goes by it, all next to each other: all of an account lies on one node, and
-- foreign keys, which begin with the bucket too, stay within it. What crosses accounts stays whole at the coordinator, and so
-- do the queue and its clocks: whoever takes a job looks at those of all accounts.
\set ON_ERROR_STOP 1
\set QUIET 1
SET client_min_messages = error;
-- Ours touch rows of one bucket only.
SET citus.enable_unsafe_triggers = on;

-- Foreign keys may lead in a circle: they are put back when both ends are where they will be.
CREATE TEMPORARY TABLE foreign_key AS
  SELECT conrelid::regclass::text AS of, conname::text AS name, pg_get_constraintdef(oid) AS rule
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace;
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', of, name) FROM foreign_key \gexec

SELECT create_reference_table('signing_chain') \g /dev/null
SELECT create_distributed_table('account', 'bucket', colocate_with => 'none') \g /dev/null
SELECT format('SELECT create_distributed_table(%L, %L, colocate_with => %L)', relname, 'bucket', 'account')
FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'bucket' AND NOT attisdropped)
  AND relname NOT IN ('account', 'event_order', 'registered_bytes', 'job', 'account_clock')
ORDER BY relname \gexec

SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', of, name, rule) FROM foreign_key \gexec
