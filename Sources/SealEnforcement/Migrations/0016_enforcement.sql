-- Mandates, and cases with their evidence, answers, messages and settlements.

-- Its statement has the same identifier.
CREATE TABLE mandate (
  -- Of its account, as in the statements.
  bucket smallint NOT NULL,
  mandate_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  party_id uuid NOT NULL,
  -- NULL for every work of the account that names the party.
  work_ids uuid[] CONSTRAINT mandate_names_1_to_100_works CHECK (cardinality(work_ids) BETWEEN 1 AND 100),
  -- By the account's clock, as the end.
  start_time timestamptz NOT NULL,
  end_time timestamptz CONSTRAINT mandate_ends_after_it_starts CHECK (end_time > start_time),
  currency_code text NOT NULL,
  max_ask_minor_units bigint NOT NULL CONSTRAINT mandate_ask_is_positive CHECK (max_ask_minor_units > 0),
  fee_ppm integer NOT NULL CONSTRAINT mandate_fee_is_a_part CHECK (fee_ppm BETWEEN 0 AND 1000000),
  close_time timestamptz,
  revocation_id uuid
    CONSTRAINT revoked_mandate_is_closed CHECK (revocation_id IS NULL OR close_time IS NOT NULL),
  PRIMARY KEY (bucket, mandate_id),
  CONSTRAINT mandate_is_given_to_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT mandate_is_from_a_party FOREIGN KEY (bucket, party_id) REFERENCES party,
  CONSTRAINT mandate_has_a_statement FOREIGN KEY (bucket, mandate_id) REFERENCES statement,
  CONSTRAINT mandate_revocation_has_a_statement FOREIGN KEY (bucket, revocation_id) REFERENCES statement
);

CREATE INDEX mandate_by_account ON mandate (account_id, environment, mandate_id DESC);

-- What was decided about opening cases without being asked for; the latest for a work or for all counts.
CREATE TABLE automatic_enforcement (
  bucket smallint NOT NULL,
  setting_id uuid NOT NULL,
  -- The order in which it was said, also within a millisecond.
  position integer NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  -- NULL for all works of the account.
  work_id uuid,
  enabled boolean NOT NULL,
  change_time timestamptz NOT NULL,
  PRIMARY KEY (bucket, setting_id),
  CONSTRAINT automatic_enforcement_is_of_an_account FOREIGN KEY (bucket, account_id) REFERENCES account,
  CONSTRAINT automatic_enforcement_is_for_a_work FOREIGN KEY (bucket, work_id) REFERENCES work
);

CREATE INDEX automatic_enforcement_by_account
  ON automatic_enforcement (account_id, environment, work_id, position DESC);

