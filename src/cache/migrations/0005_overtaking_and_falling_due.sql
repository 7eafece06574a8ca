-- Whether an order of the outbox only takes access away, as it was seen here when it was written: such an order waits for
-- no other. NULL: written before this was noted. Cannot be rebuilt.
ALTER TABLE outbox ADD COLUMN takes_away INTEGER;

-- What may fall due by itself: found by the next instant at which anything kept here changes without news.
CREATE INDEX access_first_day ON access(first_day) WHERE first_day IS NOT NULL;
CREATE INDEX access_pending ON access(id) WHERE pending <> '';
CREATE INDEX user_pending ON user(id) WHERE pending <> '';
