-- Files that people gave, and those that are still coming.

-- owner: whose it is, in the words of the room that asked for it: `case:…`, `draft:…`.
-- state: unchecked (no scanner is configured); waiting (for the scanner); clean; infected.
-- finding: what the scanner found.
-- content: the sealed bytes of a small file; a large one is in the folder, under its id.
-- due_at: when a waiting file may be scanned (again).
CREATE TABLE attachments (
    id UUID NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unchecked', 'waiting', 'clean', 'infected')),
    finding TEXT,
    content BYTEA,
    kept_at BIGINT NOT NULL,
    due_at BIGINT
);

CREATE INDEX attachments_by_owner ON attachments (owner, kept_at);
CREATE INDEX attachments_due ON attachments (due_at) WHERE state = 'waiting';

-- Uploads that come in parts.
-- received: bytes that are safe. chunks of them are in the folder, sealed; tail has the rest, sealed.
-- locked_until: somebody writes; after a crash the lock ends by itself.
CREATE TABLE attachment_uploads (
    id UUID NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    received BIGINT NOT NULL,
    chunks BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    tail BYTEA NOT NULL,
    locked_until BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX attachment_uploads_by_owner ON attachment_uploads (owner);
CREATE INDEX attachment_uploads_expired ON attachment_uploads (expires_at);

-- Files in the folder whose rows are gone: to be removed.
CREATE TABLE attachment_leftovers (
    id UUID NOT NULL PRIMARY KEY
);
