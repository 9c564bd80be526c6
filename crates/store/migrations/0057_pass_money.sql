-- Who noted a line of the bank's statement, and its place in the evidence log; NULL from before they were kept.
ALTER TABLE pass_receipts ADD COLUMN noted_by UUID;
ALTER TABLE pass_receipts ADD COLUMN position BIGINT;
CREATE INDEX pass_receipts_at ON pass_receipts (at);

-- Lines of the bank's statement that were mistyped: what was noted stays, and is taken back by a row of its own.
CREATE TABLE pass_receipt_reversals (
    line TEXT PRIMARY KEY,
    funder UUID,
    cents BIGINT NOT NULL CHECK (cents > 0),
    at BIGINT NOT NULL,
    person UUID NOT NULL,
    why TEXT NOT NULL,
    position BIGINT NOT NULL
);
CREATE INDEX pass_receipt_reversals_funder ON pass_receipt_reversals (funder, at);

-- How many redemptions of a place happened on a day and were claimed since: a limit of a day counts them, whenever claims close.
CREATE TABLE pass_place_days (
    place BIGINT NOT NULL,
    day TEXT NOT NULL,
    claimed BIGINT NOT NULL,
    PRIMARY KEY (place, day)
);

-- Deeds of three more kinds: a booklet was replaced, handed over, a lot was issued.
CREATE TABLE pass_deeds_kept (
    position BIGINT PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('deliver', 'block', 'reissue', 'hold', 'lift', 'replace', 'hand-over', 'issue')),
    person UUID NOT NULL,
    at BIGINT NOT NULL,
    first_booklet BIGINT,
    last_booklet BIGINT,
    booklets BIGINT NOT NULL,
    prescriber UUID,
    place BIGINT,
    why TEXT NOT NULL
);
INSERT INTO pass_deeds_kept (position, kind, person, at, first_booklet, last_booklet, booklets, prescriber, place, why)
    SELECT position, kind, person, at, first_booklet, last_booklet, booklets, prescriber, place, why FROM pass_deeds;
DROP TABLE pass_deeds;
ALTER TABLE pass_deeds_kept RENAME TO pass_deeds;
CREATE INDEX pass_deeds_kind ON pass_deeds (kind, position);
CREATE INDEX pass_deeds_place ON pass_deeds (place, position) WHERE place IS NOT NULL;

-- Who issued a lot; NULL from before it was kept.
ALTER TABLE pass_lots ADD COLUMN issued_by UUID;

-- When officers were written to that a balance of the bank had become old.
ALTER TABLE pass_bank_balances ADD COLUMN age_told_at BIGINT;
