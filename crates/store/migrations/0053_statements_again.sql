-- How often the text of a statement was sent again, by whomever: a campaign is shown to the officer, and nobody is counted.
ALTER TABLE consultations_statements ADD COLUMN again BIGINT NOT NULL DEFAULT 0;

-- The votes of a closed consultation as they were first fetched: a statement that is judged later makes no other file.
CREATE TABLE consultations_votes_released (
    consultation UUID PRIMARY KEY REFERENCES consultations (id),
    lines TEXT NOT NULL
);
