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
