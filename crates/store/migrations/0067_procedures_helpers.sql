-- helper: whose mandate a case is filled in by, as in the document acting, which says it first. Helpers find their cases.
ALTER TABLE procedures_cases ADD COLUMN helper TEXT;
UPDATE procedures_cases SET helper = substr(acting, 12, 36) WHERE acting LIKE '{"helper":"%';
CREATE INDEX procedures_cases_helper ON procedures_cases (helper, changed_at) WHERE helper IS NOT NULL;
