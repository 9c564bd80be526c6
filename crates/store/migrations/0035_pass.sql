-- The Pass numérique. Money is in the books (ledger_accounts); here is what it is for. No foreign keys on the rows that
-- redemptions touch: PostgreSQL would watch them twice, and the check of the room finds what refers to nothing.

-- Places as the passes see them. id: a short number, for the journal. Coordinates in degrees. held: why it may not
-- redeem for now.
CREATE TABLE pass_places (
    id BIGINT PRIMARY KEY,
    place UUID NOT NULL UNIQUE,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    region TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    iban TEXT,
    listed_from BIGINT NOT NULL,
    listed_until BIGINT,
    held TEXT
);

-- What a funder orders. territory: codes, or nothing for everywhere. valid_until: the last day, ISO 8601.
CREATE TABLE pass_orders (
    id UUID PRIMARY KEY,
    funder UUID NOT NULL,
    face_cents INTEGER NOT NULL CHECK (face_cents > 0),
    booklets BIGINT NOT NULL CHECK (booklets > 0),
    passes SMALLINT NOT NULL CHECK (passes > 0),
    valid_until TEXT NOT NULL,
    territory TEXT NOT NULL,
    audience TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX pass_orders_funder ON pass_orders (funder, made_at);

-- Money that came in, by the line of the bank's statement. funder: NULL when it is for the risk account.
CREATE TABLE pass_receipts (
    line TEXT PRIMARY KEY,
    funder UUID,
    cents BIGINT NOT NULL CHECK (cents > 0),
    at BIGINT NOT NULL
);
CREATE INDEX pass_receipts_funder ON pass_receipts (funder, at);

-- Money that went back to a funder, by the key of who asked.
CREATE TABLE pass_refunds (
    id UUID PRIMARY KEY,
    funder UUID NOT NULL,
    cents BIGINT NOT NULL CHECK (cents > 0),
    at BIGINT NOT NULL
);
CREATE INDEX pass_refunds_funder ON pass_refunds (funder, at);

-- Passes that were made together, and paid for then. issue: the command that made it. valid_until: the first moment after
-- the last day; ends_at: after the tolerance. expired_at: when what was unspent went back.
CREATE TABLE pass_lots (
    id BIGINT PRIMARY KEY,
    issue UUID NOT NULL UNIQUE,
    order_id UUID NOT NULL REFERENCES pass_orders (id),
    funder UUID NOT NULL,
    face_cents INTEGER NOT NULL CHECK (face_cents > 0),
    booklets BIGINT NOT NULL CHECK (booklets > 0),
    passes SMALLINT NOT NULL CHECK (passes > 0),
    territory TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    expired_at BIGINT,
    expired_cents BIGINT
);
CREATE INDEX pass_lots_order ON pass_lots (order_id);
CREATE INDEX pass_lots_funder ON pass_lots (funder, id);
CREATE INDEX pass_lots_ends ON pass_lots (ends_at) WHERE expired_at IS NULL;

-- id: the serial number that is printed. state: 0 printed, 1 in stock at a prescriber, 2 handed over, 3 blocked,
-- 4 replaced. passes: how many it has. replaces: the booklet before this one.
CREATE TABLE pass_booklets (
    id BIGINT PRIMARY KEY,
    lot BIGINT NOT NULL,
    handed_at BIGINT,
    replaces BIGINT,
    prescriber UUID,
    holder UUID,
    passes SMALLINT NOT NULL,
    state SMALLINT NOT NULL CHECK (state BETWEEN 0 AND 4)
);
CREATE INDEX pass_booklets_lot ON pass_booklets (lot);
CREATE INDEX pass_booklets_prescriber ON pass_booklets (prescriber, id) WHERE prescriber IS NOT NULL;
CREATE INDEX pass_booklets_holder ON pass_booklets (holder) WHERE holder IS NOT NULL;

-- id: 32 times the booklet's, and its place in it. mac: of the code, in the type of 16 bytes that both engines have.
-- state: 0 unspent, 1 spent, 2 reserved.
CREATE TABLE pass_passes (
    id BIGINT PRIMARY KEY,
    mac UUID NOT NULL UNIQUE,
    state SMALLINT NOT NULL CHECK (state BETWEEN 0 AND 2)
);

-- The journal. id: of the first pass of an operation the one that the client chose, of each further one made of it (nth
-- from 0, many in all). at: when; offline: when the device says. claim: what the place claimed it in.
CREATE TABLE pass_redemptions (
    pass BIGINT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    claim BIGINT,
    id UUID PRIMARY KEY,
    place INTEGER NOT NULL,
    cents INTEGER NOT NULL CHECK (cents > 0),
    service SMALLINT NOT NULL,
    nth SMALLINT NOT NULL,
    many SMALLINT NOT NULL,
    is_offline BOOLEAN NOT NULL
);
CREATE INDEX pass_redemptions_pass ON pass_redemptions (pass);
CREATE INDEX pass_redemptions_unclaimed ON pass_redemptions (place, at) WHERE claim IS NULL AND undone_at IS NULL;

-- What devices accepted offline and was not to be had any more. outcome: paid from the risk account, or refused.
CREATE TABLE pass_conflicts (
    id UUID PRIMARY KEY,
    mac UUID NOT NULL,
    pass BIGINT,
    place INTEGER NOT NULL,
    at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    cents INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('paid', 'refused')),
    reason TEXT NOT NULL,
    claim BIGINT
);
CREATE INDEX pass_conflicts_place ON pass_conflicts (place, received_at);

-- What a place claims: its redemptions until a moment, and what the risk account owes it. payment: that pays it.
CREATE TABLE pass_claims (
    id BIGINT PRIMARY KEY,
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    redemptions BIGINT NOT NULL,
    cents BIGINT NOT NULL CHECK (cents > 0),
    risk_cents BIGINT NOT NULL,
    payment UUID
);
CREATE INDEX pass_claims_place ON pass_claims (place, id);
CREATE INDEX pass_claims_unpaid ON pass_claims (place) WHERE payment IS NULL;
CREATE INDEX pass_claims_payment ON pass_claims (payment) WHERE payment IS NOT NULL;
CREATE TABLE pass_claim_lots (
    claim BIGINT NOT NULL,
    lot BIGINT NOT NULL,
    cents BIGINT NOT NULL CHECK (cents > 0),
    PRIMARY KEY (claim, lot)
);
CREATE INDEX pass_claim_lots_lot ON pass_claim_lots (lot);

-- What the bank is asked to pay. run: the file that it went in.
CREATE TABLE pass_payments (
    id UUID PRIMARY KEY,
    run UUID NOT NULL,
    place BIGINT NOT NULL,
    cents BIGINT NOT NULL CHECK (cents > 0),
    name TEXT NOT NULL,
    iban TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'paid', 'refused')),
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX pass_payments_run ON pass_payments (run);
CREATE INDEX pass_payments_place ON pass_payments (place, made_at);

-- What an officer is to look at. key: what it is about, so that it is told once.
CREATE TABLE pass_signals (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    place BIGINT NOT NULL,
    booklet BIGINT,
    at BIGINT NOT NULL,
    measure BIGINT NOT NULL,
    found_at BIGINT NOT NULL
);
CREATE INDEX pass_signals_found ON pass_signals (found_at);

-- Reminders that were given, or listed for the prescriber.
CREATE TABLE pass_reminders (
    booklet BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (booklet, kind)
);

-- That the funds cover what is owed, day by day. text: canonical JSON. position: of the fact in the evidence log.
CREATE TABLE pass_statements (
    day TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    hash BYTEA NOT NULL,
    position BIGINT NOT NULL
);
