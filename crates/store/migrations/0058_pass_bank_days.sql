-- The day that a line of the bank's statement is of, when it was noted on a later one; NULL for the day on which it was noted.
ALTER TABLE pass_receipts ADD COLUMN bank_day TEXT;
