-- The people's side of the passes: what was spotted, how somebody is called, appointments, what was learnt, booklets
-- without paper. Nothing here stands between a pass and its redemption.

-- What a spotting of needs found, kept because its person agreed. answers: `question=answer` with blanks between.
CREATE TABLE pass_spottings (
    booklet BIGINT PRIMARY KEY,
    answers TEXT NOT NULL,
    agreed_at BIGINT NOT NULL
);

-- The place that was proposed with a booklet. commune: where the person lives, as its code.
CREATE TABLE pass_proposals (
    booklet BIGINT PRIMARY KEY,
    place UUID NOT NULL,
    commune TEXT NOT NULL,
    service SMALLINT,
    passes SMALLINT NOT NULL,
    at BIGINT NOT NULL
);

-- When the person agreed to be called. Rows from before were kept with an agreement that has no date.
ALTER TABLE pass_contacts ADD COLUMN agreed_at BIGINT;

-- Calls to who has not come. reached: somebody answered; will_come: and said that they will come.
CREATE TABLE pass_calls (
    id UUID PRIMARY KEY,
    booklet BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_person UUID NOT NULL,
    reached BOOLEAN NOT NULL,
    will_come BOOLEAN NOT NULL
);
CREATE INDEX pass_calls_booklet ON pass_calls (booklet, at);

-- How one comes to a place, in its own words.
CREATE TABLE pass_ways (
    place UUID PRIMARY KEY,
    way TEXT NOT NULL,
    by_telephone BOOLEAN NOT NULL
);

-- Times that a place offers. capacity: 1 for an hour with somebody, more for a workshop. withdrawn_at: no longer offered.
CREATE TABLE pass_slots (
    id UUID PRIMARY KEY,
    place UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    capacity SMALLINT NOT NULL CHECK (capacity > 0),
    service SMALLINT NOT NULL,
    made_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    CHECK (ends_at > starts_at)
);
CREATE UNIQUE INDEX pass_slots_once ON pass_slots (place, starts_at, ends_at, service) WHERE withdrawn_at IS NULL;

-- Appointments. passes: how many of the booklet are kept for it, which only is told at other places. name: under which
-- the place calls the person, when they gave one. state: what became of it.
CREATE TABLE pass_appointments (
    id UUID PRIMARY KEY,
    slot UUID NOT NULL,
    place UUID NOT NULL,
    booklet BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    passes SMALLINT NOT NULL CHECK (passes >= 0),
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('booked', 'cancelled', 'came', 'missed')),
    made_at BIGINT NOT NULL,
    reminded_at BIGINT
);
CREATE UNIQUE INDEX pass_appointments_once ON pass_appointments (slot, booklet) WHERE state = 'booked';
CREATE INDEX pass_appointments_booklet ON pass_appointments (booklet, starts_at);
CREATE INDEX pass_appointments_place ON pass_appointments (place, starts_at);
CREATE INDEX pass_appointments_due ON pass_appointments (starts_at) WHERE state = 'booked' AND reminded_at IS NULL;

-- What was learnt at a visit, by a competence of the pack. Each visit's row is there because its person agreed to it.
CREATE TABLE pass_learning (
    operation UUID NOT NULL,
    competence TEXT NOT NULL,
    area SMALLINT NOT NULL CHECK (area BETWEEN 1 AND 5),
    booklet BIGINT NOT NULL,
    place UUID NOT NULL,
    lot BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (operation, competence)
);
CREATE INDEX pass_learning_booklet ON pass_learning (booklet, at);
CREATE INDEX pass_learning_lot ON pass_learning (lot, area);

-- The codes of booklets that were handed over without paper, sealed.
CREATE TABLE pass_sealed_codes (
    booklet BIGINT PRIMARY KEY,
    sealed BYTEA NOT NULL
);
