-- When a booklet was attached to its holder's account by one of its codes, which others may have seen; none of one that was
-- handed over to an account. Of those that were attached before, nobody knows.
ALTER TABLE pass_booklets ADD COLUMN attached_at BIGINT;
