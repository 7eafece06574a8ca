-- SPDX-License-Identifier: MIT
-- One file holds all portals. Ids are UUIDs as text, instants are milliseconds since 1970 in UTC. `document` is the
-- resource as it is served, without meta.location, which depends on the address it is asked through.
-- "Case key" columns hold texts in NFC with their case folded: what comparisons without case are made on.

CREATE TABLE portal (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL, -- the portal file: policy and catalogue
    policy TEXT NOT NULL, -- as served
    catalogue TEXT NOT NULL,
    epoch BLOB NOT NULL, -- 8 random bytes: tells this chain from any other of the same portal
    sequence INTEGER NOT NULL DEFAULT 0, -- head of the chain
    hash BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE company (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    name TEXT NOT NULL, -- case key
    identifier TEXT NOT NULL,
    country TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;

CREATE TABLE relationship (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    reference TEXT NOT NULL,
    company TEXT NOT NULL,
    configuration TEXT NOT NULL,
    responsible TEXT NOT NULL,
    active INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE INDEX by_relationship_company ON relationship (portal, company);
CREATE INDEX by_relationship_reference ON relationship (portal, reference);

CREATE TABLE contact (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    company TEXT NOT NULL,
    family_name TEXT NOT NULL, -- case key
    given_name TEXT NOT NULL, -- case key
    email TEXT NOT NULL, -- case key
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE INDEX by_contact_company ON contact (portal, company);

CREATE TABLE profile (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE INDEX by_profile_kind ON profile (portal, kind);

CREATE TABLE user (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    external_id TEXT, -- NULL: none
    user_name TEXT NOT NULL, -- case key, unique
    family_name TEXT NOT NULL, -- case key
    given_name TEXT NOT NULL, -- case key
    email TEXT NOT NULL, -- case key
    active INTEGER NOT NULL,
    user_type TEXT NOT NULL,
    company TEXT NOT NULL,
    contact TEXT NOT NULL,
    profile TEXT NOT NULL,
    person TEXT NOT NULL,
    created_by TEXT, -- the change order that created it
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, user_name),
    UNIQUE (portal, external_id)
) STRICT;
CREATE INDEX by_user_company ON user (portal, company);
CREATE INDEX by_user_name ON user (portal, family_name, given_name);
CREATE INDEX by_user_contact ON user (portal, contact) WHERE contact <> '';
CREATE INDEX by_user_profile ON user (portal, profile) WHERE profile <> '';
CREATE INDEX by_user_modified ON user (portal, modified);

CREATE TABLE "grant" (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    user TEXT NOT NULL,
    relationship TEXT NOT NULL,
    profile TEXT NOT NULL,
    active INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, user, relationship)
) STRICT;
CREATE INDEX by_grant_relationship ON "grant" (portal, relationship);
CREATE INDEX by_grant_profile ON "grant" (portal, profile) WHERE profile <> '';

-- Who may use the service.
CREATE TABLE staff (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, subject)
) STRICT;

CREATE TABLE token (
    hash BLOB PRIMARY KEY, -- SHA-256: the token itself is kept nowhere
    staff INTEGER NOT NULL REFERENCES staff ON DELETE CASCADE,
    created INTEGER NOT NULL,
    expires INTEGER -- NULL: never
) STRICT, WITHOUT ROWID;
CREATE INDEX by_token_staff ON token (staff);

CREATE TABLE change_order (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    external_id TEXT, -- made by the author's client; NULL for a plain write without one
    author TEXT NOT NULL, -- subject
    digest BLOB NOT NULL, -- SHA-256 of the bytes that were sent
    status TEXT NOT NULL,
    number TEXT NOT NULL,
    company TEXT NOT NULL,
    replaces TEXT NOT NULL,
    effective INTEGER, -- when it takes effect, while that lies ahead
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, author, external_id),
    UNIQUE (portal, number)
) STRICT;
CREATE INDEX by_change_order_status ON change_order (portal, status);
CREATE INDEX by_change_order_effective ON change_order (effective) WHERE effective IS NOT NULL;
CREATE INDEX by_change_order_modified ON change_order (portal, modified);

CREATE TABLE order_counter (
    portal INTEGER NOT NULL REFERENCES portal,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (portal, year)
) STRICT, WITHOUT ROWID;

-- What a held order keeps from others until it is decided.
CREATE TABLE reservation (
    portal INTEGER NOT NULL REFERENCES portal,
    kind TEXT NOT NULL CHECK (kind IN ('signInId', 'contact')),
    value TEXT NOT NULL,
    change_order TEXT NOT NULL,
    PRIMARY KEY (portal, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX by_reservation_order ON reservation (portal, change_order);

-- A user's password. It is only here, and only as an Argon2id hash.
CREATE TABLE credential (
    portal INTEGER NOT NULL REFERENCES portal,
    user TEXT NOT NULL,
    hash TEXT NOT NULL,
    temporary INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    issued_by TEXT NOT NULL,
    expires INTEGER, -- NULL: does not
    PRIMARY KEY (portal, user)
) STRICT, WITHOUT ROWID;

-- Change log and audit trail in one chain per portal. The hash covers a salted digest of the payload, so that a payload
-- can be erased when its retention ends without breaking the chain.
CREATE TABLE chain (
    portal INTEGER NOT NULL REFERENCES portal,
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    order_number TEXT NOT NULL,
    change TEXT, -- created, updated, deleted for the feed; NULL: audit only
    salt BLOB,
    old_value TEXT,
    new_value TEXT,
    digest BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (portal, sequence)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX by_chain_id ON chain (portal, id);
CREATE INDEX by_chain_resource ON chain (portal, resource_id);
