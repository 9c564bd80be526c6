-- Who noted by hand what became of a payment; NULL where the bank said so.
ALTER TABLE pass_payments ADD COLUMN settled_by UUID;
