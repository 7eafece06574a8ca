-- Whether an order of the outbox only takes access away, as it was seen here when it was written: such an order waits for
-- no other. NULL: written before this was noted. Cannot be rebuilt.
ALTER TABLE outbox ADD COLUMN takes_away INTEGER;
