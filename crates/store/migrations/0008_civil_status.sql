-- Who people are for the State, and what they tell besides. The status and the details are JSON documents.

CREATE TABLE identity_civil_status (
    account_id UUID PRIMARY KEY REFERENCES identity_accounts (id) ON DELETE CASCADE,
    status TEXT NOT NULL,
    -- To find near ones: the birth date, and the birth name without accents, case and hyphens.
    born_on TEXT NOT NULL,
    name_key TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX identity_civil_status_born ON identity_civil_status (born_on);
CREATE INDEX identity_civil_status_name ON identity_civil_status (name_key);

CREATE TABLE identity_details (
    account_id UUID PRIMARY KEY REFERENCES identity_accounts (id) ON DELETE CASCADE,
    details TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
