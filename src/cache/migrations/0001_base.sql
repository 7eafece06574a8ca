-- The cache of one connection: what the service said, and what waits to be sent. All but the last five tables can be
-- rebuilt from the service. Ids are 16-byte UUIDs; instants are milliseconds since 1970, UTC; days are ISO texts.

CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE company (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    natural_person INTEGER NOT NULL,
    country TEXT NOT NULL,
    identifier TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    locality TEXT NOT NULL,
    address_country TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX company_id ON company(id);

CREATE TABLE relationship (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    reference TEXT NOT NULL,
    label TEXT NOT NULL,
    company BLOB,
    configuration TEXT NOT NULL,
    modules TEXT NOT NULL,
    accounts TEXT NOT NULL,
    responsible_kind INTEGER NOT NULL,
    responsible_code TEXT NOT NULL,
    responsible_name TEXT NOT NULL,
    active INTEGER NOT NULL,
    folded TEXT NOT NULL,
    users INTEGER NOT NULL DEFAULT 0,
    administrators INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE contact (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    company BLOB,
    title INTEGER NOT NULL,
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    capacity TEXT NOT NULL,
    email TEXT NOT NULL,
    telephone TEXT NOT NULL,
    mobile TEXT NOT NULL,
    declared TEXT,
    origin INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE profile (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    kind INTEGER NOT NULL,
    code TEXT NOT NULL,
    label_en TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    use_en TEXT NOT NULL,
    use_fr TEXT NOT NULL,
    functions TEXT NOT NULL,
    sensitive INTEGER NOT NULL DEFAULT 0,
    administers INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL DEFAULT 0
) STRICT;

-- `origin`: 0 as on the service; else the status (OrderStatus) of the pending order that created the row, plus 1.
-- `status` is a UserStatus, kept so that lists can be filtered and sorted by it.
CREATE TABLE user (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    external_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    title INTEGER NOT NULL,
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    capacity TEXT NOT NULL,
    email TEXT NOT NULL,
    telephone TEXT NOT NULL,
    mobile TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    locality TEXT NOT NULL,
    address_country TEXT NOT NULL,
    language TEXT NOT NULL,
    user_type TEXT NOT NULL,
    company BLOB,
    contact BLOB,
    profile BLOB,
    active INTEGER NOT NULL,
    strong_authentication INTEGER NOT NULL,
    secure_mobile TEXT NOT NULL,
    identity_document TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    terms_accepted INTEGER,
    person TEXT NOT NULL,
    credentials INTEGER NOT NULL,
    created INTEGER,
    modified INTEGER,
    last_sign_in INTEGER,
    flags INTEGER NOT NULL,
    pending TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    folded TEXT NOT NULL,
    access INTEGER NOT NULL DEFAULT 0,
    status INTEGER NOT NULL DEFAULT 10,
    origin INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE access (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    version TEXT NOT NULL,
    user BLOB NOT NULL,
    relationship BLOB NOT NULL,
    profile BLOB,
    accounts BLOB NOT NULL,
    active INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT,
    pending TEXT NOT NULL,
    origin INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What search looks in: folded texts, joined here so that a company's name finds its people.
CREATE VIEW user_text(row, text) AS
    SELECT u.row, u.folded || ' ' || coalesce(c.folded, '') FROM user u LEFT JOIN company c ON c.id = u.company;
CREATE VIEW relationship_text(row, text) AS
    SELECT r.row, r.folded || ' ' || coalesce(c.folded, '') FROM relationship r LEFT JOIN company c ON c.id = r.company;
CREATE VIRTUAL TABLE user_search USING fts5(text, content='user_text', content_rowid='row', tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE relationship_search USING fts5(text, content='relationship_text', content_rowid='row', tokenize='trigram case_sensitive 1');

-- Where a first pass stands, so that a cut one goes on.
CREATE TABLE pass (
    resource TEXT PRIMARY KEY NOT NULL,
    cursor TEXT NOT NULL,
    received INTEGER NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- From here on, nothing can be rebuilt.

-- Local id and the service's, where they differ: for what was born here.
CREATE TABLE alias (
    remote BLOB PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    state INTEGER NOT NULL,
    change_order TEXT NOT NULL,
    request BLOB,
    answer TEXT NOT NULL DEFAULT '',
    remote TEXT,
    detail TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
) STRICT;

-- The service's copy of each row that a pending order touches; doc NULL: not on the service.
CREATE TABLE base (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    doc TEXT,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staged (
    seq INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    before TEXT,
    after TEXT,
    staged INTEGER NOT NULL,
    UNIQUE (kind, id)
) STRICT;

CREATE TABLE draft (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
