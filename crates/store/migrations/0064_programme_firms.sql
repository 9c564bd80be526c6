-- A firm applies once to a call, whoever fills the application in; a person once for themselves. That a firm has one already
-- is looked up in the transaction that begins another, and no index says it: calls from before may hold two of one firm, and
-- a person decides what becomes of them.

-- undertaking: the number of the firm in its register, when a register tells it: two files of firms may be one firm.
ALTER TABLE programme_applications ADD COLUMN undertaking TEXT;
DROP INDEX programme_applications_one;
CREATE UNIQUE INDEX programme_applications_one ON programme_applications (call, person)
    WHERE firm IS NULL AND state <> 'withdrawn';
CREATE INDEX programme_applications_firm ON programme_applications (call, firm) WHERE firm IS NOT NULL;
CREATE INDEX programme_applications_undertaking ON programme_applications (call, undertaking)
    WHERE undertaking IS NOT NULL;
