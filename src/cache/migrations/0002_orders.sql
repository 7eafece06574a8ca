-- The orders that the service has, whoever wrote them: what waits for approval, and what became of the rest. `doc` is the
-- order with its findings, its ids as they are called here.
CREATE TABLE change_order (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    remote TEXT NOT NULL,
    version TEXT NOT NULL,
    number TEXT NOT NULL,
    status INTEGER NOT NULL,
    company BLOB,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    replaces BLOB,
    submitted INTEGER,
    decided INTEGER,
    decided_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    moved INTEGER NOT NULL,
    people INTEGER NOT NULL,
    places INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX change_order_status ON change_order(status, moved);
CREATE INDEX change_order_author ON change_order(author, moved);
CREATE INDEX change_order_moved ON change_order(moved);
CREATE INDEX change_order_replaces ON change_order(replaces) WHERE replaces IS NOT NULL;

-- Whom an order is about; `created`: it makes the user.
CREATE TABLE order_user (
    change_order BLOB NOT NULL,
    user BLOB NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (change_order, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_user_user ON order_user(user);

-- Returned orders that a person has taken note of and does not want to see in To do. Cannot be rebuilt.
CREATE TABLE order_aside (
    id BLOB PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

-- What is here already has no orders yet: that list is read with the next synchronisation, the others are not read again.
DELETE FROM meta WHERE key = 'complete';
