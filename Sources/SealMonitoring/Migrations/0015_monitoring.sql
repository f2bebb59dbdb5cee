-- Texts of works, monitors and their crawls, usages with what was seen and decided of each.

-- What copies are looked for by. The version's bytes and the text that is compared are content.
CREATE TABLE work_text (
  bucket smallint NOT NULL,
  version_id uuid NOT NULL,
  work_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  content_sha256 bytea NOT NULL,
  -- In UTF-8.
  text_sha256 bytea NOT NULL,
  compared_characters integer NOT NULL CONSTRAINT text_has_something_to_compare CHECK (compared_characters > 0),
  fingerprint bytea NOT NULL,
  create_time timestamptz NOT NULL,
  CONSTRAINT text_of_a_version_is_registered_once PRIMARY KEY (bucket, version_id),
  CONSTRAINT text_bytes_are_kept FOREIGN KEY (bucket, content_sha256) REFERENCES content,
  CONSTRAINT text_is_kept FOREIGN KEY (bucket, text_sha256) REFERENCES content
);

CREATE INDEX work_text_by_account ON work_text (account_id, environment);

CREATE INDEX work_text_by_work ON work_text (bucket, work_id, version_id);

CREATE FUNCTION require_text_of_its_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT version_has_bytes(
    NEW.bucket, NEW.version_id, NEW.work_id, NEW.account_id, NEW.environment, NEW.content_sha256)
  THEN
    RAISE EXCEPTION 'these are not the certified bytes'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'text_has_the_digest_of_its_version';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER text_has_the_digest_of_its_version BEFORE INSERT ON work_text
  FOR EACH ROW EXECUTE FUNCTION require_text_of_its_version();

CREATE TRIGGER texts_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON work_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE monitor (
  bucket smallint NOT NULL,
  monitor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL
    CONSTRAINT monitor_environment_is_known CHECK (environment IN ('LIVE', 'SANDBOX')),
  title text NOT NULL CONSTRAINT monitor_title_has_1_to_100_characters CHECK (char_length(title) BETWEEN 1 AND 100),
  -- Empty for all works of the account.
  work_ids uuid[] NOT NULL,
  place_urls text[] NOT NULL CONSTRAINT monitor_has_1_to_50_places CHECK (cardinality(place_urls) BETWEEN 1 AND 50),
  region_code text,
  commercial boolean NOT NULL,
  page_budget integer NOT NULL CONSTRAINT monitor_budget_is_1_to_10000_pages CHECK (page_budget BETWEEN 1 AND 10000),
  delay_milliseconds integer NOT NULL
    CONSTRAINT monitor_delay_is_at_most_ten_minutes CHECK (delay_milliseconds BETWEEN 1 AND 600000),
  -- NULL for runs by call only.
  period_days integer CONSTRAINT monitor_period_is_1_to_365_days CHECK (period_days BETWEEN 1 AND 365),
  create_time timestamptz NOT NULL,
  end_time timestamptz,
  PRIMARY KEY (bucket, monitor_id),
  CONSTRAINT monitor_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account
);

CREATE INDEX monitor_by_account ON monitor (account_id, environment, monitor_id DESC);

CREATE TABLE monitor_run (
  bucket smallint NOT NULL,
  run_id uuid NOT NULL,
  monitor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  -- Of the calendar; NULL when somebody asked.
  scheduled_time timestamptz,
  start_time timestamptz NOT NULL,
  end_time timestamptz,
  page_budget integer NOT NULL,
  fetched_pages integer NOT NULL DEFAULT 0
    CONSTRAINT run_keeps_its_budget CHECK (fetched_pages BETWEEN 0 AND page_budget),
  -- What is left of an ended run when its frontier is deleted: how many of its pages ended how. NULL before.
  disallowed_pages integer,
  failed_pages integer,
  waiting_pages integer,
  PRIMARY KEY (bucket, run_id),
  CONSTRAINT run_is_of_a_monitor FOREIGN KEY (bucket, monitor_id) REFERENCES monitor,
  CONSTRAINT monitor_runs_once_at_its_time UNIQUE (bucket, monitor_id, scheduled_time),
  CONSTRAINT run_is_swept_with_all_its_counts CHECK (
    num_nulls(disallowed_pages, failed_pages, waiting_pages) = 3
    OR (num_nulls(disallowed_pages, failed_pages, waiting_pages) = 0 AND end_time IS NOT NULL
      AND least(disallowed_pages, failed_pages, waiting_pages) >= 0))
);

CREATE UNIQUE INDEX monitor_has_one_run_at_a_time ON monitor_run (bucket, monitor_id) WHERE end_time IS NULL;
CREATE INDEX run_that_ended ON monitor_run (end_time) WHERE end_time IS NOT NULL AND failed_pages IS NULL;

