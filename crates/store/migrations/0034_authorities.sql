-- Authorities whose certificates nodes and members show, and what the one of this node has issued.

-- sealed: the key (PKCS #8, encrypted) of an authority that this node is itself; NULL of one elsewhere. country: two
-- letters of its own name. crl_url: where its list of revoked certificates is fetched. distrusted_at: it is believed no
-- more since then.
CREATE TABLE exchange_authorities (
    name TEXT PRIMARY KEY,
    certificate BYTEA NOT NULL,
    sealed TEXT,
    country TEXT,
    crl_url TEXT,
    added_at BIGINT NOT NULL,
    distrusted_at BIGINT
);

-- Certificates that were issued here. serial: hexadecimal digits. holder: the node or member.
CREATE TABLE exchange_issued (
    serial TEXT PRIMARY KEY,
    authority TEXT NOT NULL REFERENCES exchange_authorities (name) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    not_after BIGINT NOT NULL,
    certificate BYTEA NOT NULL
);
CREATE INDEX exchange_issued_authority ON exchange_issued (authority, issued_at);

-- not_after: of the certificate, where it is known: after that nobody needs to hear of it.
CREATE TABLE exchange_revocations (
    authority TEXT NOT NULL REFERENCES exchange_authorities (name) ON DELETE CASCADE,
    serial TEXT NOT NULL,
    revoked_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    not_after BIGINT,
    PRIMARY KEY (authority, serial)
);

-- Certificates of members' keys that are kept here, with those above them. kid: of the key. chain: PEM.
CREATE TABLE exchange_member_certificates (
    member TEXT PRIMARY KEY REFERENCES exchange_members (id) ON DELETE CASCADE,
    kid TEXT NOT NULL,
    chain TEXT NOT NULL
);

-- A node is known by the certificate that it shows, as before, or by an authority that vouches for it: then dns is the
-- name in its certificate, where that has not the node's identifier.
CREATE TABLE exchange_known_nodes (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    fingerprint BYTEA UNIQUE,
    authority TEXT,
    dns TEXT,
    log TEXT,
    witness TEXT,
    CHECK ((fingerprint IS NULL) <> (authority IS NULL))
);
INSERT INTO exchange_known_nodes (id, address, fingerprint, log, witness)
    SELECT id, address, fingerprint, log, witness FROM exchange_nodes;
DROP TABLE exchange_nodes;
