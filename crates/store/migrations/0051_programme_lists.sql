-- The whole file of a list that is final and whose file is not published, sealed: by it whoever controls the list sees that it
-- is the one whose SHA-256 everybody reads. NULL where the file is published, and before the list is final. list_until: when
-- it goes, with what was signed line by line; the hashes stay.
ALTER TABLE programme_decisions ADD COLUMN whole_file BYTEA;
ALTER TABLE programme_decisions ADD COLUMN list_until BIGINT;
-- JSON: what became of those who were chosen, in sums, once their season is followed no more and they are forgotten.
ALTER TABLE programme_decisions ADD COLUMN followed TEXT;
CREATE INDEX programme_decisions_until ON programme_decisions (list_until) WHERE list_until IS NOT NULL;

-- What was decided after a list was final, which everybody reads beside it: the list itself stays as it was signed. kind:
-- 'let-in' or 'taken-out' of an application, by its number; 'bounds' for places that are free: JSON, those that hold then. An
-- identifier is that of the form, so that two clicks are one decision.
CREATE TABLE programme_amendments (
    id UUID PRIMARY KEY,
    call UUID NOT NULL REFERENCES programme_calls (id),
    kind TEXT NOT NULL CHECK (kind IN ('let-in', 'taken-out', 'bounds')),
    number TEXT,
    bounds TEXT,
    reason TEXT NOT NULL,
    officer UUID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX programme_amendments_call ON programme_amendments (call, at);
