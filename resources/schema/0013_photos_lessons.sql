-- SPDX-License-Identifier: GPL-3.0-or-later
-- Photographs of the areas and equipment in the register, and what a lesson was: of which class, with what aims, how it went.

CREATE TABLE register_photo (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    line_id       INTEGER NOT NULL REFERENCES register_line (id),
    name          TEXT NOT NULL CHECK (name <> ''),
    content       BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 8388608)
) STRICT;
CREATE INDEX register_photo_line ON register_photo (line_id);

-- NULL: not said. Lessons that were entered before have none of it, and their hashes hold.
ALTER TABLE lesson ADD COLUMN classes TEXT;  -- one or several, as they are said
ALTER TABLE lesson ADD COLUMN period TEXT;   -- which lesson of the day
ALTER TABLE lesson ADD COLUMN pupils INTEGER CHECK (pupils > 0);
ALTER TABLE lesson ADD COLUMN aims TEXT;
ALTER TABLE lesson ADD COLUMN course TEXT;
ALTER TABLE lesson ADD COLUMN feedback TEXT;
ALTER TABLE lesson ADD COLUMN files TEXT;    -- what is attached to the paper, by name
