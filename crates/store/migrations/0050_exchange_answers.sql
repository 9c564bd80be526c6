-- Where a question and its answer are recorded together, they are one row, with one entry in the evidence log: that of
-- the question, with the answer's canonical bytes, its body where the contract keeps it, and its seal. Where an answer
-- is recorded later than its question, it has a row of its own, and these are empty.
ALTER TABLE exchange_messages ADD COLUMN answer_head BYTEA;
ALTER TABLE exchange_messages ADD COLUMN answer_body BYTEA;
ALTER TABLE exchange_messages ADD COLUMN answer_seal BYTEA;
