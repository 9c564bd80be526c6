-- A code and an access token are sealed texts that the service carries; a grant is one row, written when its
-- code is redeemed, and kept as the person's history.

DROP TABLE identity_access_tokens;
DROP TABLE identity_refresh_tokens;
DROP TABLE identity_grants;

-- content is a JSON document; released is what userinfo tells, sealed.
CREATE TABLE identity_grants (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    session_id UUID NOT NULL,
    outlasts_session BOOLEAN NOT NULL,
    content TEXT NOT NULL,
    released BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX identity_grants_account ON identity_grants (account_id, created_at);
CREATE INDEX identity_grants_session ON identity_grants (session_id);

CREATE TABLE identity_refresh_tokens (
    hash BYTEA PRIMARY KEY,
    grant_id UUID NOT NULL REFERENCES identity_grants (id) ON DELETE CASCADE,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX identity_refresh_tokens_grant ON identity_refresh_tokens (grant_id);
CREATE INDEX identity_refresh_tokens_expires ON identity_refresh_tokens (expires_at);

-- What must not be accepted a second time (a proof's or an assertion's identifier), or no longer (an access
-- token that was given back): a hash, until it would be refused for its age anyway.
CREATE TABLE identity_spent (
    hash BYTEA PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX identity_spent_expires ON identity_spent (expires_at);

-- Requests that were pushed (RFC 9126).
CREATE TABLE identity_pushed_requests (
    hash BYTEA PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    query TEXT NOT NULL,
    dpop_thumbprint TEXT,
    expires_at BIGINT NOT NULL
);
CREATE INDEX identity_pushed_requests_client ON identity_pushed_requests (client_id);
CREATE INDEX identity_pushed_requests_expires ON identity_pushed_requests (expires_at);

-- Names of claims, with spaces between: what was agreed to, and what was offered and left out. A consent
-- from before has none, and is to all claims of its scopes.
ALTER TABLE identity_consents ADD COLUMN claims TEXT;
ALTER TABLE identity_consents ADD COLUMN declined TEXT NOT NULL DEFAULT '';

-- Every key pair of the provider, sealed: they follow each other, with an overlap.
CREATE TABLE identity_keys (
    kid TEXT PRIMARY KEY,
    algorithm TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    -- Published from its creation on, used from here on.
    active_from BIGINT NOT NULL,
    -- No longer published from here on.
    retired_at BIGINT
);
CREATE INDEX identity_keys_algorithm ON identity_keys (algorithm, active_from);
