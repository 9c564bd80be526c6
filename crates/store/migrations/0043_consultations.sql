-- Consultations. What is published never changes: about, sheet and dates are written while published_at is NULL.
-- about: JSON. sheet: the XLSForm as it was sent, hash: of both. closes_at: the first moment after the last day.
-- batches: how often answers came in; aparts: how often answers were set apart or put back; a reader that knows both
-- numbers knows everything. invitations: how many codes were printed.
CREATE TABLE consultations (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    officer UUID NOT NULL,
    about TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sheet BYTEA NOT NULL,
    hash TEXT NOT NULL,
    creation_key TEXT NOT NULL UNIQUE,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    published_at BIGINT,
    shows_results BOOLEAN NOT NULL,
    batches BIGINT NOT NULL,
    aparts BIGINT NOT NULL,
    invitations BIGINT NOT NULL
);
CREATE INDEX consultations_officer ON consultations (officer, made_at);
CREATE INDEX consultations_published ON consultations (published_at);

-- Who took their ticket, where one is given to each: a keyed hash of a person or a firm. No time, no ticket, no answer.
CREATE TABLE consultations_marks (
    consultation UUID NOT NULL REFERENCES consultations (id),
    mark BYTEA NOT NULL,
    PRIMARY KEY (consultation, mark)
);

-- Tickets with which an answer was sent, hashed. Nothing says which answer.
CREATE TABLE consultations_spent (
    consultation UUID NOT NULL REFERENCES consultations (id),
    ticket BYTEA NOT NULL,
    PRIMARY KEY (consultation, ticket)
);

-- Answers that are not sent yet, by the hash of their ticket; they go when they are sent, or when the consultation closes.
-- keeper: the account that keeps one, with the ticket sealed; never where people are told apart from their answers.
CREATE TABLE consultations_drafts (
    ticket BYTEA PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    answers TEXT NOT NULL,
    revision BIGINT NOT NULL,
    keeper UUID,
    sealed BYTEA
);
CREATE INDEX consultations_drafts_keeper ON consultations_drafts (keeper, consultation);
CREATE INDEX consultations_drafts_consultation ON consultations_drafts (consultation);

-- Answers that wait for others, to be counted together in no order. id: drawn at random.
CREATE TABLE consultations_box (
    id BYTEA PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    content TEXT NOT NULL
);
CREATE INDEX consultations_box_consultation ON consultations_box (consultation, id);

-- Answers. id: drawn at random. day: days from 1970-01-01, none where answers go through the box. content: JSON.
CREATE TABLE consultations_answers (
    id BYTEA PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    batch BIGINT NOT NULL,
    day BIGINT,
    content TEXT NOT NULL
);
CREATE INDEX consultations_answers_batch ON consultations_answers (consultation, batch);

-- Answers that results leave out, why, and who says so. The answers stay.
CREATE TABLE consultations_apart (
    answer BYTEA PRIMARY KEY REFERENCES consultations_answers (id),
    consultation UUID NOT NULL REFERENCES consultations (id),
    reason TEXT NOT NULL,
    officer UUID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX consultations_apart_consultation ON consultations_apart (consultation);

-- Themes of free text: a person's name for texts with one of these words (JSON), and what the public body answers.
CREATE TABLE consultations_themes (
    id UUID PRIMARY KEY,
    consultation UUID NOT NULL REFERENCES consultations (id),
    question TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    officer UUID NOT NULL,
    signer TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    reply TEXT,
    replied_at BIGINT
);
CREATE INDEX consultations_themes_consultation ON consultations_themes (consultation, signed_at);

-- Who wants to hear what became of it. Nothing ties an address to an answer.
CREATE TABLE consultations_contacts (
    consultation UUID NOT NULL REFERENCES consultations (id),
    email TEXT NOT NULL,
    lang TEXT NOT NULL,
    PRIMARY KEY (consultation, email)
);
