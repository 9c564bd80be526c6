-- Places of digital mediation.

-- source and source_key: the list that a place comes from, and its identifier there. record: the national standard's
-- fields, a JSON object of texts. same_as: the entry that an officer found to be the same place.
CREATE TABLE directory_places (
    id UUID PRIMARY KEY,
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    record TEXT NOT NULL,
    same_as UUID,
    changed_at BIGINT NOT NULL,
    UNIQUE (source, source_key)
);

-- What an officer decided of two entries that look like one place. one: the one that is kept, where they are the same.
CREATE TABLE directory_place_pairs (
    one UUID NOT NULL,
    other UUID NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('same', 'different')),
    decided_by UUID NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (one, other)
);
