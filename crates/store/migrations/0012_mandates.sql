-- Mandates: who helps, for whom, and how it ended. Whose they are and who made them are persons of identity,
-- which stands above: no foreign keys.

CREATE TABLE mandates_organisations (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    accredited_at BIGINT NOT NULL,
    accredited_until BIGINT NOT NULL,
    accredited_by UUID,
    -- When the accreditation was taken back.
    ended_at BIGINT
);

CREATE TABLE mandates_helpers (
    person_id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES mandates_organisations (id) ON DELETE CASCADE,
    since BIGINT NOT NULL
);
CREATE INDEX mandates_helpers_organisation ON mandates_helpers (organisation_id);

-- content: the whole mandate, a JSON document; the columns beside it are to find it by.
-- state: drafted; sent (a code is on its way to the person); signed; ended.
-- revocation: the hash of the code that ends it without an account.
CREATE TABLE mandates_mandates (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    organisation_id UUID NOT NULL REFERENCES mandates_organisations (id) ON DELETE CASCADE,
    helper_id UUID NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('drafted', 'sent', 'signed', 'ended')),
    content TEXT NOT NULL,
    revocation BYTEA NOT NULL UNIQUE,
    drafted_at BIGINT NOT NULL,
    -- When nothing of it is needed any more.
    forgotten_at BIGINT NOT NULL
);
CREATE INDEX mandates_mandates_person ON mandates_mandates (person_id, drafted_at);
CREATE INDEX mandates_mandates_helper ON mandates_mandates (helper_id, drafted_at);
CREATE INDEX mandates_mandates_organisation ON mandates_mandates (organisation_id, drafted_at);
CREATE INDEX mandates_mandates_forgotten ON mandates_mandates (forgotten_at);

-- Wrong revocation codes, by the hash of the place that they came from.
CREATE TABLE mandates_wrong_codes (
    place BYTEA PRIMARY KEY,
    count BIGINT NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX mandates_wrong_codes_since ON mandates_wrong_codes (since);

-- Sign-ins at services by a helper: taken back when the mandate ends.
CREATE TABLE identity_mandate_grants (
    grant_id UUID PRIMARY KEY REFERENCES identity_grants (id) ON DELETE CASCADE,
    mandate_id UUID NOT NULL,
    helper_id UUID NOT NULL
);
CREATE INDEX identity_mandate_grants_mandate ON identity_mandate_grants (mandate_id);
CREATE INDEX identity_mandate_grants_helper ON identity_mandate_grants (helper_id);
