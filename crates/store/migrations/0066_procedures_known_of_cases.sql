-- What was answered is known for as long as its case is kept, as its documents are. Rows whose case is gone go, and what
-- stayed of accounts and firms that were closed.
CREATE TABLE procedures_known_of_cases (
    owner UUID NOT NULL,
    concept TEXT NOT NULL,
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    case_id UUID NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    procedure TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (owner, concept, place)
);
INSERT INTO procedures_known_of_cases (owner, concept, place, value, case_id, procedure, at)
    SELECT k.owner, k.concept, k.place, k.value, c.id, k.procedure, k.at
    FROM procedures_known k JOIN procedures_cases c ON c.procedure = k.procedure AND c.submitted_at = k.at
    WHERE (c.person_id = k.owner
            AND EXISTS (SELECT 1 FROM identity_accounts a WHERE a.id = k.owner AND a.email <> 'closed@closed.invalid'))
        OR (c.firm_id = k.owner AND EXISTS (SELECT 1 FROM business_firms f WHERE f.id = k.owner))
    ON CONFLICT DO NOTHING;
DROP TABLE procedures_known;
ALTER TABLE procedures_known_of_cases RENAME TO procedures_known;
CREATE INDEX procedures_known_case ON procedures_known (case_id);

DELETE FROM procedures_documents WHERE NOT EXISTS (
        SELECT 1 FROM identity_accounts a WHERE a.id = procedures_documents.owner AND a.email <> 'closed@closed.invalid')
    AND NOT EXISTS (SELECT 1 FROM business_firms f WHERE f.id = procedures_documents.owner);
DELETE FROM procedures_corrections WHERE EXISTS (
    SELECT 1 FROM identity_accounts a WHERE a.id = procedures_corrections.person_id AND a.email = 'closed@closed.invalid');

-- The cases of a firm, which is not closed while one is under way.
CREATE INDEX procedures_cases_firm ON procedures_cases (firm_id, state);
