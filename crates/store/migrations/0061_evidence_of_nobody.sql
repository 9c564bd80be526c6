-- Most entries of a busy node are about nobody, such as a message of the exchange: nobody looks for them by person, and
-- each would be a row more in both indexes.

-- of_nobody: the entry is about no person. Entries from before stay in the indexes, where they do no harm.
ALTER TABLE evidence_entries ADD COLUMN of_nobody BOOLEAN NOT NULL DEFAULT FALSE;
DROP INDEX evidence_entries_of_person;
DROP INDEX evidence_entries_by_others;
CREATE INDEX evidence_entries_of_person ON evidence_entries (person, position) WHERE NOT of_nobody;
CREATE INDEX evidence_entries_by_others ON evidence_entries (person, position) WHERE NOT by_self AND NOT of_nobody;
