-- Firms, their diagnoses, and the advice they ask for.

CREATE TABLE business_firms (
    id UUID PRIMARY KEY,
    owner UUID NOT NULL,
    siret TEXT,
    name TEXT NOT NULL,
    activity TEXT,
    commune TEXT,
    headcount TEXT,
    source TEXT NOT NULL CHECK (source IN ('register', 'person')),
    source_label TEXT NOT NULL,
    known_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    creation_key TEXT NOT NULL,
    UNIQUE (owner, creation_key)
);

CREATE UNIQUE INDEX business_firms_siret ON business_firms (owner, siret) WHERE siret IS NOT NULL;

CREATE TABLE business_diagnoses (
    id UUID PRIMARY KEY,
    firm UUID NOT NULL REFERENCES business_firms (id),
    form TEXT NOT NULL,
    form_version TEXT NOT NULL,
    answers TEXT NOT NULL,
    revision BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    completed_at BIGINT
);

CREATE INDEX business_diagnoses_firm ON business_diagnoses (firm, started_at);

CREATE TABLE business_advice_requests (
    id UUID PRIMARY KEY,
    owner UUID NOT NULL,
    firm UUID NOT NULL REFERENCES business_firms (id),
    adviser UUID NOT NULL,
    diagnosis UUID REFERENCES business_diagnoses (id),
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer TEXT,
    answered_at BIGINT,
    creation_key TEXT NOT NULL,
    UNIQUE (owner, creation_key)
);

CREATE INDEX business_advice_requests_owner ON business_advice_requests (owner, asked_at);

CREATE INDEX business_advice_requests_adviser ON business_advice_requests (adviser, asked_at)
