-- By what people prove who they are, and how they come back when they lost it.

-- To sign in by e-mail address: the address in lower case.
ALTER TABLE identity_accounts ADD COLUMN email_key TEXT NOT NULL DEFAULT '';
UPDATE identity_accounts SET email_key = LOWER(email);
CREATE INDEX identity_accounts_email ON identity_accounts (email_key);

-- The secret of an application that shows codes (RFC 6238), sealed. last_step: the newest code that was taken;
-- none is taken twice.
CREATE TABLE identity_totp (
    account_id UUID PRIMARY KEY REFERENCES identity_accounts (id) ON DELETE CASCADE,
    sealed BYTEA NOT NULL,
    last_step BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);

-- Printed codes, as keyed hashes.
CREATE TABLE identity_recovery_codes (
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    hash BYTEA NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account_id, hash)
);

-- id: the hash of the credential's identifier. content: a JSON document, with the public key.
-- synchronised: whether the key may be copied from one device to another.
CREATE TABLE identity_passkeys (
    id BYTEA PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    synchronised BOOLEAN NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX identity_passkeys_account ON identity_passkeys (account_id, added_at);

-- What was sent by e-mail or printed at a counter, and opens something once. hash: of the token, or keyed, of the
-- code. A registration has an address and no account yet; a code of a counter has who printed it.
CREATE TABLE identity_one_time (
    hash BYTEA PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('registration', 'recovery', 'counter')),
    account_id UUID REFERENCES identity_accounts (id) ON DELETE CASCADE,
    email TEXT,
    issued_by UUID,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX identity_one_time_account ON identity_one_time (account_id);
CREATE INDEX identity_one_time_expires ON identity_one_time (expires_at);
