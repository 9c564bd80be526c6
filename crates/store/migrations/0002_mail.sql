-- Letters on their way out, and for a while those that went.

-- state: waiting; sent; failed (given up, for the operator to see).
-- due_at: when it may be tried (again). Who takes a letter moves this on first, so that no other node
--   takes it too; after a crash it is due again by itself.
-- attempts: how often it was taken. Only who took it last may say what became of it.
-- problem: what the mail server last said.
CREATE TABLE mail_outbox (
    id UUID NOT NULL PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT,
    lang TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    ended_at BIGINT,
    problem TEXT
);

CREATE INDEX mail_outbox_due ON mail_outbox (due_at) WHERE state = 'waiting';
CREATE INDEX mail_outbox_ended ON mail_outbox (ended_at) WHERE state <> 'waiting';
CREATE INDEX mail_outbox_newest ON mail_outbox (created_at);
