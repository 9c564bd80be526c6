-- Deadlines of cases, and what was said of them. A reminder belongs to one deadline: reply_reminded and due_reminded
-- hold the one that was told last, so that another deadline is told again and the same one never.
ALTER TABLE procedures_cases ADD COLUMN reply_by BIGINT;
ALTER TABLE procedures_cases ADD COLUMN reply_reminded BIGINT;
ALTER TABLE procedures_cases ADD COLUMN due_reminded BIGINT;
-- When the person was told that their draft, as it stands, will be deleted.
ALTER TABLE procedures_cases ADD COLUMN draft_told_at BIGINT;
CREATE INDEX procedures_cases_reply ON procedures_cases (reply_by) WHERE state = 'waiting';
CREATE INDEX procedures_cases_drafts ON procedures_cases (changed_at) WHERE state = 'draft';
CREATE INDEX procedures_cases_open ON procedures_cases (due_at) WHERE state IN ('submitted', 'in_review', 'waiting');
