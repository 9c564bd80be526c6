-- Accounts, sessions, services, consents, and what was handed out to services.

CREATE TABLE identity_accounts (
    id UUID PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_verified BOOLEAN NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fr', 'de', 'lb', 'en')),
    roles TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Apart from the accounts: whoever reads a profile does not read its hash.
CREATE TABLE identity_passwords (
    account_id UUID PRIMARY KEY REFERENCES identity_accounts (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE identity_sessions (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL UNIQUE,
    device TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    authenticated_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX identity_sessions_account ON identity_sessions (account_id, started_at);
CREATE INDEX identity_sessions_seen ON identity_sessions (seen_at);

-- Who: a keyed hash of a user name or of an address.
CREATE TABLE identity_failures (
    who BYTEA PRIMARY KEY,
    count BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX identity_failures_last ON identity_failures (last_at);

-- The name is a JSON object of language tags, the addresses are JSON arrays.
CREATE TABLE identity_clients (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('confidential', 'public')),
    redirect_uris TEXT NOT NULL,
    post_logout_redirect_uris TEXT NOT NULL,
    scopes TEXT NOT NULL,
    sector TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE identity_client_secrets (
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    hash BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (client_id, hash)
);

CREATE TABLE identity_consents (
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, client_id)
);
CREATE INDEX identity_consents_client ON identity_consents (client_id);

CREATE TABLE identity_grants (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    session_id UUID NOT NULL,
    scopes TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    nonce TEXT,
    code_challenge TEXT,
    code_hash BYTEA NOT NULL UNIQUE,
    authenticated_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    redeemed_at BIGINT,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX identity_grants_account ON identity_grants (account_id, client_id);
CREATE INDEX identity_grants_client ON identity_grants (client_id);
CREATE INDEX identity_grants_session ON identity_grants (session_id);
CREATE INDEX identity_grants_ends ON identity_grants (ends_at);

CREATE TABLE identity_access_tokens (
    hash BYTEA PRIMARY KEY,
    grant_id UUID NOT NULL REFERENCES identity_grants (id) ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX identity_access_tokens_grant ON identity_access_tokens (grant_id);
CREATE INDEX identity_access_tokens_expires ON identity_access_tokens (expires_at);

CREATE TABLE identity_refresh_tokens (
    hash BYTEA PRIMARY KEY,
    grant_id UUID NOT NULL REFERENCES identity_grants (id) ON DELETE CASCADE,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX identity_refresh_tokens_grant ON identity_refresh_tokens (grant_id);
CREATE INDEX identity_refresh_tokens_expires ON identity_refresh_tokens (expires_at);

-- Private keys, encrypted under a key that grows from the secret of the configuration.
CREATE TABLE identity_signing_keys (
    kid TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
    sealed BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX identity_signing_keys_active ON identity_signing_keys (state) WHERE state = 'active';
