-- The money of passes, as officers and funders handle it: files for the bank, what the bank answers, corrections, refunds,
-- the balance that the bank's statement says, and the lines of statements of solvency.

-- Files for the bank, as they were given: the same bytes each time. position: of the fact in the evidence log, which is
-- there before the file is given.
CREATE TABLE pass_runs (
    id UUID PRIMARY KEY,
    file TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    payments BIGINT NOT NULL,
    cents BIGINT NOT NULL,
    execution TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID NOT NULL,
    position BIGINT
);
CREATE INDEX pass_runs_made ON pass_runs (made_at);

-- What the bank answered, as it was brought. sha256: of the content, so that it counts once.
CREATE TABLE pass_bank_answers (
    sha256 BYTEA PRIMARY KEY,
    run UUID NOT NULL,
    content BYTEA NOT NULL,
    brought_at BIGINT NOT NULL,
    brought_by UUID NOT NULL,
    position BIGINT
);
CREATE INDEX pass_bank_answers_run ON pass_bank_answers (run, brought_at);

-- What the bank's statement of account says that is there at the end of a day. missing: of what the books say.
CREATE TABLE pass_bank_balances (
    day TEXT PRIMARY KEY,
    cents BIGINT NOT NULL,
    missing BIGINT NOT NULL CHECK (missing >= 0),
    at BIGINT NOT NULL,
    noted_by UUID NOT NULL,
    alarmed_at BIGINT
);

-- Accounts of places that an officer corrected: what was there before, who changed it and when.
CREATE TABLE pass_account_changes (
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    iban_before TEXT,
    changed_by UUID NOT NULL,
    PRIMARY KEY (place, at)
);

-- An operation that an officer took out of a claim before it was paid.
CREATE TABLE pass_corrections (
    operation UUID PRIMARY KEY,
    claim BIGINT NOT NULL,
    place BIGINT NOT NULL,
    passes BIGINT NOT NULL,
    cents BIGINT NOT NULL CHECK (cents > 0),
    why TEXT NOT NULL,
    at BIGINT NOT NULL,
    made_by UUID NOT NULL
);
CREATE INDEX pass_corrections_place ON pass_corrections (place, at);

-- A claim of which all was taken out is worth nothing, and stays.
CREATE TABLE pass_claims_kept (
    id BIGINT PRIMARY KEY,
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    redemptions BIGINT NOT NULL,
    cents BIGINT NOT NULL CHECK (cents >= 0),
    risk_cents BIGINT NOT NULL,
    payment UUID
);
INSERT INTO pass_claims_kept (id, place, at, redemptions, cents, risk_cents, payment)
    SELECT id, place, at, redemptions, cents, risk_cents, payment FROM pass_claims;
DROP TABLE pass_claims;
ALTER TABLE pass_claims_kept RENAME TO pass_claims;
CREATE INDEX pass_claims_place ON pass_claims (place, id);
CREATE INDEX pass_claims_unpaid ON pass_claims (place) WHERE payment IS NULL;
CREATE INDEX pass_claims_payment ON pass_claims (payment) WHERE payment IS NOT NULL;

-- state: asked, sent to the bank, paid, refused by the bank, withdrawn. What was there before was paid.
ALTER TABLE pass_refunds ADD COLUMN state TEXT NOT NULL DEFAULT 'paid';
ALTER TABLE pass_refunds ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE pass_refunds ADD COLUMN iban TEXT NOT NULL DEFAULT '';
ALTER TABLE pass_refunds ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE pass_refunds ADD COLUMN run UUID;
ALTER TABLE pass_refunds ADD COLUMN settled_at BIGINT;
CREATE INDEX pass_refunds_run ON pass_refunds (run) WHERE run IS NOT NULL;

-- lines: who is owed what, a line a party, with what opens its commitment. alarmed_at: when officers were written to.
ALTER TABLE pass_statements ADD COLUMN lines TEXT NOT NULL DEFAULT '';
ALTER TABLE pass_statements ADD COLUMN alarmed_at BIGINT;
