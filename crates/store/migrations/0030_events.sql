-- Events of organisers, who registers for them, and where imported events come from.

-- standing: scheduled, rescheduled, moved_online, postponed, full or cancelled.
-- sequence: how often it changed (RFC 5545, SEQUENCE). sources: a JSON list of the lists that it was imported from.
-- registers_here: people register on the platform. previous_starts: when it was to begin before it was rescheduled.
ALTER TABLE directory_events ADD COLUMN standing TEXT NOT NULL DEFAULT 'scheduled';
ALTER TABLE directory_events ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE directory_events ADD COLUMN sources TEXT NOT NULL DEFAULT '[]';
ALTER TABLE directory_events ADD COLUMN price_cents BIGINT;
ALTER TABLE directory_events ADD COLUMN registers_here BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE directory_events ADD COLUMN previous_starts BIGINT;

-- Who may publish events in the name of an organisation.
CREATE TABLE directory_organisers (
    id UUID PRIMARY KEY,
    person UUID NOT NULL,
    organisation TEXT NOT NULL,
    duty TEXT NOT NULL,
    web_site TEXT,
    why TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'refused', 'ended')),
    asked_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by UUID,
    reason TEXT,
    creation_key TEXT NOT NULL,
    UNIQUE (person, creation_key)
);
CREATE INDEX directory_organisers_state ON directory_organisers (state, asked_at);

-- What organisers write. draft: the event as the organiser wrote it last, JSON; published ones stand in
-- directory_events too, as everybody sees them, with the places that are given away here.
CREATE TABLE directory_organised_events (
    event UUID PRIMARY KEY,
    organiser UUID NOT NULL REFERENCES directory_organisers (id),
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'published', 'cancelled')),
    draft TEXT NOT NULL,
    revision BIGINT NOT NULL,
    places_on_site BIGINT,
    places_online BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    creation_key TEXT NOT NULL,
    UNIQUE (organiser, creation_key)
);

-- What became of a published event. change: JSON, the fields with what stood there before.
CREATE TABLE directory_event_changes (
    event UUID NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_person UUID NOT NULL,
    kind TEXT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (event, sequence)
);

-- Who comes. state: unconfirmed (the letter was not answered), registered, waiting, offered (a place became free,
-- to be taken until answer_by), cancelled, lapsed. queued_at: since when the person stands in line.
CREATE TABLE directory_registrations (
    id UUID PRIMARY KEY,
    event UUID NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    person UUID,
    lang TEXT NOT NULL,
    attendance TEXT NOT NULL CHECK (attendance IN ('on_site', 'online')),
    state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'registered', 'waiting', 'offered', 'cancelled', 'lapsed')),
    asked_at BIGINT NOT NULL,
    queued_at BIGINT NOT NULL,
    answer_by BIGINT,
    attended BOOLEAN NOT NULL DEFAULT FALSE,
    letters BIGINT NOT NULL,
    UNIQUE (event, email_key)
);
CREATE INDEX directory_registrations_line ON directory_registrations (event, attendance, state, queued_at);
CREATE INDEX directory_registrations_person ON directory_registrations (person);
CREATE INDEX directory_registrations_email ON directory_registrations (email_key, state);
CREATE INDEX directory_registrations_due ON directory_registrations (state, answer_by);
