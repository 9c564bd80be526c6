-- A diagnosis is by one of several instruments, and keeps what it said when it was completed.
-- version: of the instrument; results of two versions do not compare.
-- score: a number in decimal notation, empty when nothing was known; band: its band's name, empty when nothing was known.
-- Both are null while the diagnosis is open, and in those that were completed before: the service works them out.
ALTER TABLE business_diagnoses ADD COLUMN instrument TEXT NOT NULL DEFAULT 'dii-4';
ALTER TABLE business_diagnoses ADD COLUMN version TEXT NOT NULL DEFAULT '4';
ALTER TABLE business_diagnoses ADD COLUMN score TEXT;
ALTER TABLE business_diagnoses ADD COLUMN band TEXT;
CREATE INDEX business_diagnoses_instrument ON business_diagnoses (instrument, version, completed_at);
