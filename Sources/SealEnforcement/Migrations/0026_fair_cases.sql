-- Reminders on their way, objections that stand until they are decided, whom else a case was addressed to, and what was tried to
-- be sent.

ALTER TABLE enforcement_case
  -- Whether an objection of the accused waits for its decision, whatever they answered since.
  ADD COLUMN objected boolean NOT NULL DEFAULT false,
  -- Addresses that were found on the page, for an operator to choose from; under the case's key.
  ADD COLUMN sealed_candidates bytea CONSTRAINT candidates_are_sealed_under_the_cases_key
    CHECK (sealed_candidates IS NULL OR wrapped_key IS NOT NULL),
  -- Counts whom the case was addressed to; each has a number and answers of their own.
  ADD COLUMN addressee integer NOT NULL DEFAULT 1 CONSTRAINT addressees_are_counted_from_one CHECK (addressee > 0),
  -- 13: the reminder is on its way.
  DROP CONSTRAINT case_state_is_known,
  ADD CONSTRAINT case_state_is_known CHECK (state BETWEEN 1 AND 13),
  DROP CONSTRAINT case_has_a_clock_until_it_is_over,
  ADD CONSTRAINT case_has_a_clock_until_it_is_over CHECK ((state IN (10, 11, 12)) = (deadline IS NULL)),
  DROP CONSTRAINT nobody_is_invited_without_an_address,
  ADD CONSTRAINT nobody_is_invited_without_an_address
    CHECK (state NOT IN (3, 4, 13) OR (invited AND sealed_contact IS NOT NULL));

DROP INDEX usage_has_one_open_case;
CREATE UNIQUE INDEX usage_has_one_open_case ON enforcement_case (usage_id) WHERE state NOT IN (10, 11, 12);
DROP INDEX open_case_by_mandate;
CREATE INDEX open_case_by_mandate ON enforcement_case (mandate_id, case_id) WHERE state NOT IN (10, 11, 12);

CREATE OR REPLACE FUNCTION require_mandate_of_open_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened enforcement_case;
  given mandate;
BEGIN
  SELECT * INTO opened FROM enforcement_case WHERE case_id = NEW.case_id;
  IF opened.state IN (10, 11, 12) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO given FROM mandate WHERE mandate_id = opened.mandate_id;
  IF given.close_time IS NOT NULL OR given.account_id <> opened.account_id OR given.environment <> opened.environment
    OR NOT (given.work_ids IS NULL OR opened.work_id = ANY (given.work_ids))
    OR NOT EXISTS (SELECT FROM work WHERE work_id = opened.work_id AND given.party_id = ANY (party_ids))
    OR opened.account_open_time < given.start_time OR opened.account_open_time >= given.end_time
  THEN
    RAISE EXCEPTION 'no mandate in force covers the case'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'open_case_has_a_live_mandate';
  END IF;
  IF NOT EXISTS (SELECT FROM offer WHERE offer_id = opened.offer_id AND work_id = opened.work_id
    AND currency_code = given.currency_code AND price_minor_units <= given.max_ask_minor_units)
  THEN
    RAISE EXCEPTION 'the case asks for more than its mandate allows'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'case_asks_no_more_than_its_mandate';
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION require_no_open_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM enforcement_case WHERE mandate_id = NEW.mandate_id AND state NOT IN (10, 11, 12)) THEN
    RAISE EXCEPTION 'a case is open under a mandate that has ended'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ended_mandate_has_no_open_case';
  END IF;
  RETURN NULL;
END
$$;

ALTER TABLE case_step ADD COLUMN addressee integer NOT NULL DEFAULT 1;
ALTER TABLE case_mail ADD COLUMN addressee integer NOT NULL DEFAULT 1;

-- Whoever was asked, until somebody else was asked in their place: their number leads nowhere any more.
CREATE TABLE case_former_addressee (
  number text CONSTRAINT former_number_is_used_once PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT former_addressee_is_of_a_case REFERENCES enforcement_case,
  addressee integer NOT NULL,
  -- Under the case's key.
  sealed_contact bytea NOT NULL,
  end_time timestamptz NOT NULL,
  CONSTRAINT addressee_is_relieved_once UNIQUE (case_id, addressee)
);

CREATE TRIGGER former_addressees_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_former_addressee
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What a mail server was, or is being, asked to take: noted before, so that whoever may have got a message is told how it ends.
CREATE TABLE case_mail_attempt (
  message_id text CONSTRAINT message_is_attempted_once PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT attempt_is_of_a_case REFERENCES enforcement_case,
  addressee integer NOT NULL,
  -- The contract's CaseMailKind.
  kind integer NOT NULL CONSTRAINT attempt_kind_is_known CHECK (kind BETWEEN 1 AND 3),
  attempt_time timestamptz NOT NULL,
  -- When the server said that it will never take it.
  refuse_time timestamptz
);

CREATE INDEX attempt_by_case ON case_mail_attempt (case_id, addressee);
