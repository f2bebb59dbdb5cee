-- Revoking a key is a call that may be repeated: it is known by its request, as every change is.

ALTER TABLE api_key
  ADD COLUMN revoke_request_id text,
  ADD COLUMN revoke_request_sha256 bytea,
  ADD CONSTRAINT api_key_revocation_request_id_is_used_once
    UNIQUE (account_id, environment, revoke_request_id);
