-- Services that their owners look after themselves, and devices without a keyboard.

-- about is a JSON document: why each claim is wanted, where the privacy page is.
CREATE TABLE partners_services (
    client_id TEXT PRIMARY KEY REFERENCES identity_clients (id) ON DELETE CASCADE,
    owner_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX partners_services_owner ON partners_services (owner_id, created_at);

-- proposal is a JSON document: what the service would be like.
CREATE TABLE partners_reviews (
    id UUID PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES partners_services (client_id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
    proposal TEXT NOT NULL,
    asked_by UUID NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by UUID,
    decided_at BIGINT,
    reason TEXT
);
CREATE UNIQUE INDEX partners_reviews_open ON partners_reviews (client_id) WHERE state = 'open';
CREATE INDEX partners_reviews_client ON partners_reviews (client_id, asked_at);

-- It outlives the service that it tells of.
CREATE TABLE partners_changes (
    id UUID PRIMARY KEY,
    client_id TEXT NOT NULL,
    person_id UUID NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX partners_changes_client ON partners_changes (client_id, at);

-- One provider that misbehaves on purpose, for each service that tries its client against it.
CREATE TABLE partners_trials (
    run TEXT PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE REFERENCES partners_services (client_id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- A device that waits for a person to sign in elsewhere (RFC 8628). granted is a JSON document.
CREATE TABLE identity_device_requests (
    device_hash BYTEA PRIMARY KEY,
    user_code_hash BYTEA NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    query TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'allowed', 'denied')),
    granted TEXT,
    interval_s BIGINT NOT NULL,
    polled_at BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX identity_device_requests_client ON identity_device_requests (client_id);
CREATE INDEX identity_device_requests_expires ON identity_device_requests (expires_at);
