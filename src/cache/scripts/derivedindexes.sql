-- On columns that are derived from the rest: made once these are, or each row would move in them.
CREATE INDEX IF NOT EXISTS user_status ON user(status, sort_name);
CREATE INDEX IF NOT EXISTS relationship_continuity ON relationship(company, administrators, users, active);
CREATE INDEX IF NOT EXISTS relationship_risk ON relationship(administrators, reference) WHERE active = 1 AND users > 0;
