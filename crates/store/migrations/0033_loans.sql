-- Loans: what firms ask of banks, what banks answer, what the guarantee fund stands for.
-- content: what was asked, JSON. file: what went to the banks, JSON; nothing is added to it later.
CREATE TABLE loans_applications (
    id UUID PRIMARY KEY,
    firm UUID NOT NULL,
    owner UUID NOT NULL,
    product TEXT NOT NULL,
    creation_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'accepted', 'withdrawn')),
    content TEXT NOT NULL,
    file TEXT,
    made_at BIGINT NOT NULL,
    sent_at BIGINT,
    changed_at BIGINT NOT NULL,
    UNIQUE (owner, creation_key)
);
CREATE INDEX loans_applications_firm ON loans_applications (firm, made_at);

-- One row a bank that the firm chose. offer: the bank's terms, JSON.
CREATE TABLE loans_lines (
    id UUID PRIMARY KEY,
    application UUID NOT NULL REFERENCES loans_applications (id) ON DELETE CASCADE,
    bank TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'asked', 'answered', 'offered', 'refused', 'accepted', 'not-chosen', 'withdrawn')),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    offer TEXT,
    changed_at BIGINT NOT NULL,
    UNIQUE (application, bank)
);
CREATE INDEX loans_lines_bank ON loans_lines (bank, changed_at);

-- A loan that the fund guarantees; amounts in cents. undertaking: whose aid it counts as (Regulation (EU) 2023/2831).
CREATE TABLE loans_guarantees (
    id UUID PRIMARY KEY,
    line UUID NOT NULL UNIQUE,
    application UUID NOT NULL,
    firm UUID NOT NULL,
    owner UUID NOT NULL,
    bank TEXT NOT NULL,
    product TEXT NOT NULL,
    undertaking TEXT NOT NULL,
    granted_on TEXT NOT NULL,
    amount BIGINT NOT NULL,
    share TEXT NOT NULL,
    aid BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'repaid', 'defaulted')),
    outstanding BIGINT NOT NULL CHECK (outstanding >= 0),
    due BIGINT NOT NULL CHECK (due >= 0),
    called BIGINT NOT NULL CHECK (called >= 0),
    paid BIGINT NOT NULL CHECK (paid >= 0),
    lender_recovered BIGINT NOT NULL CHECK (lender_recovered >= 0),
    fund_recovered BIGINT NOT NULL CHECK (fund_recovered >= 0),
    changed_at BIGINT NOT NULL
);
CREATE INDEX loans_guarantees_undertaking ON loans_guarantees (undertaking);
CREATE INDEX loans_guarantees_bank ON loans_guarantees (bank, changed_at);

-- What happened to a guarantee. transfer: the reservation in the books, of a call; settled: paid, refused, or open.
CREATE TABLE loans_events (
    id UUID PRIMARY KEY,
    guarantee UUID NOT NULL REFERENCES loans_guarantees (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('granted', 'repaid', 'called', 'paid', 'call-refused', 'recovered')),
    cents BIGINT NOT NULL,
    at BIGINT NOT NULL,
    note TEXT NOT NULL,
    transfer UUID,
    is_open BOOLEAN NOT NULL
);
CREATE INDEX loans_events_guarantee ON loans_events (guarantee, at);

-- Commands that were carried out, by who gave them and the key that they gave: the same again does nothing.
CREATE TABLE loans_deeds (
    actor TEXT NOT NULL,
    deed_key TEXT NOT NULL,
    digest BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (actor, deed_key)
);

-- Who works at which bank, and the keys of the banks' own systems (SHA-256).
CREATE TABLE loans_bank_people (
    bank TEXT NOT NULL,
    person UUID NOT NULL,
    PRIMARY KEY (bank, person)
);
CREATE INDEX loans_bank_people_person ON loans_bank_people (person);
CREATE TABLE loans_bank_keys (
    id UUID PRIMARY KEY,
    bank TEXT NOT NULL,
    name TEXT NOT NULL,
    hash BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    made_by UUID NOT NULL,
    used_at BIGINT
);
