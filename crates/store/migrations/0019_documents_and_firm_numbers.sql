-- Documents that were sent, by what they are: proposed in the next procedure that asks for one, for as long as the case
-- is kept. owner is a person or a firm; file is the identifier that the case's answer names.
CREATE TABLE procedures_documents (
    owner UUID NOT NULL,
    concept TEXT NOT NULL,
    place TEXT NOT NULL,
    case_id UUID NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    procedure TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (owner, concept, place)
);
CREATE INDEX procedures_documents_case ON procedures_documents (case_id);

-- The list of an office: narrowed to a state or an officer, ordered by when cases were sent or are due, page by page.
CREATE INDEX procedures_cases_list ON procedures_cases (procedure, state, submitted_at, id);
CREATE INDEX procedures_cases_officer ON procedures_cases (procedure, officer_id, submitted_at, id);
CREATE INDEX procedures_cases_due ON procedures_cases (procedure, due_at, id)
    WHERE state IN ('submitted', 'in_review', 'waiting');

-- The number of a firm is the one that the territory's firms carry: a SIRET, a number of the trade register, a VAT number.
ALTER TABLE business_firms RENAME COLUMN siret TO number;
