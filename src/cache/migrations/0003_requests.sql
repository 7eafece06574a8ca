-- Access requests: somebody's wish, not yet a change. `waiting`: an order that waits for approval answers it. `doc` is the
-- request, its ids as they are called here.
CREATE TABLE access_request (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    status INTEGER NOT NULL,
    company BLOB,
    user BLOB,
    waiting INTEGER NOT NULL,
    received INTEGER,
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX access_request_status ON access_request(status, received);

CREATE TABLE request_relationship (
    request BLOB NOT NULL,
    relationship BLOB NOT NULL,
    PRIMARY KEY (request, relationship)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_relationship_relationship ON request_relationship(relationship);

-- Files of the author's own that go with orders of the outbox: where each lies and its SHA-256, never the file. Cannot be
-- rebuilt.
CREATE TABLE outbox_document (
    change_order BLOB NOT NULL,
    user BLOB NOT NULL,
    copy BLOB NOT NULL,
    path TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (change_order, user)
) STRICT, WITHOUT ROWID;

-- What is here already has no requests yet: that list is read with the next synchronisation, the others are not read again.
DELETE FROM meta WHERE key = 'complete';
