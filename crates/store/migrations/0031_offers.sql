-- Offers of partners to small firms, and what firms complain of.

-- commission_bp: of each sale, in hundredths of a percent. fee_cents with fee_period: once, month or year.
-- sectors: JSON list of beginnings of activity codes; none means every sector. commitments: JSON list of the axes of
-- the charter of 2019. Dates are ISO 8601. vendor: the account that answers for it.
CREATE TABLE directory_offers (
    id UUID PRIMARY KEY,
    source_key TEXT UNIQUE,
    operator TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('marketplace', 'tool')),
    sectors TEXT NOT NULL,
    commission_bp BIGINT,
    fee_cents BIGINT,
    fee_period TEXT,
    notice_days BIGINT,
    contact TEXT NOT NULL,
    commitments TEXT NOT NULL,
    signatory_since TEXT,
    conditions TEXT NOT NULL,
    page TEXT,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    source TEXT NOT NULL,
    fictional BOOLEAN NOT NULL,
    vendor UUID,
    changed_at BIGINT NOT NULL
);

-- What partners propose, until an officer decided. offer: the one that it changes, or will become.
CREATE TABLE directory_offer_proposals (
    id UUID PRIMARY KEY,
    offer UUID NOT NULL,
    person UUID NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
    asked_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by UUID,
    reason TEXT,
    creation_key TEXT NOT NULL,
    UNIQUE (person, creation_key)
);
CREATE INDEX directory_offer_proposals_state ON directory_offer_proposals (state, asked_at);

CREATE TABLE directory_complaints (
    id UUID PRIMARY KEY,
    offer UUID NOT NULL,
    person UUID NOT NULL,
    firm TEXT NOT NULL,
    message TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    answer TEXT,
    answered_at BIGINT,
    answered_by UUID,
    creation_key TEXT NOT NULL,
    UNIQUE (person, creation_key)
);
CREATE INDEX directory_complaints_offer ON directory_complaints (offer, asked_at);
CREATE INDEX directory_complaints_due ON directory_complaints (answered_at, answer_by);