-- A host during a run: what its robots.txt said, and from when on it may be asked again.
CREATE TABLE crawl_host (
  bucket smallint NOT NULL,
  run_id uuid NOT NULL,
  origin text NOT NULL,
  -- NULL before it was asked; 0 when there was no answer.
  robots_status integer,
  robots bytea CONSTRAINT robots_is_at_most_500_kib CHECK (octet_length(robots) <= 512000),
  ready_time timestamptz NOT NULL,
  -- When the run may ask the host; NULL without a booking.
  booked_time timestamptz,
  CONSTRAINT host_is_of_a_run FOREIGN KEY (bucket, run_id) REFERENCES monitor_run,
  CONSTRAINT host_is_known_once_in_a_run PRIMARY KEY (bucket, run_id, origin)
);

-- The frontier: pages of a run that are known, in the order in which they were found.
CREATE TABLE crawl_page (
  bucket smallint NOT NULL,
  run_id uuid NOT NULL,
  -- What two addresses of one page have in common.
  page_key text NOT NULL,
  url text NOT NULL,
  origin text NOT NULL,
  -- Counted in its run.
  position integer NOT NULL,
  state text NOT NULL CONSTRAINT page_state_is_known CHECK (state IN ('WAITING', 'FETCHED', 'DISALLOWED', 'FAILED')),
  -- How often it redirected to another spelling of its address.
  moves integer NOT NULL DEFAULT 0 CONSTRAINT page_moves_at_most_five_times CHECK (moves BETWEEN 0 AND 5),
  -- A stable code of what failed.
  failure text,
  CONSTRAINT page_is_crawled_once_in_a_run PRIMARY KEY (bucket, run_id, page_key),
  CONSTRAINT page_has_its_host FOREIGN KEY (bucket, run_id, origin) REFERENCES crawl_host,
  CONSTRAINT page_that_failed_says_why CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);

CREATE INDEX page_that_waits ON crawl_page (bucket, run_id, position) WHERE state = 'WAITING';

-- One use of a work on one page.
CREATE TABLE usage (
  bucket smallint NOT NULL,
  usage_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  work_id uuid NOT NULL,
  monitor_id uuid NOT NULL,
  page_url text NOT NULL,
  page_key text NOT NULL,
  -- The contract's UsageStatus, of the latest decision.
  status integer NOT NULL CONSTRAINT usage_status_is_known CHECK (status BETWEEN 1 AND 6),
  decision_number integer NOT NULL,
  -- The latest that shows the work.
  observation_id uuid NOT NULL,
  first_seen_time timestamptz NOT NULL,
  last_seen_time timestamptz NOT NULL,
  gone_time timestamptz,
  -- Why it waits to be decided again: the contract's DecisionCause.
  decide_again integer,
  -- Since when a person of the account pursues the usage although a permission it may have begun under has only ended.
  pursue_time timestamptz,
  -- Whether it serves a business, as a reviewer decided; NULL while none has.
  reviewed_commercial boolean,
  CONSTRAINT usage_is_seen_before_it_is_gone
    CHECK (first_seen_time <= last_seen_time AND last_seen_time <= coalesce(gone_time, last_seen_time)),
  PRIMARY KEY (bucket, usage_id),
  CONSTRAINT usage_is_of_a_work FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT usage_was_found_by_a_monitor FOREIGN KEY (bucket, monitor_id) REFERENCES monitor,
  CONSTRAINT usage_is_one_for_a_work_and_page UNIQUE (bucket, work_id, page_key)
);

CREATE INDEX usage_by_account ON usage (account_id, environment, usage_id DESC);
CREATE INDEX usage_by_page ON usage (page_key, account_id, environment);
CREATE INDEX usage_by_monitor ON usage (bucket, monitor_id, usage_id);
CREATE INDEX usage_that_waits_to_be_decided ON usage (bucket, usage_id) WHERE decide_again IS NOT NULL;

-- What a page had of the work when it was fetched.
CREATE TABLE usage_observation (
  bucket smallint NOT NULL,
  observation_id uuid NOT NULL,
  usage_id uuid NOT NULL,
  -- NULL when the page was looked at for a case.
  run_id uuid,
  fetch_time timestamptz NOT NULL,
  http_status integer NOT NULL,
  page_sha256 bytea NOT NULL,
  warc_sha256 bytea,
  version_id uuid,
  -- The contract's UsageExtent.
  extent integer NOT NULL CONSTRAINT observation_extent_is_known CHECK (extent BETWEEN 1 AND 4),
  exact_digest boolean NOT NULL,
  work_portion_ppm integer NOT NULL,
  page_portion_ppm integer NOT NULL,
  longest_passage integer NOT NULL,
  quoted_characters integer NOT NULL,
  credits text[] NOT NULL,
  license_numbers text[] NOT NULL,
  region_code text,
  -- What the monitor says, and what on the page says that it serves a business.
  claimed_commercial boolean NOT NULL,
  commercial_signals text[] NOT NULL,
  -- BCP 47, as the page says of itself.
  page_language text,
  claimed_earliest_time timestamptz,
  claimed_latest_time timestamptz,
  CONSTRAINT observation_portions_are_of_the_whole
    CHECK (work_portion_ppm BETWEEN 0 AND 1000000 AND page_portion_ppm BETWEEN 0 AND 1000000),
  PRIMARY KEY (bucket, observation_id),
  CONSTRAINT observation_is_of_a_usage FOREIGN KEY (bucket, usage_id) REFERENCES usage DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT observation_is_of_a_run FOREIGN KEY (bucket, run_id) REFERENCES monitor_run,
  CONSTRAINT observed_page_is_kept FOREIGN KEY (bucket, page_sha256) REFERENCES content,
  CONSTRAINT observed_exchange_is_kept FOREIGN KEY (bucket, warc_sha256) REFERENCES content,
  CONSTRAINT observation_shows_a_version FOREIGN KEY (bucket, version_id) REFERENCES version,
  CONSTRAINT observation_shows_a_version_or_nothing CHECK ((extent = 1) = (version_id IS NULL)),
  CONSTRAINT claimed_time_has_both_ends CHECK ((claimed_earliest_time IS NULL) = (claimed_latest_time IS NULL)
    AND claimed_earliest_time <= claimed_latest_time)
);

