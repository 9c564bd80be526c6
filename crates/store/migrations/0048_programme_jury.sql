-- How a call is judged. readers: of each application, 2 or 3; most: what one member reads; distance: in weighted points, what
-- two readers may differ by before a third reads. seed: of the lottery, sealed until the list is final; commitment: its
-- SHA-256 in hexadecimal, which everybody reads from the publication on.
CREATE TABLE programme_juries (
    call UUID PRIMARY KEY REFERENCES programme_calls (id),
    readers BIGINT NOT NULL,
    most BIGINT NOT NULL,
    distance BIGINT NOT NULL,
    seed BYTEA NOT NULL,
    commitment TEXT NOT NULL,
    committed_at BIGINT NOT NULL
);

-- Members of the jury of a call.
CREATE TABLE programme_reviewers (
    call UUID NOT NULL REFERENCES programme_calls (id),
    person UUID NOT NULL,
    invited_at BIGINT NOT NULL,
    left_at BIGINT,
    PRIMARY KEY (call, person)
);
CREATE INDEX programme_reviewers_person ON programme_reviewers (person);

-- Who reads which application, and what they gave. conflict: what they declared before reading; none is an empty text, not
-- declared is NULL. conflict_words: their own, which no candidate reads. taken_at: when it was taken away. marks: JSON, points
-- and comment by the name of the criterion.
CREATE TABLE programme_readings (
    application UUID NOT NULL REFERENCES programme_applications (id) ON DELETE CASCADE,
    reviewer UUID NOT NULL,
    call UUID NOT NULL REFERENCES programme_calls (id),
    given_at BIGINT NOT NULL,
    is_third BOOLEAN NOT NULL,
    conflict TEXT,
    conflict_words TEXT NOT NULL,
    declared_at BIGINT,
    taken_at BIGINT,
    marks TEXT NOT NULL,
    revision BIGINT NOT NULL,
    submitted_at BIGINT,
    PRIMARY KEY (application, reviewer)
);
CREATE INDEX programme_readings_call ON programme_readings (call, reviewer);
CREATE INDEX programme_readings_reviewer ON programme_readings (reviewer);

-- Sheets that were changed in the discussion: as they were, as they are, and why.
CREATE TABLE programme_sheet_changes (
    application UUID NOT NULL REFERENCES programme_applications (id) ON DELETE CASCADE,
    reviewer UUID NOT NULL,
    revision BIGINT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (application, reviewer, revision)
);

-- What the jury said of an application on which its readers differ. present: JSON, who was there. agreed: in ten-thousandths
-- of a weighted point; NULL as long as nothing is agreed.
CREATE TABLE programme_discussions (
    application UUID PRIMARY KEY REFERENCES programme_applications (id) ON DELETE CASCADE,
    call UUID NOT NULL REFERENCES programme_calls (id),
    present TEXT NOT NULL,
    minutes TEXT NOT NULL,
    agreed BIGINT,
    reason TEXT NOT NULL,
    officer UUID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX programme_discussions_call ON programme_discussions (call);

-- Whom the jury puts in or takes out itself, and why.
CREATE TABLE programme_overrides (
    application UUID PRIMARY KEY REFERENCES programme_applications (id) ON DELETE CASCADE,
    call UUID NOT NULL REFERENCES programme_calls (id),
    is_put_in BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    officer UUID NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX programme_overrides_call ON programme_overrides (call);

-- The list of a call. bounds: JSON, as they were accepted where those of the call contradict each other, and why. list: JSON,
-- what was signed; hash: its SHA-256; entry: the place of the signature in the evidence log. published: JSON, what everybody
-- reads: the table, the file that can be computed again, the indicators.
CREATE TABLE programme_decisions (
    call UUID PRIMARY KEY REFERENCES programme_calls (id),
    bounds TEXT,
    bounds_reason TEXT NOT NULL,
    list TEXT,
    hash TEXT,
    signer UUID,
    signer_name TEXT,
    signed_at BIGINT,
    entry BIGINT,
    final_at BIGINT,
    published TEXT
);

-- What became of each application of a list that is final. verdict: as it is now; line: JSON, with the reason.
CREATE TABLE programme_verdicts (
    application UUID PRIMARY KEY REFERENCES programme_applications (id) ON DELETE CASCADE,
    call UUID NOT NULL REFERENCES programme_calls (id),
    verdict TEXT NOT NULL,
    line TEXT NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX programme_verdicts_call ON programme_verdicts (call, verdict);

-- Steps that a cohort goes through. due: ISO 8601.
CREATE TABLE programme_milestones (
    id UUID PRIMARY KEY,
    call UUID NOT NULL REFERENCES programme_calls (id),
    title TEXT NOT NULL,
    due TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX programme_milestones_call ON programme_milestones (call, due);

CREATE TABLE programme_milestones_reached (
    milestone UUID NOT NULL REFERENCES programme_milestones (id) ON DELETE CASCADE,
    application UUID NOT NULL REFERENCES programme_applications (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (milestone, application)
);

-- What those who were chosen are asked later, so many months after. funds: in cents.
CREATE TABLE programme_follow_ups (
    application UUID NOT NULL REFERENCES programme_applications (id) ON DELETE CASCADE,
    months BIGINT NOT NULL,
    call UUID NOT NULL REFERENCES programme_calls (id),
    asked_at BIGINT NOT NULL,
    reminded_at BIGINT,
    answered_at BIGINT,
    is_active BOOLEAN,
    jobs BIGINT,
    funds BIGINT,
    PRIMARY KEY (application, months)
);
CREATE INDEX programme_follow_ups_call ON programme_follow_ups (call, months);
