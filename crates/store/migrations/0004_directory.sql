-- Advisers and events.

CREATE TABLE directory_advisers (
    id UUID PRIMARY KEY,
    source_key TEXT UNIQUE,
    organisation TEXT NOT NULL,
    person_name TEXT,
    kind TEXT NOT NULL,
    sector TEXT NOT NULL CHECK (sector IN ('public', 'private')),
    size TEXT,
    specialities TEXT NOT NULL,
    languages TEXT NOT NULL,
    address TEXT,
    postcode TEXT,
    commune TEXT,
    town TEXT,
    region TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    reach_km BIGINT,
    reach_regions TEXT,
    on_site BOOLEAN NOT NULL,
    remote BOOLEAN NOT NULL,
    presentation TEXT NOT NULL,
    web_site TEXT,
    reference_page TEXT,
    activities TEXT NOT NULL,
    fictional BOOLEAN NOT NULL,
    account UUID UNIQUE,
    accredited_since TEXT NOT NULL,
    accredited_until TEXT,
    changed_at BIGINT NOT NULL,
    CHECK (on_site OR remote),
    CHECK ((reach_km IS NULL) <> (reach_regions IS NULL)),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);

CREATE TABLE directory_events (
    id UUID PRIMARY KEY,
    source_key TEXT UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    theme TEXT NOT NULL,
    commune TEXT,
    region TEXT,
    address TEXT,
    online TEXT,
    starts BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    zone TEXT NOT NULL,
    sessions TEXT NOT NULL,
    organiser TEXT NOT NULL,
    registration TEXT,
    fictional BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    CHECK (starts < ends),
    CHECK (commune IS NOT NULL OR online IS NOT NULL)
);

-- One row, raised by every change: each node loads its index again when it sees another number.
CREATE TABLE directory_version (
    name TEXT PRIMARY KEY CHECK (name = 'directory'),
    version BIGINT NOT NULL
);