CREATE INDEX observation_by_usage ON usage_observation (bucket, usage_id, observation_id DESC);

CREATE TRIGGER observations_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON usage_observation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Passages of the work on a page that was looked at for a case, as both write them.
CREATE TABLE usage_passage (
  bucket smallint NOT NULL,
  observation_id uuid NOT NULL,
  -- From 1, in the order of the page.
  position integer NOT NULL CONSTRAINT observation_has_at_most_20_passages CHECK (position BETWEEN 1 AND 20),
  work_text text NOT NULL,
  page_text text NOT NULL,
  same_characters integer NOT NULL CONSTRAINT passage_has_something_in_common CHECK (same_characters > 0),
  CONSTRAINT passage_has_a_place_of_its_own PRIMARY KEY (bucket, observation_id, position),
  CONSTRAINT passage_is_of_an_observation FOREIGN KEY (bucket, observation_id) REFERENCES usage_observation
);

CREATE TRIGGER passages_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON usage_passage
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE usage ADD CONSTRAINT usage_shows_its_observation
  FOREIGN KEY (bucket, observation_id) REFERENCES usage_observation DEFERRABLE INITIALLY DEFERRED;

-- What it was decided to be, and why.
CREATE TABLE usage_decision (
  bucket smallint NOT NULL,
  usage_id uuid NOT NULL,
  number integer NOT NULL CONSTRAINT decision_number_is_positive CHECK (number > 0),
  status integer NOT NULL CONSTRAINT decision_status_is_known CHECK (status BETWEEN 1 AND 6),
  observation_id uuid NOT NULL,
  decide_time timestamptz NOT NULL,
  -- The contract's DecisionCause.
  cause integer NOT NULL CONSTRAINT decision_cause_is_known CHECK (cause BETWEEN 1 AND 3),
  reason_codes text[] NOT NULL,
  reason_messages text[] NOT NULL,
  reason_references text[] NOT NULL,
  CONSTRAINT decision_is_of_a_usage FOREIGN KEY (bucket, usage_id) REFERENCES usage DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT decision_is_about_an_observation FOREIGN KEY (bucket, observation_id) REFERENCES usage_observation,
  CONSTRAINT decision_number_is_used_once_by_its_usage PRIMARY KEY (bucket, usage_id, number),
  CONSTRAINT decision_has_a_reason CHECK (cardinality(reason_codes) > 0
    AND cardinality(reason_codes) = cardinality(reason_messages)
    AND cardinality(reason_codes) = cardinality(reason_references)),
  CONSTRAINT decision_has_one_status UNIQUE (bucket, usage_id, number, status)
);

CREATE TRIGGER decisions_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON usage_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

ALTER TABLE usage ADD CONSTRAINT usage_status_is_that_of_its_decision
  FOREIGN KEY (bucket, usage_id, decision_number, status)
  REFERENCES usage_decision (bucket, usage_id, number, status)
  DEFERRABLE INITIALLY DEFERRED;

-- The numbers of a week, as they were.
CREATE TABLE usage_report (
  bucket smallint NOT NULL,
  report_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  -- Of the account's calendar.
  due_time timestamptz NOT NULL,
  start_time timestamptz NOT NULL,
  end_time timestamptz NOT NULL CONSTRAINT report_ends_after_it_starts CHECK (end_time > start_time),
  -- The contract's UsageReport, serialized.
  numbers bytea NOT NULL,
  create_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, report_id),
  CONSTRAINT report_belongs_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT report_is_made_once_at_its_time UNIQUE (bucket, account_id, environment, due_time)
);

CREATE TRIGGER reports_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON usage_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Licenses that a user has shown for a usage, beside those that stand on its page.
CREATE TABLE usage_shown_license (
  bucket smallint NOT NULL,
  usage_id uuid NOT NULL,
  license_number text NOT NULL,
  show_time timestamptz NOT NULL,
  CONSTRAINT license_is_shown_for_a_usage FOREIGN KEY (bucket, usage_id) REFERENCES usage,
  CONSTRAINT license_is_shown_once_for_its_usage PRIMARY KEY (bucket, usage_id, license_number)
);

CREATE TRIGGER shown_licenses_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON usage_shown_license
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

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
