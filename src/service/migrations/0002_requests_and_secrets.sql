-- SPDX-License-Identifier: MIT
-- Requests, identity documents, what users sign in with, letters and mail, and days that fall due.

CREATE TABLE access_request (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    company TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE INDEX by_access_request_status ON access_request (portal, status);
CREATE INDEX by_access_request_company ON access_request (portal, company);

-- Copies of identity documents. `content` is empty once the copy is purged; what it was stays.
CREATE TABLE identity_document (
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    digest BLOB NOT NULL, -- SHA-256
    received INTEGER NOT NULL,
    uploaded_by TEXT NOT NULL, -- subject
    change_order TEXT NOT NULL, -- that refers to it; '': none does
    user TEXT NOT NULL, -- that it belongs to, once the order is applied; '': nobody
    PRIMARY KEY (portal, id)
) STRICT;
CREATE INDEX by_identity_document_user ON identity_document (portal, user) WHERE user <> '';

-- What a user holds beside the password: a session after signing in, or the link of an activation message.
CREATE TABLE user_token (
    hash BLOB PRIMARY KEY, -- SHA-256: the token itself is kept nowhere
    portal INTEGER NOT NULL REFERENCES portal,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'activation')),
    user TEXT NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX by_user_token_user ON user_token (portal, user);

-- Wrong passwords by sign-in ID, whether or not somebody has it: an answer tells nobody which ones exist.
CREATE TABLE sign_in_failure (
    portal INTEGER NOT NULL REFERENCES portal,
    name TEXT NOT NULL, -- case key
    failures INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (portal, name)
) STRICT, WITHOUT ROWID;

-- Letters that credentials leave with. No password is here: one is made as a letter is exported.
CREATE TABLE letter (
    portal INTEGER NOT NULL REFERENCES portal,
    user TEXT NOT NULL,
    change_order TEXT NOT NULL,
    queued INTEGER NOT NULL,
    exported INTEGER, -- NULL: not yet
    PRIMARY KEY (portal, user)
) STRICT, WITHOUT ROWID;

-- Messages on their way. What they say is written as they leave.
CREATE TABLE mail (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    kind TEXT NOT NULL CHECK (kind IN ('activation', 'requestReceived', 'requestAnswered')),
    subject TEXT NOT NULL, -- id of the user or the request that it is about
    recipient TEXT NOT NULL,
    queued INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next INTEGER NOT NULL,
    problem TEXT NOT NULL
) STRICT;
CREATE INDEX by_mail_next ON mail (portal, next);

ALTER TABLE portal ADD COLUMN settled_day TEXT; -- up to which grants that begin or end were announced; NULL: never looked
ALTER TABLE "grant" ADD COLUMN first_day TEXT;
ALTER TABLE "grant" ADD COLUMN last_day TEXT;
UPDATE "grant" SET first_day = json_extract(document, '$.firstDay'), last_day = json_extract(document, '$.lastDay');
CREATE INDEX by_grant_first_day ON "grant" (portal, first_day) WHERE first_day IS NOT NULL;
CREATE INDEX by_grant_last_day ON "grant" (portal, last_day) WHERE last_day IS NOT NULL;
