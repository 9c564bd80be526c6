-- Procedures: forms as they were published, cases, and what is said about them.

-- A published version never changes: hash is the SHA-256 of the sheet and of about (hexadecimal).
-- about is a JSON document: what the public body says of the procedure. Without published_by it came with the pack.
CREATE TABLE procedures_versions (
    hash TEXT PRIMARY KEY,
    procedure TEXT NOT NULL,
    about TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sheet BYTEA NOT NULL,
    published_by UUID,
    published_at BIGINT NOT NULL
);
CREATE INDEX procedures_versions_procedure ON procedures_versions (procedure, published_at);

-- A procedure that takes no new cases.
CREATE TABLE procedures_closed (
    procedure TEXT PRIMARY KEY,
    closed_by UUID NOT NULL,
    closed_at BIGINT NOT NULL
);

-- acting, answers, known and decision are JSON documents: the helper and the mandate; the answers with where each
-- comes from; which sources were asked and which kept silent; what was decided.
CREATE TABLE procedures_cases (
    id UUID PRIMARY KEY,
    procedure TEXT NOT NULL,
    version TEXT NOT NULL REFERENCES procedures_versions (hash),
    person_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    firm_id UUID,
    acting TEXT,
    lang TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'in_review', 'waiting', 'accepted', 'refused', 'withdrawn')),
    reference TEXT UNIQUE,
    answers TEXT NOT NULL,
    known TEXT NOT NULL,
    revision BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    submitted_at BIGINT,
    due_at BIGINT,
    officer_id UUID,
    decision TEXT,
    resume_hash BYTEA UNIQUE,
    resume_until BIGINT
);
CREATE INDEX procedures_cases_person ON procedures_cases (person_id, changed_at);
CREATE INDEX procedures_cases_procedure ON procedures_cases (procedure, submitted_at);

-- files is a JSON document: the identifiers and names of what came with it.
CREATE TABLE procedures_messages (
    id UUID PRIMARY KEY,
    case_id UUID NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('message', 'request', 'state')),
    from_office BOOLEAN NOT NULL,
    author_id UUID,
    author_name TEXT NOT NULL,
    state TEXT,
    content TEXT NOT NULL,
    files TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX procedures_messages_case ON procedures_messages (case_id, at);

-- The last answer of a person or a firm to each concept: owner is one or the other.
CREATE TABLE procedures_known (
    owner UUID NOT NULL,
    concept TEXT NOT NULL,
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    procedure TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (owner, concept, place)
);

-- A person says that what a source knows is wrong; its owner answers.
CREATE TABLE procedures_corrections (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    case_id UUID,
    source TEXT NOT NULL,
    concept TEXT NOT NULL,
    shown TEXT NOT NULL,
    said TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'corrected', 'kept')),
    answer TEXT,
    answered_by UUID,
    created_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX procedures_corrections_person ON procedures_corrections (person_id, created_at);
CREATE INDEX procedures_corrections_source ON procedures_corrections (source, state, created_at);

-- Who works for an authority, and as what.
CREATE TABLE procedures_team (
    authority TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    duty TEXT NOT NULL CHECK (duty IN ('reader', 'instructor', 'decider', 'manager')),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (authority, person_id)
);
CREATE INDEX procedures_team_person ON procedures_team (person_id);

-- The administration's own tools: keys with which they ask, and addresses that are told. secret is sealed.
CREATE TABLE procedures_keys (
    id UUID PRIMARY KEY,
    procedure TEXT NOT NULL,
    name TEXT NOT NULL,
    hash BYTEA NOT NULL UNIQUE,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX procedures_keys_procedure ON procedures_keys (procedure, made_at);

CREATE TABLE procedures_hooks (
    id UUID PRIMARY KEY,
    procedure TEXT NOT NULL,
    url TEXT NOT NULL,
    secret BYTEA NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX procedures_hooks_procedure ON procedures_hooks (procedure, made_at);

CREATE TABLE procedures_deliveries (
    id UUID PRIMARY KEY,
    hook_id UUID NOT NULL REFERENCES procedures_hooks (id) ON DELETE CASCADE,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT,
    last_status TEXT,
    made_at BIGINT NOT NULL
);
CREATE INDEX procedures_deliveries_next ON procedures_deliveries (next_at);
CREATE INDEX procedures_deliveries_hook ON procedures_deliveries (hook_id, made_at);
