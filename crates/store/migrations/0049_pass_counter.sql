-- Lots that are printed in parts. A part has a row when its lot is issued. command, printed_by, printed_at: of its first print,
-- which made its codes; NULL before. A print that was lost and made again is in pass_reissues and pass_deeds.
CREATE TABLE pass_parts (
    lot BIGINT NOT NULL,
    part BIGINT NOT NULL,
    first_booklet BIGINT NOT NULL,
    last_booklet BIGINT NOT NULL,
    command UUID UNIQUE,
    printed_by UUID,
    printed_at BIGINT,
    PRIMARY KEY (lot, part)
);
CREATE INDEX pass_parts_to_print ON pass_parts (first_booklet) WHERE printed_at IS NULL;

-- Who asked for a refund, and who withdrew it or noted that it was paid; NULL where the bank said so, and before it was kept.
ALTER TABLE pass_refunds ADD COLUMN asked_by UUID;
ALTER TABLE pass_refunds ADD COLUMN settled_by UUID;

-- Until when files that prove what a structure says are kept. No row while an officer has to decide, and without files.
CREATE TABLE directory_listing_files (
    listing UUID PRIMARY KEY,
    until BIGINT NOT NULL
);
CREATE INDEX directory_listing_files_until ON directory_listing_files (until);

-- Whether lat and lon are only the middle of the place's commune.
ALTER TABLE pass_places ADD COLUMN approximate BOOLEAN NOT NULL DEFAULT FALSE;
