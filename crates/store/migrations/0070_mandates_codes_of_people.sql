-- Codes to sign mandates with, by whose mandates they are: how many were sent to the person, and how many wrong ones were
-- typed, since a time. However many mandates are written down, they count together.
CREATE TABLE mandates_codes_of_people (
    person_id UUID PRIMARY KEY,
    sent BIGINT NOT NULL,
    wrong BIGINT NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX mandates_codes_of_people_since ON mandates_codes_of_people (since);
