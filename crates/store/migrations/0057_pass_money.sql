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
