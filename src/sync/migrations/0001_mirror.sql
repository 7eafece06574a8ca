-- SPDX-License-Identifier: MIT
-- What a plain SCIM service had when it was last read, as it sent it, and the orders that were carried out there.
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- kind: 0 user, 1 group. `rights`: codes of roles and entitlements, one a line. `profile`: what all of a user's rights
-- together are called here. `seen`: the last pass that met it. `changed`: when, on the mirror's own counter.
CREATE TABLE resource (
    kind INTEGER NOT NULL,
    id TEXT NOT NULL,
    uuid BLOB NOT NULL,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    label TEXT NOT NULL,
    rights TEXT NOT NULL,
    profile BLOB,
    seen INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX resource_uuid ON resource(kind, uuid);
CREATE INDEX resource_changed ON resource(changed);
CREATE INDEX resource_seen ON resource(kind, seen);
-- Users whose groups or rights have moved: what they have all told is to be found anew.
CREATE INDEX resource_unlinked ON resource(id) WHERE kind = 0 AND profile IS NULL;

-- Documents that were replaced, by their version: what an order was based on, for a while.
CREATE TABLE former (
    kind INTEGER NOT NULL,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    document TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (kind, id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    user TEXT NOT NULL,
    team TEXT NOT NULL,
    PRIMARY KEY (user, team)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_team ON member(team, user);

-- Sets of groups, roles and entitlements that somebody has: codes, one a line.
CREATE TABLE profile (
    uuid BLOB PRIMARY KEY NOT NULL,
    rights TEXT NOT NULL,
    changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gone (
    kind INTEGER NOT NULL,
    uuid BLOB NOT NULL,
    id TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (kind, uuid)
) STRICT, WITHOUT ROWID;

-- An order from here: the bytes that it came as, and how far it has been carried out.
CREATE TABLE change_order (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    request BLOB NOT NULL,
    steps TEXT NOT NULL,
    document TEXT NOT NULL,
    changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
