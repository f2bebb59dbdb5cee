-- People without an account buy and object too. What a guest ordered is seen by whoever has the secret in the address of
-- its page; only the secret's digest is kept.

ALTER TABLE quote
  ALTER COLUMN account_id DROP NOT NULL,
  ADD COLUMN access_sha256 bytea
    CONSTRAINT quote_access_digest_has_32_bytes CHECK (octet_length(access_sha256) = 32),
  ADD CONSTRAINT quote_is_of_an_account_or_a_guest CHECK ((account_id IS NULL) = (access_sha256 IS NOT NULL));

CREATE UNIQUE INDEX guest_quote_request_id_is_used_once ON quote (environment, request_id) WHERE account_id IS NULL;

ALTER TABLE license_order
  ALTER COLUMN buyer_account_id DROP NOT NULL,
  ADD COLUMN access_sha256 bytea
    CONSTRAINT order_access_digest_has_32_bytes CHECK (octet_length(access_sha256) = 32),
  ADD CONSTRAINT order_is_of_an_account_or_a_guest
    CHECK ((buyer_account_id IS NULL) = (access_sha256 IS NOT NULL));

CREATE UNIQUE INDEX guest_order_request_id_is_used_once ON license_order (environment, request_id)
  WHERE buyer_account_id IS NULL;

-- The public notice board, newest first: in notice, or held.
CREATE INDEX order_in_notice ON license_order (environment, order_id DESC) WHERE state IN (2, 3);

ALTER TABLE license ALTER COLUMN buyer_account_id DROP NOT NULL;

CREATE INDEX offer_by_work ON offer (work_id);

ALTER TABLE objection ALTER COLUMN account_id DROP NOT NULL;

CREATE UNIQUE INDEX guest_objection_request_id_is_used_once ON objection (environment, request_id)
  WHERE account_id IS NULL;
