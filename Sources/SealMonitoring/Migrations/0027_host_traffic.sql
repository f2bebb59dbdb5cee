-- Hosts as the whole installation treats them, whosever runs they are.

CREATE TABLE web_host (
  host text CONSTRAINT host_is_known_once PRIMARY KEY,
  -- The first time for a request that nobody has booked.
  free_time timestamptz NOT NULL,
  -- Nothing is asked before: the host said that it has too much to do.
  rest_time timestamptz,
  -- How often it said so since it last answered something else.
  refusals integer NOT NULL DEFAULT 0 CONSTRAINT host_refusals_are_not_negative CHECK (refusals >= 0)
);

-- When the run may ask the host; NULL without a booking.
ALTER TABLE crawl_host ADD COLUMN booked_time timestamptz;

-- What is left of an ended run when its frontier is deleted: how many of its pages ended how. NULL before.
ALTER TABLE monitor_run
  ADD COLUMN disallowed_pages integer,
  ADD COLUMN failed_pages integer,
  ADD COLUMN waiting_pages integer,
  ADD CONSTRAINT run_is_swept_with_all_its_counts CHECK (
    num_nulls(disallowed_pages, failed_pages, waiting_pages) = 3
    OR (num_nulls(disallowed_pages, failed_pages, waiting_pages) = 0 AND end_time IS NOT NULL
      AND least(disallowed_pages, failed_pages, waiting_pages) >= 0));

CREATE INDEX run_that_ended ON monitor_run (end_time) WHERE end_time IS NOT NULL AND failed_pages IS NULL;
