-- Several people look after a firm, each with a role. business_firms.owner is always one of its owners.

CREATE TABLE business_firm_people (
    firm UUID NOT NULL REFERENCES business_firms (id) ON DELETE CASCADE,
    person UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'employee', 'accountant')),
    since BIGINT NOT NULL,
    added_by UUID NOT NULL,
    PRIMARY KEY (firm, person)
);

CREATE INDEX business_firm_people_person ON business_firm_people (person);

INSERT INTO business_firm_people (firm, person, role, since, added_by)
SELECT id, owner, 'owner', created_at, owner FROM business_firms;

-- Who was an owner and left may add a firm of the same number again.
DROP INDEX business_firms_siret;

CREATE INDEX business_firms_number ON business_firms (number) WHERE number IS NOT NULL;

-- Only a hash of the link that was sent is kept.
CREATE TABLE business_firm_invitations (
    id UUID PRIMARY KEY,
    firm UUID NOT NULL REFERENCES business_firms (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL UNIQUE,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'employee', 'accountant')),
    invited_by UUID NOT NULL,
    invited_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX business_firm_invitations_firm ON business_firm_invitations (firm, invited_at);

-- What changed among the people of a firm, for its owners.
CREATE TABLE business_firm_changes (
    id UUID PRIMARY KEY,
    firm UUID NOT NULL REFERENCES business_firms (id) ON DELETE CASCADE,
    actor UUID NOT NULL,
    what TEXT NOT NULL,
    person UUID,
    role TEXT,
    at BIGINT NOT NULL
);

CREATE INDEX business_firm_changes_firm ON business_firm_changes (firm, at);
