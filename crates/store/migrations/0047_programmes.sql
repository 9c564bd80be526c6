-- Programmes and their calls. about: JSON.
CREATE TABLE programmes (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    officer UUID NOT NULL,
    about TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX programmes_officer ON programmes (officer, made_at);

-- Calls: a season of a programme. What is published never changes: everything but published_at is written while that is
-- NULL. sheet: the workbook as it was sent; about, bounds, eligibility, criteria: what was read of it, as JSON; hash: of the
-- sheet. closes_at: the first moment after the last day. pass_mark: in weighted points; none where everybody may be chosen.
CREATE TABLE programme_calls (
    id UUID PRIMARY KEY,
    programme UUID NOT NULL REFERENCES programmes (id),
    code TEXT NOT NULL UNIQUE,
    officer UUID NOT NULL,
    about TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sheet BYTEA NOT NULL,
    hash TEXT NOT NULL,
    creation_key TEXT NOT NULL UNIQUE,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    places BIGINT NOT NULL,
    pass_mark BIGINT,
    bounds TEXT NOT NULL,
    eligibility TEXT NOT NULL,
    criteria TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    published_at BIGINT
);
CREATE INDEX programme_calls_officer ON programme_calls (officer, made_at);
CREATE INDEX programme_calls_published ON programme_calls (published_at, closes_at);
CREATE INDEX programme_calls_programme ON programme_calls (programme, opens_at);

-- Applications. answers: what is being filled in; sent: the answers as they were sent last, which is all that others read.
-- number: what people call it, from the first sending on. lacks, complete_by: what the office still needs, and the first
-- moment at which it is too late. decision: JSON; outcome: what it says. over_at: when it was decided or withdrawn;
-- kept_until: when the row goes, none while it is needed.
CREATE TABLE programme_applications (
    id UUID PRIMARY KEY,
    call UUID NOT NULL REFERENCES programme_calls (id),
    person UUID NOT NULL,
    firm UUID,
    lang TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'returned', 'complete', 'decided', 'withdrawn')),
    answers TEXT NOT NULL,
    sent TEXT,
    groups_asked BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    number TEXT,
    lacks TEXT,
    complete_by BIGINT,
    decision TEXT,
    outcome TEXT CHECK (outcome IN ('chosen', 'not_chosen', 'not_admitted')),
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    sent_at BIGINT,
    over_at BIGINT,
    kept_until BIGINT,
    reminded_at BIGINT
);
CREATE UNIQUE INDEX programme_applications_one ON programme_applications (call, person) WHERE state <> 'withdrawn';
CREATE UNIQUE INDEX programme_applications_number ON programme_applications (number);
CREATE INDEX programme_applications_person ON programme_applications (person, changed_at);
CREATE INDEX programme_applications_call ON programme_applications (call, state, sent_at);
CREATE INDEX programme_applications_kept ON programme_applications (kept_until);

-- What a candidate said of themselves, if they wanted to: gender, territory. Only the bounds of the selection and the
-- indicators read it; no page shows it beside an application but to the candidate.
CREATE TABLE programme_groups (
    application UUID NOT NULL REFERENCES programme_applications (id) ON DELETE CASCADE,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (application, dimension)
);
