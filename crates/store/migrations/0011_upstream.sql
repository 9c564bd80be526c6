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
