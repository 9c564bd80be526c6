-- What a service was told when it had its tokens refreshed and something had changed: what it was told before stays in the
-- person's history. number: from 0 in each grant; told_until: when other values took its place; released: sealed, as in
-- identity_grants.
CREATE TABLE identity_earlier_releases (
    grant_id UUID NOT NULL REFERENCES identity_grants (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    told_until BIGINT NOT NULL,
    released BYTEA NOT NULL,
    PRIMARY KEY (grant_id, number)
);
