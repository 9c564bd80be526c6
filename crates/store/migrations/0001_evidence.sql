-- The log of who did what with whose data. Rows are only ever added, except the newest checkpoint,
-- which moves on within its hour, and the growing tiles.

-- position: from 0, without a gap.
-- person: whose data it was; also in the content, where the tree covers it.
-- content: canonical JSON (RFC 8785), the bytes that are hashed.
-- leaf: RFC 9162 hash of the content, so that level 0 of the tree is read without the contents.
CREATE TABLE evidence_entries (
    position BIGINT NOT NULL PRIMARY KEY CHECK (position >= 0),
    person UUID NOT NULL,
    content TEXT NOT NULL,
    leaf BYTEA NOT NULL
);

CREATE INDEX evidence_entries_of_person ON evidence_entries (person, position);

-- Levels 1 and up of the tree (C2SP tlog-tiles): up to 256 hashes of 32 bytes in a row.
CREATE TABLE evidence_tiles (
    level BIGINT NOT NULL CHECK (level >= 1),
    place BIGINT NOT NULL CHECK (place >= 0),
    hashes BYTEA NOT NULL,
    PRIMARY KEY (level, place)
);

-- The last checkpoint of each hour in which entries were added, numbered from 0 without a gap.
-- hour: since 1970. size and root: as in the signed note.
CREATE TABLE evidence_checkpoints (
    number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 0),
    hour BIGINT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0),
    root BYTEA NOT NULL,
    note TEXT NOT NULL
);
