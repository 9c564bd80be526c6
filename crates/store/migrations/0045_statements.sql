-- Statements of consultations, which people agree or disagree with. A consultation without a row here asks for none.
-- checked: whether what participants add is shown before or after an officer judged it. own_max: statements that one
-- participant may add. changes: how often a vote was counted or a statement judged: a reader that knows it knows all.
CREATE TABLE consultations_statement_rules (
    consultation UUID PRIMARY KEY REFERENCES consultations (id),
    checked TEXT NOT NULL,
    own_max BIGINT NOT NULL,
    changes BIGINT NOT NULL
);

-- texts: JSON by language. origin: seed or participant; nothing says which participant. standing: waiting, accepted,
-- refused (with a reason) or merged (into another). votes: how often somebody judged it, to ask next what few did.
CREATE TABLE consultations_statements (
    consultation UUID NOT NULL REFERENCES consultations (id),
    number BIGINT NOT NULL,
    texts TEXT NOT NULL,
    origin TEXT NOT NULL,
    standing TEXT NOT NULL,
    reason TEXT,
    merged_into BIGINT,
    votes BIGINT NOT NULL,
    officer UUID,
    judged_at BIGINT,
    PRIMARY KEY (consultation, number)
);

-- Votes that can still be changed, by a hash of the ticket that is not the one of the answers. They go into the box when
-- they are handed in, or when the consultation closes. votes: "12a 13d 40p". added: statements of this participant.
CREATE TABLE consultations_ballots (
    ballot BYTEA PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    channel TEXT NOT NULL,
    votes TEXT NOT NULL,
    added BIGINT NOT NULL
);
CREATE INDEX consultations_ballots_consultation ON consultations_ballots (consultation, ballot);

-- Tickets whose votes were handed in, hashed. Nothing says which votes.
CREATE TABLE consultations_ballots_spent (
    consultation UUID NOT NULL REFERENCES consultations (id),
    ballot BYTEA NOT NULL,
    PRIMARY KEY (consultation, ballot)
);

-- Votes that wait for others, to be counted together in no order. id: drawn at random.
CREATE TABLE consultations_ballots_box (
    id BYTEA PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    channel TEXT NOT NULL,
    votes TEXT NOT NULL
);
CREATE INDEX consultations_ballots_box_consultation ON consultations_ballots_box (consultation, id);

-- Votes that nothing changes any more.
CREATE TABLE consultations_ballots_counted (
    id BYTEA PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    channel TEXT NOT NULL,
    votes TEXT NOT NULL
);
CREATE INDEX consultations_ballots_counted_consultation ON consultations_ballots_counted (consultation, id);
