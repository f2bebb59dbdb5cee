-- Mandates, and cases with their evidence, answers, messages and settlements.

-- Of a settlement's order alone: its license covers the use from its first day, and its fee stands in the mandate.
ALTER TABLE license_order
  ADD COLUMN use_start_time timestamptz,
  ADD COLUMN fee_ppm integer CONSTRAINT order_fee_is_a_part CHECK (fee_ppm BETWEEN 0 AND 1000000);

-- The statements of this service, under their own identifiers.
CREATE TABLE enforcement_statement (
  statement_id uuid PRIMARY KEY,
  environment text NOT NULL,
  type text NOT NULL CONSTRAINT enforcement_statement_type_is_known
    CHECK (type IN ('mandate', 'mandate-revocation', 'evidence', 'settlement')),
  statement bytea NOT NULL,
  signature bytea NOT NULL,
  timestamp_token bytea NOT NULL,
  issuer_chain_sha256 bytea NOT NULL CONSTRAINT enforcement_statement_has_an_issuer_chain REFERENCES signing_chain,
  timestamp_chain_sha256 bytea NOT NULL CONSTRAINT enforcement_statement_has_a_timestamp_chain REFERENCES signing_chain,
  -- Under the key of the party that a mandate is from.
  sealed_disclosure bytea,
  -- Of what is no personal data.
  disclosure text
);

CREATE TRIGGER enforcement_statements_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement_statement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE mandate (
  mandate_id uuid PRIMARY KEY CONSTRAINT mandate_has_a_statement REFERENCES enforcement_statement,
  account_id uuid NOT NULL CONSTRAINT mandate_is_given_to_an_account REFERENCES account,
  environment text NOT NULL,
  party_id uuid NOT NULL CONSTRAINT mandate_is_from_a_party REFERENCES party,
  -- NULL for every work of the account that names the party.
  work_ids uuid[] CONSTRAINT mandate_names_1_to_100_works CHECK (cardinality(work_ids) BETWEEN 1 AND 100),
  -- By the account's clock, as the end.
  start_time timestamptz NOT NULL,
  end_time timestamptz CONSTRAINT mandate_ends_after_it_starts CHECK (end_time > start_time),
  currency_code text NOT NULL,
  max_ask_minor_units bigint NOT NULL CONSTRAINT mandate_ask_is_positive CHECK (max_ask_minor_units > 0),
  fee_ppm integer NOT NULL CONSTRAINT mandate_fee_is_a_part CHECK (fee_ppm BETWEEN 0 AND 1000000),
  close_time timestamptz,
  revocation_id uuid CONSTRAINT mandate_revocation_has_a_statement REFERENCES enforcement_statement
    CONSTRAINT revoked_mandate_is_closed CHECK (revocation_id IS NULL OR close_time IS NOT NULL),
  request_id text NOT NULL,
  request_sha256 bytea NOT NULL,
  revoke_request_id text,
  revoke_request_sha256 bytea,
  CONSTRAINT mandate_request_id_is_used_once UNIQUE (account_id, environment, request_id),
  CONSTRAINT mandate_revocation_request_id_is_used_once UNIQUE (account_id, environment, revoke_request_id)
);

CREATE INDEX mandate_by_account ON mandate (account_id, environment, mandate_id DESC);

-- What was decided about opening cases without being asked for; the latest for a work or for all counts.
CREATE TABLE automatic_enforcement (
  setting_id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT automatic_enforcement_is_of_an_account REFERENCES account,
  environment text NOT NULL,
  -- NULL for all works of the account.
  work_id uuid CONSTRAINT automatic_enforcement_is_for_a_work REFERENCES work,
  enabled boolean NOT NULL,
  change_time timestamptz NOT NULL,
  -- NULL when a mandate's end switched it off.
  request_id text,
  request_sha256 bytea,
  CONSTRAINT only_off_is_set_without_a_request CHECK (request_id IS NOT NULL OR NOT enabled),
  CONSTRAINT automatic_enforcement_request_id_is_used_once UNIQUE (account_id, environment, request_id)
);

CREATE INDEX automatic_enforcement_by_account
  ON automatic_enforcement (account_id, environment, work_id, setting_id DESC);

