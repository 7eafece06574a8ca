-- Made once the first pass is in (building them row by row is several times slower), and kept from then on.
CREATE UNIQUE INDEX IF NOT EXISTS user_id ON user(id);
CREATE INDEX IF NOT EXISTS user_sort ON user(sort_name, row);
CREATE INDEX IF NOT EXISTS user_name ON user(user_name COLLATE NOCASE, row);
CREATE INDEX IF NOT EXISTS user_email ON user(email COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS user_company ON user(company);
CREATE INDEX IF NOT EXISTS user_profile ON user(profile) WHERE profile IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS relationship_id ON relationship(id);
CREATE INDEX IF NOT EXISTS relationship_reference ON relationship(reference, row);
CREATE INDEX IF NOT EXISTS relationship_company ON relationship(company);
CREATE UNIQUE INDEX IF NOT EXISTS contact_id ON contact(id);
CREATE INDEX IF NOT EXISTS contact_company ON contact(company);
CREATE UNIQUE INDEX IF NOT EXISTS profile_id ON profile(id);
CREATE UNIQUE INDEX IF NOT EXISTS access_id ON access(id);
CREATE INDEX IF NOT EXISTS access_user ON access(user);
CREATE INDEX IF NOT EXISTS access_relationship ON access(relationship);
-- What To do counts.
CREATE INDEX IF NOT EXISTS user_seen ON user(coalesce(last_sign_in, created)) WHERE active = 1 AND origin = 0;
CREATE INDEX IF NOT EXISTS user_by_client ON user(created) WHERE (flags & 2) <> 0;
CREATE INDEX IF NOT EXISTS access_last_day ON access(last_day) WHERE last_day IS NOT NULL;
CREATE INDEX IF NOT EXISTS access_profile ON access(profile, user) WHERE profile IS NOT NULL;