CREATE TRIGGER automatic_enforcement_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON automatic_enforcement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE enforcement_case (
  bucket smallint NOT NULL,
  case_id uuid NOT NULL,
  number text NOT NULL,
  usage_id uuid NOT NULL,
  work_id uuid NOT NULL,
  mandate_id uuid NOT NULL,
  -- The line of the published rate card that the invitation names.
  offer_id uuid NOT NULL,
  account_id uuid NOT NULL,
  environment text NOT NULL,
  -- The contract's CaseState and CaseCloseReason. Over: 10 to 12.
  state integer NOT NULL CONSTRAINT case_state_is_known CHECK (state BETWEEN 1 AND 13),
  close_reason integer CONSTRAINT case_close_reason_is_known CHECK (close_reason BETWEEN 1 AND 11),
  -- Opened without being asked for.
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
  -- Whether an objection of the accused waits for its decision, whatever they answered since.
  objected boolean NOT NULL DEFAULT false,
  -- Counts whom the case was addressed to; each has a number and answers of their own.
  addressee integer NOT NULL DEFAULT 1 CONSTRAINT addressees_are_counted_from_one CHECK (addressee > 0),
  -- Random: from it and the installation's key comes the secret of the letters to this addressee, which is kept nowhere.
  invitation_nonce bytea CONSTRAINT invited_addressee_has_a_secret
    CHECK (CASE WHEN invitation_nonce IS NULL THEN NOT invited ELSE octet_length(invitation_nonce) = 32 END),
  -- How often this addressee was sent the link again, and when last.
  link_mails integer NOT NULL DEFAULT 0,
  link_mail_time timestamptz,
  -- The case's own key, under the installation's; what is sealed under it tells who is accused and what they wrote.
  wrapped_key bytea,
  sealed_contact bytea CONSTRAINT contact_is_sealed_under_the_cases_key
    CHECK (sealed_contact IS NULL OR wrapped_key IS NOT NULL),
  -- Addresses that were found on the page, for an operator to choose from.
  sealed_candidates bytea CONSTRAINT candidates_are_sealed_under_the_cases_key
    CHECK (sealed_candidates IS NULL OR wrapped_key IS NOT NULL),
  order_id uuid,
  license_id uuid,
  evidence_id uuid,
  capture_sha256 bytea,
  settlement_id uuid,
  -- What is handed over when it is transferred.
  dossier_sha256 bytea,
  PRIMARY KEY (bucket, case_id),
  CONSTRAINT case_number_is_used_once UNIQUE (bucket, number),
  CONSTRAINT case_is_about_a_usage FOREIGN KEY (bucket, usage_id) REFERENCES usage,
  CONSTRAINT case_is_about_a_work FOREIGN KEY (bucket, work_id) REFERENCES work,
  CONSTRAINT case_is_under_a_mandate FOREIGN KEY (bucket, mandate_id) REFERENCES mandate,
  CONSTRAINT case_asks_for_an_offers_price FOREIGN KEY (bucket, offer_id) REFERENCES offer,
  CONSTRAINT order_settles_one_case UNIQUE (bucket, order_id),
  FOREIGN KEY (bucket, order_id) REFERENCES license_order,
  FOREIGN KEY (bucket, license_id) REFERENCES license,
  CONSTRAINT capture_is_kept FOREIGN KEY (bucket, capture_sha256) REFERENCES content,
  CONSTRAINT dossier_is_kept FOREIGN KEY (bucket, dossier_sha256) REFERENCES content,
  CONSTRAINT evidence_has_a_statement FOREIGN KEY (bucket, evidence_id) REFERENCES statement,
  CONSTRAINT settlement_has_a_statement FOREIGN KEY (bucket, settlement_id) REFERENCES statement,
  CONSTRAINT case_that_is_closed_says_why CHECK ((state = 11) = (close_reason IS NOT NULL)),
  CONSTRAINT case_has_a_clock_until_it_is_over CHECK ((state IN (10, 11, 12)) = (deadline IS NULL)),
  CONSTRAINT case_is_reviewed_with_evidence
    CHECK (state IN (1, 11) OR (evidence_id IS NOT NULL AND capture_sha256 IS NOT NULL)),
  CONSTRAINT only_a_transferred_case_has_a_dossier CHECK (dossier_sha256 IS NULL OR state IN (11, 12)),
  CONSTRAINT nobody_is_invited_without_an_address
    CHECK (state NOT IN (3, 4, 13) OR (invited AND sealed_contact IS NOT NULL)),
  CONSTRAINT case_waits_for_an_order_that_is_there CHECK (state <> 7 OR order_id IS NOT NULL),
  CONSTRAINT settled_case_has_order_license_and_settlement
    CHECK (state <> 10 OR (order_id IS NOT NULL AND license_id IS NOT NULL AND settlement_id IS NOT NULL))
);

CREATE UNIQUE INDEX usage_has_one_open_case ON enforcement_case (bucket, usage_id) WHERE state NOT IN (10, 11, 12);
CREATE INDEX case_by_usage ON enforcement_case (bucket, usage_id);
CREATE INDEX case_by_account ON enforcement_case (account_id, environment, case_id DESC);
CREATE INDEX open_case_by_mandate ON enforcement_case (bucket, mandate_id, case_id) WHERE state NOT IN (10, 11, 12);
CREATE INDEX case_that_waits_for_an_operator ON enforcement_case (environment, case_id) WHERE state IN (2, 8, 9);

-- At COMMIT: a case that is open stands under a mandate that covers it, and asks no more than that allows.
CREATE FUNCTION require_mandate_of_open_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opened enforcement_case;
  given mandate;
BEGIN
  SELECT * INTO opened FROM enforcement_case WHERE bucket = NEW.bucket AND case_id = NEW.case_id;
  IF opened.state IN (10, 11, 12) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO given FROM mandate WHERE bucket = NEW.bucket AND mandate_id = opened.mandate_id;
  IF given.close_time IS NOT NULL OR given.account_id <> opened.account_id OR given.environment <> opened.environment
    OR NOT (given.work_ids IS NULL OR opened.work_id = ANY (given.work_ids))
    OR NOT work_names_party(NEW.bucket, opened.work_id, given.party_id)
    OR opened.account_open_time < given.start_time OR opened.account_open_time >= given.end_time
  THEN
    RAISE EXCEPTION 'no mandate in force covers the case'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'open_case_has_a_live_mandate';
  END IF;
  IF NOT offer_asks_at_most(
    NEW.bucket, opened.offer_id, opened.work_id, given.currency_code, given.max_ask_minor_units)
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
  IF EXISTS (SELECT FROM enforcement_case
    WHERE bucket = NEW.bucket AND mandate_id = NEW.mandate_id AND state NOT IN (10, 11, 12)) THEN
    RAISE EXCEPTION 'a case is open under a mandate that has ended'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ended_mandate_has_no_open_case';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER ended_mandate_has_no_open_case AFTER UPDATE ON mandate
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.close_time IS NOT NULL)
  EXECUTE FUNCTION require_no_open_case();

