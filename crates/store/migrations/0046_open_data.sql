-- Answers as open data, and questions that an officer writes on a page.

-- What was released of a consultation: once, also when it is withdrawn (docs/decisions/58). facts: JSON, what the method
-- note says. hash: of the package (SHA-256). package: the ZIP; none any more once it is withdrawn.
CREATE TABLE consultations_releases (
    id UUID PRIMARY KEY,
    consultation UUID NOT NULL UNIQUE REFERENCES consultations (id),
    facts TEXT NOT NULL,
    hash TEXT NOT NULL,
    package BYTEA,
    officer UUID NOT NULL,
    signer TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawn_why TEXT
);

-- Texts that a person read, and signs that they tell of nobody. They are released apart from all other answers.
CREATE TABLE consultations_signed_texts (
    answer BYTEA NOT NULL REFERENCES consultations_answers (id),
    question TEXT NOT NULL,
    consultation UUID NOT NULL REFERENCES consultations (id),
    officer UUID NOT NULL,
    signer TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (answer, question)
);
CREATE INDEX consultations_signed_texts_consultation ON consultations_signed_texts (consultation, question);

-- Questions in writing. content: JSON. revision: how often they changed.
CREATE TABLE consultations_questionnaires (
    id UUID PRIMARY KEY,
    officer UUID NOT NULL,
    content TEXT NOT NULL,
    revision BIGINT NOT NULL,
    creation_key TEXT NOT NULL UNIQUE,
    changed_at BIGINT NOT NULL
);
CREATE INDEX consultations_questionnaires_officer ON consultations_questionnaires (officer, changed_at);
