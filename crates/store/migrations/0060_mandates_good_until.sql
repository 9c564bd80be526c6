-- Until when a signed mandate is good, whoever else ends it before; none of one that is not signed, or was ended. By it
-- those that are in force are found among all that an organisation ever had.
ALTER TABLE mandates_mandates ADD COLUMN good_until BIGINT;
-- A signed one was to be forgotten a year after it is over.
UPDATE mandates_mandates SET good_until = forgotten_at - 31536000000000 WHERE state = 'signed';
CREATE INDEX mandates_mandates_good ON mandates_mandates (organisation_id, good_until);
