-- How surely a session's person is known, and what services choose.

ALTER TABLE identity_sessions ADD COLUMN level TEXT NOT NULL DEFAULT 'eidas1';
ALTER TABLE identity_sessions ADD COLUMN methods TEXT NOT NULL DEFAULT 'pwd';
ALTER TABLE identity_sessions ADD COLUMN provider TEXT;
-- On a computer that others use: it ends soon, and leaves nothing behind.
ALTER TABLE identity_sessions ADD COLUMN shared BOOLEAN NOT NULL DEFAULT FALSE;

-- A JSON document: the metadata of OpenID Connect Dynamic Client Registration.
ALTER TABLE identity_clients ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