-- What somebody did to a case by a call; who it was, says its change.
CREATE TABLE case_step (
  bucket smallint NOT NULL,
  step_id uuid NOT NULL,
  position integer NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT step_kind_is_known
    CHECK (kind IN ('WITHDRAWAL', 'APPROVAL', 'REJECTION', 'UPHOLDING', 'DISMISSAL', 'COMMERCIAL',
      'NOT_COMMERCIAL', 'ANSWER')),
  -- The contract's AnswerKind.
  answer integer CONSTRAINT answer_kind_is_known CHECK (answer BETWEEN 1 AND 5),
  -- Whom the case was addressed to then.
  addressee integer NOT NULL,
  time timestamptz NOT NULL,
  -- An operator's words.
  explanation text,
  -- The accused's, under the case's key.
  sealed_note bytea,
  PRIMARY KEY (bucket, step_id),
  CONSTRAINT step_is_of_a_case FOREIGN KEY (bucket, case_id) REFERENCES enforcement_case,
  CONSTRAINT answers_alone_say_which CHECK ((kind = 'ANSWER') = (answer IS NOT NULL)),
  CONSTRAINT decisions_alone_are_explained
    CHECK ((kind IN ('REJECTION', 'UPHOLDING', 'DISMISSAL', 'COMMERCIAL', 'NOT_COMMERCIAL'))
      = (explanation IS NOT NULL))
);

CREATE INDEX step_by_case ON case_step (bucket, case_id, position);

CREATE TRIGGER case_steps_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What a mail server took.
CREATE TABLE case_mail (
  bucket smallint NOT NULL,
  message_id text NOT NULL,
  position integer NOT NULL,
  case_id uuid NOT NULL,
  -- The contract's CaseMailKind.
  kind integer NOT NULL CONSTRAINT mail_kind_is_known CHECK (kind BETWEEN 1 AND 5),
  send_time timestamptz NOT NULL,
  addressee integer NOT NULL,
  CONSTRAINT message_is_noted_once PRIMARY KEY (bucket, message_id),
  CONSTRAINT mail_is_of_a_case FOREIGN KEY (bucket, case_id) REFERENCES enforcement_case
);

CREATE INDEX mail_by_case ON case_mail (bucket, case_id, position);

CREATE TRIGGER case_mails_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_mail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Whoever was asked, until somebody else was asked in their place: the link of their letters tells them that it is over.
CREATE TABLE case_former_addressee (
  bucket smallint NOT NULL,
  number text NOT NULL,
  case_id uuid NOT NULL,
  addressee integer NOT NULL,
  -- Under the case's key.
  sealed_contact bytea NOT NULL,
  -- As in the case.
  invitation_nonce bytea NOT NULL,
  end_time timestamptz NOT NULL,
  CONSTRAINT former_number_is_used_once PRIMARY KEY (bucket, number),
  CONSTRAINT former_addressee_is_of_a_case FOREIGN KEY (bucket, case_id) REFERENCES enforcement_case,
  CONSTRAINT addressee_is_relieved_once UNIQUE (bucket, case_id, addressee)
);

CREATE TRIGGER former_addressees_are_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_former_addressee
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What a mail server was, or is being, asked to take: noted before, so that whoever may have got a message is told how it ends.
CREATE TABLE case_mail_attempt (
  bucket smallint NOT NULL,
  message_id text NOT NULL,
  case_id uuid NOT NULL,
  addressee integer NOT NULL,
  -- The contract's CaseMailKind.
  kind integer NOT NULL CONSTRAINT attempt_kind_is_known CHECK (kind BETWEEN 1 AND 5),
  attempt_time timestamptz NOT NULL,
  -- Subject and text, under the case's key.
  sealed_text bytea NOT NULL,
  -- When the server said that it will never take it.
  refuse_time timestamptz,
  CONSTRAINT message_is_attempted_once PRIMARY KEY (bucket, message_id),
  CONSTRAINT attempt_is_of_a_case FOREIGN KEY (bucket, case_id) REFERENCES enforcement_case
);

CREATE INDEX attempt_by_case ON case_mail_attempt (bucket, case_id, addressee);
