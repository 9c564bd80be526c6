-- What a session gave is found among its person's grants since it started. An index of its own cost every
-- sign-on a page that is written at random.
DROP INDEX identity_grants_session;
