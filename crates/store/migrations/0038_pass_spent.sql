-- Whether a pass is spent is said by the journal alone: it has one row at most of each pass that was not undone. The state
-- of a pass is only whether it is kept for an appointment: 0 not, 2 kept.
UPDATE pass_passes SET state = 0 WHERE state = 1;
DROP INDEX pass_redemptions_pass;
CREATE UNIQUE INDEX pass_redemptions_spent ON pass_redemptions (pass) WHERE undone_at IS NULL;
CREATE INDEX pass_redemptions_undone ON pass_redemptions (pass) WHERE undone_at IS NOT NULL;

-- What a place was paid for from the risk account, it is not paid for again.
CREATE INDEX pass_conflicts_paid ON pass_conflicts (pass) WHERE outcome = 'paid';

-- Since when a place may not redeem: what a device accepted before is taken in.
ALTER TABLE pass_places ADD COLUMN held_at BIGINT;

-- Lots that were printed anew with other codes, because the first print was lost. id: the command.
CREATE TABLE pass_reissues (
    id UUID PRIMARY KEY,
    lot BIGINT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX pass_reissues_lot ON pass_reissues (lot, made_at);
