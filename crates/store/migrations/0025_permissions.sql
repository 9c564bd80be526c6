-- People's consents to messages of the exchange: each for one question of one client to one service.
-- question: the path and query by which the person's data are asked for, sealed, for it names them.
-- document: what the receipt says, JSON, in the words that the person read.
-- position, withdrawn_position: of the entries in the evidence log. No account is referred to: a record of what was
-- agreed to and told outlasts it.
CREATE TABLE exchange_consents (
    id UUID PRIMARY KEY,
    person UUID NOT NULL,
    client TEXT NOT NULL,
    service TEXT NOT NULL,
    purpose TEXT NOT NULL,
    question TEXT NOT NULL,
    document TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    position BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    last_used_at BIGINT,
    withdrawn_at BIGINT,
    withdrawn_position BIGINT
);
CREATE INDEX exchange_consents_person ON exchange_consents (person, given_at);
