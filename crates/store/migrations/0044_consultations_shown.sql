-- What everybody was last shown of a consultation, so that a restart does not show more; what: `results`, or `themes` and the
-- name of a question. until: the last batch that is in it. figures: JSON, without what would tell of somebody.
CREATE TABLE consultations_shown (
    consultation UUID NOT NULL REFERENCES consultations (id),
    what TEXT NOT NULL,
    step BIGINT NOT NULL,
    until BIGINT NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (consultation, what)
);

-- Which answers of it were set apart then.
CREATE TABLE consultations_shown_apart (
    consultation UUID NOT NULL REFERENCES consultations (id),
    what TEXT NOT NULL,
    answer BYTEA NOT NULL,
    PRIMARY KEY (consultation, what, answer)
);

-- The question by which everybody may split the results: chosen once.
CREATE TABLE consultations_split (
    consultation UUID PRIMARY KEY REFERENCES consultations (id),
    question TEXT NOT NULL
);

-- When a draft was last touched: a day, from 1970-01-01; 0 where it was not written down.
ALTER TABLE consultations_drafts ADD COLUMN touched_on BIGINT NOT NULL DEFAULT 0;

-- Only addresses that their owner confirmed are kept from now on: those before were nobody's word.
DELETE FROM consultations_contacts;
