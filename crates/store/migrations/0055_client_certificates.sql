-- Between which dates the certificate of a client's system holds, microseconds since 1970; NULL of one that was taken in before.
ALTER TABLE exchange_certificates ADD COLUMN not_before BIGINT;
ALTER TABLE exchange_certificates ADD COLUMN not_after BIGINT;
