-- The books: double entry in cents. Accounts and transfers are only ever added; the four balances of an account are what
-- its transfers make of it, kept beside it so that nothing is summed up to decide. `passerelle ledger check` proves them.
-- bound: debits must not exceed credits, the reverse, or neither. No foreign keys: a transfer is written after its
-- accounts were read in the same transaction, and PostgreSQL would watch them twice.
CREATE TABLE ledger_accounts (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    bound TEXT NOT NULL CHECK (bound IN ('none', 'debits', 'credits')),
    opened_at BIGINT NOT NULL,
    debits_pending BIGINT NOT NULL CHECK (debits_pending >= 0),
    debits_posted BIGINT NOT NULL CHECK (debits_posted >= 0),
    credits_pending BIGINT NOT NULL CHECK (credits_pending >= 0),
    credits_posted BIGINT NOT NULL CHECK (credits_posted >= 0),
    CHECK (bound <> 'debits' OR debits_posted + debits_pending <= credits_posted),
    CHECK (bound <> 'credits' OR credits_posted + credits_pending <= debits_posted)
);

-- id: chosen by who posts; the same again is the same transfer. pending: the reservation that a line settles or ends.
-- linked, links: the first of those that stand or fall together, and how many they are.
CREATE TABLE ledger_transfers (
    id UUID PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('post', 'reserve', 'settle', 'void', 'expire')),
    debit UUID NOT NULL,
    credit UUID NOT NULL,
    cents BIGINT NOT NULL CHECK (cents > 0),
    pending UUID,
    expires_at BIGINT,
    linked UUID NOT NULL,
    links BIGINT NOT NULL CHECK (links > 0),
    purpose TEXT NOT NULL
);
CREATE INDEX ledger_transfers_at ON ledger_transfers (at, id);

-- The reservations that are neither settled nor ended.
CREATE TABLE ledger_open (
    transfer UUID PRIMARY KEY,
    expires_at BIGINT
);
CREATE INDEX ledger_open_expires ON ledger_open (expires_at);

-- What was sealed: all transfers until a moment, as the root of their tree (RFC 6962), each seal over the one before.
-- Nothing can be posted at or before the newest. position: of the fact in the evidence log that says the same.
CREATE TABLE ledger_seals (
    number BIGINT PRIMARY KEY,
    until_at BIGINT NOT NULL,
    transfers BIGINT NOT NULL,
    root BYTEA NOT NULL,
    previous BYTEA NOT NULL,
    position BIGINT NOT NULL
);
