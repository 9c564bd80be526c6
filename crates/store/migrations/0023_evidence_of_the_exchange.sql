-- Evidence that others give of the log, and what of the records of messages is compared and put away.

-- Timestamps (RFC 3161). size: the entries that the stamped checkpoint has; note: the checkpoint, the bytes that were
-- stamped; token: DER; stamped_at: what the authority says; hour: the same, in hours since 1970.
CREATE TABLE evidence_timestamps (
    size BIGINT NOT NULL PRIMARY KEY CHECK (size > 0),
    hour BIGINT NOT NULL,
    note TEXT NOT NULL,
    token BYTEA NOT NULL,
    stamped_at BIGINT NOT NULL,
    authority TEXT NOT NULL
);
CREATE INDEX evidence_timestamps_hour ON evidence_timestamps (hour, size);

-- The newest cosignature of each witness. witness: its public key; line: the signature line; note: the checkpoint that
-- it is over.
CREATE TABLE evidence_cosignatures (
    witness TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    note TEXT NOT NULL,
    line TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- As a witness of other logs: the newest checkpoint of each that was cosigned here, and what was refused last.
CREATE TABLE evidence_witnessed (
    origin TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    refused_root BYTEA,
    refused_at BIGINT
);

-- The public keys of a node's log and of its witness, as signed notes write them.
ALTER TABLE exchange_nodes ADD COLUMN log TEXT;
ALTER TABLE exchange_nodes ADD COLUMN witness TEXT;

-- Days whose records were compared with those of another node. day: since 1970.
CREATE TABLE exchange_comparisons (
    partner TEXT NOT NULL,
    day BIGINT NOT NULL,
    compared_at BIGINT NOT NULL,
    PRIMARY KEY (partner, day)
);

-- What one side left out or has otherwise.
CREATE TABLE exchange_discrepancies (
    day BIGINT NOT NULL,
    partner TEXT NOT NULL,
    request_id TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('request', 'response')),
    kind TEXT NOT NULL CHECK (kind IN ('left-out-there', 'left-out-here', 'differs')),
    PRIMARY KEY (day, partner, request_id, direction)
);

-- Files into which records were put away, numbered from 1 without a gap. last_link: with which the next one begins.
CREATE TABLE exchange_archives (
    number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
    file TEXT NOT NULL,
    last_link TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
