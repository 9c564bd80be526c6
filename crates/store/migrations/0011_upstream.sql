-- Other identity providers, our keys for them, and whom their subjects are.

-- The name is a JSON object of language tags, the settings are a JSON document. The secret is encrypted under a key
-- that grows from the secret of the configuration.
CREATE TABLE upstream_providers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    secret BYTEA,
    created_at BIGINT NOT NULL
);

-- Private keys, encrypted likewise.
CREATE TABLE upstream_keys (
    kid TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('signing', 'decryption')),
    algorithm TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

-- Whom a subject of a provider is. issuer, not the name here: a provider that is registered anew under the name of
-- another has other people.
CREATE TABLE identity_provider_links (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    provider TEXT NOT NULL,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    linked_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_provider_links_account ON identity_provider_links (account_id);

-- The ID token that began a session, encrypted: the hint when the person signs out at the provider too.
CREATE TABLE identity_provider_sessions (
    session_id UUID PRIMARY KEY REFERENCES identity_sessions (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    id_token BYTEA NOT NULL
);
