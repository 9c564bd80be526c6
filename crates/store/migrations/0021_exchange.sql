-- The exchange of data: who takes part, what they offer, who may ask for it, and the record of every message.
-- Identifiers are written as in an address: instance/class/member/…, percent-encoded.

CREATE TABLE exchange_members (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

-- node: the security server that it stands behind; NULL is this one.
-- proof: how its own systems prove that they are it.
CREATE TABLE exchange_subsystems (
    id TEXT PRIMARY KEY,
    member TEXT NOT NULL REFERENCES exchange_members (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    node TEXT,
    proof TEXT NOT NULL CHECK (proof IN ('network', 'tls', 'certificate'))
);
CREATE INDEX exchange_subsystems_member ON exchange_subsystems (member);

-- The certificates by which a subsystem's own systems prove it; fingerprint: SHA-256 of the certificate.
CREATE TABLE exchange_certificates (
    subsystem TEXT NOT NULL REFERENCES exchange_subsystems (id) ON DELETE CASCADE,
    fingerprint BYTEA NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (subsystem, fingerprint)
);

-- offer: a JSON document: kind, address, time-out, endpoints, contract, notice. description: its OpenAPI document.
CREATE TABLE exchange_services (
    id TEXT PRIMARY KEY,
    subsystem TEXT NOT NULL REFERENCES exchange_subsystems (id) ON DELETE CASCADE,
    offer TEXT NOT NULL,
    description TEXT
);
CREATE INDEX exchange_services_subsystem ON exchange_services (subsystem);

CREATE TABLE exchange_groups (
    code TEXT PRIMARY KEY,
    description TEXT NOT NULL
);

CREATE TABLE exchange_group_members (
    group_code TEXT NOT NULL REFERENCES exchange_groups (code) ON DELETE CASCADE,
    subsystem TEXT NOT NULL REFERENCES exchange_subsystems (id) ON DELETE CASCADE,
    PRIMARY KEY (group_code, subsystem)
);
CREATE INDEX exchange_group_members_subsystem ON exchange_group_members (subsystem);

-- endpoint: a verb or *, a blank, a pattern of paths. Either a subsystem or a group may ask.
CREATE TABLE exchange_rights (
    id UUID PRIMARY KEY,
    service TEXT NOT NULL REFERENCES exchange_services (id) ON DELETE CASCADE,
    endpoint TEXT NOT NULL,
    subsystem TEXT REFERENCES exchange_subsystems (id) ON DELETE CASCADE,
    group_code TEXT REFERENCES exchange_groups (code) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'refused', 'revoked')),
    reason TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    decided_at BIGINT,
    valid_from BIGINT,
    valid_until BIGINT,
    CHECK ((subsystem IS NULL) <> (group_code IS NULL))
);
CREATE INDEX exchange_rights_service ON exchange_rights (service);
CREATE INDEX exchange_rights_subsystem ON exchange_rights (subsystem);
CREATE INDEX exchange_rights_group ON exchange_rights (group_code);

-- While this node is being maintained: one row, what is told to who asks.
CREATE TABLE exchange_maintenance (
    node TEXT PRIMARY KEY,
    notice TEXT NOT NULL
);

-- Every change of the tables above; position: of its entry in the evidence log.
CREATE TABLE exchange_changes (
    position BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    by_whom TEXT NOT NULL,
    change TEXT NOT NULL
);

-- Keys by which a member's messages are signed here. sealed: PKCS #8, encrypted; public: a JWK.
CREATE TABLE exchange_keys (
    id TEXT PRIMARY KEY,
    member TEXT NOT NULL REFERENCES exchange_members (id) ON DELETE CASCADE,
    sealed TEXT NOT NULL,
    public TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX exchange_keys_member ON exchange_keys (member);

-- The nodes of the network that this node governs; fingerprint: SHA-256 of the certificate that each shows the others.
CREATE TABLE exchange_nodes (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    fingerprint BYTEA NOT NULL UNIQUE
);

-- Public keys (JWKs) of members whose messages are signed at other nodes.
CREATE TABLE exchange_member_keys (
    member TEXT NOT NULL REFERENCES exchange_members (id) ON DELETE CASCADE,
    kid TEXT NOT NULL,
    jwk TEXT NOT NULL,
    PRIMARY KEY (member, kid)
);

-- The list of members that this node goes by, as it was signed: after a restart it is there before the network is.
CREATE TABLE exchange_lists (
    instance TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    token TEXT NOT NULL
);

-- One row for each side and direction of an exchange; position: of its entry in the evidence log.
-- head: the canonical bytes. body: the body where the contract keeps it. seal: the signature with the message's path.
CREATE TABLE exchange_messages (
    position BIGINT PRIMARY KEY,
    request_id TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('client', 'provider')),
    direction TEXT NOT NULL CHECK (direction IN ('request', 'response')),
    message_id TEXT NOT NULL,
    client TEXT NOT NULL,
    service TEXT NOT NULL,
    at BIGINT NOT NULL,
    head BYTEA NOT NULL,
    body BYTEA,
    seal BYTEA NOT NULL
);
CREATE UNIQUE INDEX exchange_messages_exchange ON exchange_messages (request_id, side, direction);
CREATE INDEX exchange_messages_message ON exchange_messages (message_id);
