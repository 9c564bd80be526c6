-- The person's view on the exchange: who asked about them, what the law hides for a time, and under which codes
-- registers know them.

-- What is asked by a right may be hidden from whom it is about: on which basis, and until a date or for so many days
-- after each access.
ALTER TABLE exchange_rights ADD COLUMN hidden_basis TEXT;
ALTER TABLE exchange_rights ADD COLUMN hidden_until BIGINT;
ALTER TABLE exchange_rights ADD COLUMN hidden_days BIGINT;

-- Whom questions were about; it stays when the record of the message is put away. subject: the keyed hash of a code.
-- position: of the question, in the evidence log. shown_from: when the person sees it. answer: how the answer begins,
-- with its status, once its record is put away.
CREATE TABLE exchange_uses (
    subject BYTEA NOT NULL,
    position BIGINT NOT NULL,
    shown_from BIGINT NOT NULL,
    request_id TEXT NOT NULL,
    side TEXT NOT NULL,
    client TEXT NOT NULL,
    service TEXT NOT NULL,
    at BIGINT NOT NULL,
    answer BYTEA,
    PRIMARY KEY (subject, position)
);

-- How many uses were hidden, for the public count. month: 2027-03, of the access. owner: the member who offers the
-- service.
CREATE TABLE exchange_hidden_uses (
    month TEXT NOT NULL,
    owner TEXT NOT NULL,
    basis TEXT NOT NULL,
    uses BIGINT NOT NULL,
    PRIMARY KEY (month, owner, basis)
);

-- The codes under which registers know a person; somebody besides the person stands for each. lookup: its keyed hash.
-- sealed: the code, encrypted. stated_by: who stands for it.
CREATE TABLE identity_person_codes (
    lookup BYTEA PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    sealed TEXT NOT NULL,
    stated_by TEXT NOT NULL,
    stated_at BIGINT NOT NULL
);
CREATE INDEX identity_person_codes_account ON identity_person_codes (account_id);
