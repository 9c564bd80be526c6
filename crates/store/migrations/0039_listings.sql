-- Structures that ask for their places to be listed in the directory, what was decided, and the days of each listing.

-- person: who keeps the entry; none once the account is closed. draft: JSON, what is typed, as it is shown again.
-- published: JSON, what everybody sees; none before the first review. search: folded words for officers. charter: the
-- version that was agreed to. note: what an officer wrote last. reminded_until, lapsed_until: the last day whose end was
-- announced, and whose end was told. revision: counts the changes, so that two do not overwrite each other.
CREATE TABLE directory_listings (
    id UUID PRIMARY KEY,
    person UUID,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'more_asked', 'refused', 'settled')),
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    draft TEXT NOT NULL,
    published TEXT,
    charter TEXT NOT NULL,
    signed_at BIGINT,
    made_at BIGINT NOT NULL,
    sent_at BIGINT,
    note TEXT NOT NULL,
    listed_from TEXT,
    listed_until TEXT,
    suspended_since TEXT,
    reminded_until TEXT,
    lapsed_until TEXT,
    revision BIGINT NOT NULL,
    creation_key TEXT NOT NULL,
    UNIQUE (person, creation_key)
);
CREATE INDEX directory_listings_state ON directory_listings (state, sent_at, id);
CREATE INDEX directory_listings_until ON directory_listings (listed_until) WHERE listed_until IS NOT NULL;

-- What became of a listing, never altered. position: of the entry in the evidence log. officer: none where its own people
-- or the calendar did it.
CREATE TABLE directory_listing_steps (
    listing UUID NOT NULL,
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    officer UUID,
    what TEXT NOT NULL CHECK (what IN ('sent', 'more_asked', 'refused', 'listed', 'changed', 'renewed', 'suspended',
        'lifted', 'ended', 'lapsed')),
    until TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (listing, position)
);

-- listing: the structure whose people keep this entry; none for what comes from a list.
ALTER TABLE directory_places ADD COLUMN listing UUID;
CREATE INDEX directory_places_listing ON directory_places (listing) WHERE listing IS NOT NULL;
