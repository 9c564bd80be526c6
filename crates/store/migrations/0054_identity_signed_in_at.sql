-- When a person last signed in here. With an identity provider that is later than authenticated_at, which is when they proved themselves there.
ALTER TABLE identity_sessions ADD COLUMN signed_in_at BIGINT NOT NULL DEFAULT 0;
UPDATE identity_sessions SET signed_in_at = authenticated_at;
