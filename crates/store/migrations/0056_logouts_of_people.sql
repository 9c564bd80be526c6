-- A session can have signed several people in at one service: its own person, and those whom they help under mandates.
-- Each of these sign-ins is told to have ended on its own.
CREATE TABLE identity_logouts_of_people (
    client_id TEXT NOT NULL REFERENCES identity_clients (id) ON DELETE CASCADE,
    session_id UUID NOT NULL,
    account_id UUID NOT NULL,
    every_session BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'told', 'failed')),
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    ended_at BIGINT,
    problem TEXT,
    PRIMARY KEY (client_id, session_id, account_id)
);
INSERT INTO identity_logouts_of_people (client_id, session_id, account_id, every_session, state, attempts, created_at,
        due_at, ended_at, problem)
    SELECT client_id, session_id, account_id, every_session, state, attempts, created_at, due_at, ended_at, problem
    FROM identity_logouts;
DROP TABLE identity_logouts;
ALTER TABLE identity_logouts_of_people RENAME TO identity_logouts;
CREATE INDEX identity_logouts_due ON identity_logouts (due_at) WHERE state = 'waiting';
CREATE INDEX identity_logouts_session ON identity_logouts (session_id);
CREATE INDEX identity_logouts_ended ON identity_logouts (ended_at) WHERE state <> 'waiting';
