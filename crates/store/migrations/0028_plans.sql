-- A firm's plan: the steps that it took from recommendations, and who may look at it.
-- recommendation: the name of the pack's row. words: its title in the pack's languages when it was added, JSON, for the
-- day on which the pack has it no more. reason: why it was put aside. place: in the firm's own order; none before the
-- firm moved a step.
CREATE TABLE business_plan_steps (
    firm UUID NOT NULL REFERENCES business_firms (id),
    recommendation TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('todo', 'done', 'aside')),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    place BIGINT,
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (firm, recommendation)
);

-- person: who shares. request: with which request it was shared, if with one.
CREATE TABLE business_plan_shares (
    id UUID PRIMARY KEY,
    firm UUID NOT NULL REFERENCES business_firms (id),
    person UUID NOT NULL,
    adviser UUID NOT NULL,
    request UUID,
    shared_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    creation_key TEXT NOT NULL,
    UNIQUE (person, creation_key)
);
CREATE INDEX business_plan_shares_firm ON business_plan_shares (firm, shared_at);
CREATE INDEX business_plan_shares_adviser ON business_plan_shares (adviser, shared_at);
