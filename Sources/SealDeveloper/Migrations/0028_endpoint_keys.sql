-- Both keys of an endpoint are replaced at once; for a while the ones before sign too. Answers are kept for a while.

ALTER TABLE webhook_endpoint
  ADD COLUMN previous_seed_sealed bytea,
  ADD CONSTRAINT webhook_endpoint_previous_key_expires
    CHECK (previous_seed_sealed IS NULL OR previous_secret_expire_time IS NOT NULL);

CREATE INDEX webhook_endpoint_with_previous_secret ON webhook_endpoint (previous_secret_expire_time)
  WHERE previous_secret_expire_time IS NOT NULL;
