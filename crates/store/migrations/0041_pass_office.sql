-- What an officer looks after beside the counters: keys of squares, signals that were looked at, places held, ranges of
-- booklets delivered and blocked.

-- Keys that sign the squares of passes. id: the name of the key. sealed: its seed, under a key outside the database.
-- active_from: signs from then on, until the next does. needed_until: a pass that it signed can be brought in until then.
CREATE TABLE pass_square_keys (
    id TEXT PRIMARY KEY,
    public BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    active_from BIGINT NOT NULL,
    needed_until BIGINT NOT NULL
);

-- looked_at, looked_by, note: an officer has looked at it.
ALTER TABLE pass_signals ADD COLUMN looked_at BIGINT;
ALTER TABLE pass_signals ADD COLUMN looked_by UUID;
ALTER TABLE pass_signals ADD COLUMN note TEXT;
-- When officers were written to, of what is grave.
ALTER TABLE pass_signals ADD COLUMN told_at BIGINT;

-- Who did what with places and ranges of booklets, and why. position: of the fact in the evidence log. kind: deliver,
-- block, hold, lift. place: the short number.
CREATE TABLE pass_deeds (
    position BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('deliver', 'block', 'reissue', 'hold', 'lift')),
    person UUID NOT NULL,
    at BIGINT NOT NULL,
    first_booklet BIGINT,
    last_booklet BIGINT,
    booklets BIGINT NOT NULL,
    prescriber UUID,
    place BIGINT,
    why TEXT NOT NULL
);
CREATE INDEX pass_deeds_kind ON pass_deeds (kind, position);
CREATE INDEX pass_deeds_place ON pass_deeds (place, position) WHERE place IS NOT NULL;

-- The conflicts of all places, the newest first.
CREATE INDEX pass_conflicts_received ON pass_conflicts (received_at);
