-- Who has to do with passes, and who acts for them.

-- Funders and prescribers; places are in pass_places.
CREATE TABLE pass_parties (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('funder', 'prescriber')),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    telephone TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX pass_parties_kind ON pass_parties (kind, name);

-- Who acts for a funder, a prescriber or a place.
CREATE TABLE pass_members (
    kind TEXT NOT NULL CHECK (kind IN ('funder', 'prescriber', 'place')),
    party UUID NOT NULL,
    person UUID NOT NULL,
    added_by UUID NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (kind, party, person)
);
CREATE INDEX pass_members_person ON pass_members (person);

-- How a prescriber reaches who got a booklet, when they said so: until its first pass is used.
CREATE TABLE pass_contacts (
    booklet BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    telephone TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    called_at BIGINT
);
