-- The last good answers of services whose contract lets them be given again while the service is away, dated.
-- question: a keyed hash of who asked what. at: when the service said so. until: when the row goes.
-- sealed: the canonical head and the body, encrypted.
CREATE TABLE exchange_last_answers (
    question BYTEA PRIMARY KEY,
    service TEXT NOT NULL REFERENCES exchange_services (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX exchange_last_answers_service ON exchange_last_answers (service);
CREATE INDEX exchange_last_answers_at ON exchange_last_answers (at);
