-- Accreditation of advisers: applications, what was decided, and how each adviser works. And requests of firms that are
-- routed, handed over, answered in several messages, and asked about a month later.

-- service: JSON, how the adviser takes requests: capacity, sizes of firms, absence. reminded_until: the last day of the
-- accreditation whose end was announced by letter.
ALTER TABLE directory_advisers ADD COLUMN suspended_since TEXT;
ALTER TABLE directory_advisers ADD COLUMN service TEXT NOT NULL DEFAULT '{}';
ALTER TABLE directory_advisers ADD COLUMN reminded_until TEXT;

-- content: JSON, what was applied for. charter: the version that was signed. adviser: the entry that it changes or renews,
-- or that it became. note: what the officer wrote last. revision: counts the changes, so that two do not overwrite each other.
CREATE TABLE directory_applications (
    id UUID PRIMARY KEY,
    person UUID NOT NULL,
    adviser UUID,
    state TEXT NOT NULL CHECK (state IN ('sent', 'more_asked', 'accepted', 'refused', 'withdrawn')),
    content TEXT NOT NULL,
    charter TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    decided_at BIGINT,
    revision BIGINT NOT NULL,
    creation_key TEXT NOT NULL,
    UNIQUE (person, creation_key)
);
CREATE INDEX directory_applications_state ON directory_applications (state, sent_at, id);
CREATE INDEX directory_applications_person ON directory_applications (person, sent_at);

-- What was decided about an accreditation, never altered. position: of the entry in the evidence log.
CREATE TABLE directory_accreditation_steps (
    adviser UUID NOT NULL,
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    officer UUID NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('accepted', 'changed', 'renewed', 'suspended', 'lifted', 'ended')),
    until TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (adviser, position)
);

-- A question of a firm. adviser or contact_point has it: a region's public contact point, '' for the whole territory's.
-- turn: counts who had it. next_step_at: when a reminder or the alarm is due; none while nobody waits for an answer.
-- follow_up_token: in the letter that asks what came of it.
CREATE TABLE business_requests (
    id UUID PRIMARY KEY,
    owner UUID NOT NULL,
    firm UUID NOT NULL REFERENCES business_firms (id),
    diagnosis UUID REFERENCES business_diagnoses (id),
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    creation_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'taken_up', 'answered', 'done', 'no_help', 'unreachable')),
    adviser UUID,
    contact_point TEXT,
    turn BIGINT NOT NULL,
    turn_since BIGINT NOT NULL,
    waiting_since BIGINT,
    next_step_at BIGINT,
    reminders BIGINT NOT NULL,
    alarm_at BIGINT,
    follow_up_at BIGINT,
    follow_up_token TEXT UNIQUE,
    UNIQUE (owner, creation_key),
    CHECK ((adviser IS NULL) <> (contact_point IS NULL))
);
CREATE INDEX business_requests_owner ON business_requests (owner, asked_at);
CREATE INDEX business_requests_firm ON business_requests (firm, asked_at);
CREATE INDEX business_requests_adviser ON business_requests (adviser, state);
CREATE INDEX business_requests_due ON business_requests (next_step_at) WHERE next_step_at IS NOT NULL;
CREATE INDEX business_requests_follow_up ON business_requests (follow_up_at) WHERE follow_up_at IS NOT NULL;
CREATE INDEX business_requests_waiting ON business_requests (alarm_at, waiting_since) WHERE waiting_since IS NOT NULL;

-- Who had a request, one row a turn. chosen: by the firm, by the platform's rules, or by an officer.
-- ended: why it went on to somebody else. reasons: JSON, why the platform proposed this one.
CREATE TABLE business_request_turns (
    request UUID NOT NULL REFERENCES business_requests (id),
    turn BIGINT NOT NULL,
    adviser UUID,
    contact_point TEXT,
    since BIGINT NOT NULL,
    chosen TEXT NOT NULL CHECK (chosen IN ('firm', 'platform', 'officer')),
    reasons TEXT NOT NULL,
    ended_at BIGINT,
    ended TEXT CHECK (ended IN ('not_for_me', 'no_longer_listed', 'officer')),
    PRIMARY KEY (request, turn)
);
CREATE INDEX business_request_turns_adviser ON business_request_turns (adviser, since);

-- What was said after the question. side: of the firm, or of who helps. name: under which it was said.
CREATE TABLE business_request_messages (
    id UUID PRIMARY KEY,
    request UUID NOT NULL REFERENCES business_requests (id),
    side TEXT NOT NULL CHECK (side IN ('firm', 'helper')),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    creation_key TEXT NOT NULL,
    UNIQUE (request, creation_key)
);
CREATE INDEX business_request_messages_request ON business_request_messages (request, at);

-- What the firm said a month later, once.
CREATE TABLE business_request_feedback (
    request UUID PRIMARY KEY REFERENCES business_requests (id),
    at BIGINT NOT NULL,
    helped TEXT NOT NULL CHECK (helped IN ('yes', 'partly', 'no', 'nobody')),
    result TEXT NOT NULL CHECK (result IN ('done', 'under_way', 'nothing', 'elsewhere')),
    satisfaction BIGINT NOT NULL CHECK (satisfaction BETWEEN 1 AND 5)
);

-- Requests that were sent before: an answer becomes the first message; what has none is looked after from now on.
INSERT INTO business_requests (id, owner, firm, diagnosis, subject, message, asked_at, creation_key, state, adviser, turn,
    turn_since, waiting_since, next_step_at, reminders)
SELECT id, owner, firm, diagnosis, subject, message, asked_at, creation_key,
    CASE WHEN answered_at IS NULL THEN 'sent' ELSE 'answered' END, adviser, 1, asked_at,
    CASE WHEN answered_at IS NULL THEN asked_at END, CASE WHEN answered_at IS NULL THEN asked_at END, 0
FROM business_advice_requests;
INSERT INTO business_request_turns (request, turn, adviser, since, chosen, reasons)
SELECT id, 1, adviser, asked_at, 'firm', '[]' FROM business_advice_requests;
INSERT INTO business_request_messages (id, request, side, name, text, at, creation_key)
SELECT r.id, r.id, 'helper', COALESCE(a.organisation, ''), r.answer, r.answered_at, 'first'
FROM business_advice_requests r LEFT JOIN directory_advisers a ON a.id = r.adviser WHERE r.answered_at IS NOT NULL;
DROP TABLE business_advice_requests;
