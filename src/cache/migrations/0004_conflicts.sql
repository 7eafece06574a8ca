-- What stood here when an order was written, of everybody and everything that it concerns: the versions alone, so that a
-- merge knows what has not moved since. Cannot be rebuilt.
CREATE TABLE order_basis (
    change_order BLOB NOT NULL,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (change_order, kind, id)
) STRICT, WITHOUT ROWID;

-- Own orders that the service had taken and has no more, since it was put back to an earlier copy of itself. They wait
-- for a person to say what is to become of them. Cannot be rebuilt.
CREATE TABLE order_lost (
    id BLOB PRIMARY KEY NOT NULL,
    found INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
