-- What a person holds in their own hands: who looked at their data, who is told that they signed out, through whom
-- they can sign in, and what they report.

-- Whether the person did it with their own data: also in the content, where the tree covers it. Entries from before
-- count as made by others.
ALTER TABLE evidence_entries ADD COLUMN by_self BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX evidence_entries_by_others ON evidence_entries (person, position) WHERE NOT by_self;

-- Services that are to be told that a session ended (OpenID Connect Back-Channel Logout 1.0).
-- every_session: all sessions of the person at the service ended, as after a consent that was taken back.
-- state: waiting; told; failed (given up).
-- due_at: when it may be tried (again). Who takes it moves this on first, so that no other node takes it too.
-- attempts: how often it was taken. Only who took it last may say what became of it.
CREATE TABLE identity_logouts (
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
    PRIMARY KEY (client_id, session_id)
);
CREATE INDEX identity_logouts_due ON identity_logouts (due_at) WHERE state = 'waiting';
CREATE INDEX identity_logouts_session ON identity_logouts (session_id);
CREATE INDEX identity_logouts_ended ON identity_logouts (ended_at) WHERE state <> 'waiting';

-- devices_since: devices that an account was used on before are no longer known.
-- new_providers_blocked: an identity provider that the person did not allow cannot sign them in.
CREATE TABLE identity_controls (
    account_id UUID PRIMARY KEY REFERENCES identity_accounts (id) ON DELETE CASCADE,
    devices_since BIGINT NOT NULL,
    new_providers_blocked BOOLEAN NOT NULL
);

-- Identity providers that a person shut out, or let in before new ones were blocked.
CREATE TABLE identity_provider_choices (
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    allowed BOOLEAN NOT NULL,
    chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, provider)
);

-- Sign-ins that a person says were not theirs. number: what the person quotes. content: a JSON document.
CREATE TABLE identity_reports (
    id UUID PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    account_id UUID NOT NULL REFERENCES identity_accounts (id) ON DELETE CASCADE,
    session_id UUID NOT NULL UNIQUE,
    content TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by UUID,
    note TEXT
);
CREATE INDEX identity_reports_account ON identity_reports (account_id, opened_at);
CREATE INDEX identity_reports_opened ON identity_reports (opened_at);
