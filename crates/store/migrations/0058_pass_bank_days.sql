-- The day that a line of the bank's statement is of, when it was noted on a later one; NULL for the day on which it was noted.
ALTER TABLE pass_receipts ADD COLUMN bank_day TEXT;

-- When the bank first answered: what it sends back later was at another's account until then.
ALTER TABLE pass_payments ADD COLUMN answered_at BIGINT;
UPDATE pass_payments SET answered_at = settled_at;
ALTER TABLE pass_refunds ADD COLUMN answered_at BIGINT;
UPDATE pass_refunds SET answered_at = settled_at;
