-- When a password stopped opening the account: somebody who knew it signed in, and its person said that it was not
-- them. It is kept so that it is not chosen again.
ALTER TABLE identity_passwords ADD COLUMN stopped_at BIGINT;