CREATE TRIGGER automatic_enforcement_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON automatic_enforcement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE enforcement_case (
  case_id uuid PRIMARY KEY,
  number text NOT NULL CONSTRAINT case_number_is_used_once UNIQUE,
  usage_id uuid NOT NULL CONSTRAINT case_is_about_a_usage REFERENCES usage,
  work_id uuid NOT NULL CONSTRAINT case_is_about_a_work REFERENCES work,
  mandate_id uuid NOT NULL CONSTRAINT case_is_under_a_mandate REFERENCES mandate,
  -- The line of the published rate card that the invitation names.
  offer_id uuid NOT NULL CONSTRAINT case_asks_for_an_offers_price REFERENCES offer,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  -- The contract's CaseState and CaseCloseReason.
  state integer NOT NULL CONSTRAINT case_state_is_known CHECK (state BETWEEN 1 AND 12),
  close_reason integer CONSTRAINT case_close_reason_is_known CHECK (close_reason BETWEEN 1 AND 11),
  automatic boolean NOT NULL,
  open_time timestamptz NOT NULL,
  -- By the account's clock: when the mandate was looked for, and when the state ends by itself.
  account_open_time timestamptz NOT NULL,
  deadline timestamptz,
  -- When the time that a reminder gives is over.
  last_answer_time timestamptz,
  -- How often it was moved: what is to be done about one move is not done about another.
  moves integer NOT NULL DEFAULT 0,
  -- Whether somebody was, or is being, invited.
  invited boolean NOT NULL DEFAULT false,
  -- The case's own key, under the installation's; what is sealed under it tells who is accused and what they wrote.
  wrapped_key bytea,
  sealed_contact bytea CONSTRAINT contact_is_sealed_under_the_cases_key
    CHECK (sealed_contact IS NULL OR wrapped_key IS NOT NULL),
  order_id uuid CONSTRAINT order_settles_one_case UNIQUE REFERENCES license_order,
  license_id uuid REFERENCES license,
  evidence_id uuid CONSTRAINT evidence_has_a_statement REFERENCES enforcement_statement,
  capture_sha256 bytea CONSTRAINT capture_is_kept REFERENCES content,
  settlement_id uuid CONSTRAINT settlement_has_a_statement REFERENCES enforcement_statement,
  -- What is handed over when it is transferred.
  dossier_sha256 bytea CONSTRAINT dossier_is_kept REFERENCES content,
  -- NULL when it was opened without being asked for.
  request_id text,
  request_sha256 bytea,
  CONSTRAINT case_request_id_is_used_once UNIQUE (account_id, environment, request_id),
  CONSTRAINT case_is_automatic_or_asked_for CHECK (automatic = (request_id IS NULL)),
  CONSTRAINT case_that_is_closed_says_why CHECK ((state = 11) = (close_reason IS NOT NULL)),
  CONSTRAINT case_has_a_clock_until_it_is_over CHECK ((state >= 10) = (deadline IS NULL)),
  CONSTRAINT case_is_reviewed_with_evidence
    CHECK (state IN (1, 11) OR (evidence_id IS NOT NULL AND capture_sha256 IS NOT NULL)),
  CONSTRAINT only_a_transferred_case_has_a_dossier CHECK (dossier_sha256 IS NULL OR state IN (11, 12)),
  CONSTRAINT nobody_is_invited_without_an_address CHECK (state NOT IN (3, 4) OR (invited AND sealed_contact IS NOT NULL)),
  CONSTRAINT case_waits_for_an_order_that_is_there CHECK (state <> 7 OR order_id IS NOT NULL),
  CONSTRAINT settled_case_has_order_license_and_settlement
    CHECK (state <> 10 OR (order_id IS NOT NULL AND license_id IS NOT NULL AND settlement_id IS NOT NULL))
);

CREATE UNIQUE INDEX usage_has_one_open_case ON enforcement_case (usage_id) WHERE state < 10;
CREATE INDEX case_by_usage ON enforcement_case (usage_id);
CREATE INDEX case_by_account ON enforcement_case (account_id, environment, case_id DESC);
CREATE INDEX open_case_by_mandate ON enforcement_case (mandate_id, case_id) WHERE state < 10;
CREATE INDEX case_that_waits_for_an_operator ON enforcement_case (environment, deadline) WHERE state IN (2, 8, 9);

-- At COMMIT: a case that is open stands under a mandate that covers it, and asks no more than that allows.
CREATE FUNCTION require_mandate_of_open_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened enforcement_case;
  given mandate;
BEGIN
  SELECT * INTO opened FROM enforcement_case WHERE case_id = NEW.case_id;
  IF opened.state >= 10 THEN
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

CREATE CONSTRAINT TRIGGER open_case_has_a_live_mandate AFTER INSERT OR UPDATE ON enforcement_case
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_mandate_of_open_case();

CREATE FUNCTION require_no_open_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM enforcement_case WHERE mandate_id = NEW.mandate_id AND state < 10) THEN
    RAISE EXCEPTION 'a case is open under a mandate that has ended'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ended_mandate_has_no_open_case';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER ended_mandate_has_no_open_case AFTER UPDATE ON mandate
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.close_time IS NOT NULL)
  EXECUTE FUNCTION require_no_open_case();

-- What somebody did to a case by a call.
CREATE TABLE case_step (
  step_id uuid PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT step_is_of_a_case REFERENCES enforcement_case,
  kind text NOT NULL CONSTRAINT step_kind_is_known
    CHECK (kind IN ('WITHDRAWAL', 'APPROVAL', 'REJECTION', 'DECISION', 'ANSWER')),
  -- The contract's AnswerKind.
  answer integer CONSTRAINT answer_kind_is_known CHECK (answer BETWEEN 1 AND 5),
  -- NULL for the accused, who has none.
  account_id uuid,
  time timestamptz NOT NULL,
  -- An operator's words.
  explanation text,
  -- The accused's, under the case's key.
  sealed_note bytea,
  request_id text NOT NULL,
  request_sha256 bytea NOT NULL,
  CONSTRAINT case_step_request_id_is_used_once UNIQUE (case_id, request_id),
  CONSTRAINT answers_alone_are_without_account
    CHECK ((kind = 'ANSWER') = (answer IS NOT NULL) AND (kind = 'ANSWER') = (account_id IS NULL))
);

CREATE TRIGGER case_steps_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What a mail server took.
CREATE TABLE case_mail (
  message_id text CONSTRAINT message_is_noted_once PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT mail_is_of_a_case REFERENCES enforcement_case,
  -- The contract's CaseMailKind.
  kind integer NOT NULL CONSTRAINT mail_kind_is_known CHECK (kind BETWEEN 1 AND 3),
  send_time timestamptz NOT NULL
);

CREATE INDEX mail_by_case ON case_mail (case_id, send_time);

CREATE TRIGGER case_mails_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_mail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
