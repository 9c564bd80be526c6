-- How often a person caused letters, of each kind that a room limits: since when, and how often since then.
CREATE TABLE mail_caused (
    person UUID NOT NULL,
    kind TEXT NOT NULL,
    since BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (person, kind)
);
CREATE INDEX mail_caused_since ON mail_caused (since);
