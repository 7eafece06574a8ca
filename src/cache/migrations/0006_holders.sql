-- Derived: how many people's access is in force there, and whether one of several alone holds a function (S3.3).
ALTER TABLE relationship ADD COLUMN present INTEGER NOT NULL DEFAULT 0;
ALTER TABLE relationship ADD COLUMN only_holder INTEGER NOT NULL DEFAULT 0;
-- What stands in a cache already is derived anew.
DELETE FROM meta WHERE key = 'derivedAt';
