-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two files of one child: which one stands, and by what the other one was known; pairs that a person looked at and that
-- are two children. Where somebody came from or went to.

CREATE TABLE student_join (           -- the file put away is from then on another name of the one that stands
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    student_id    INTEGER NOT NULL REFERENCES student (id),       -- the one that stands
    other_uid     BLOB NOT NULL CHECK (length(other_uid) = 16),   -- of the one put away
    reasons       TEXT NOT NULL,             -- codes, comma separated: why they were taken for one child
    name          TEXT NOT NULL,             -- what rolls and files of other schools may know the child by
    birth_date    TEXT,
    id_number     TEXT NOT NULL DEFAULT '',
    roll_number   TEXT NOT NULL DEFAULT '',
    student_no    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX student_join_other ON student_join (other_uid) WHERE removed_utc IS NULL;
CREATE INDEX student_join_student ON student_join (student_id);

CREATE TABLE student_apart (          -- these are two children: not to be asked again
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    student_id    INTEGER NOT NULL REFERENCES student (id),
    other_id      INTEGER NOT NULL REFERENCES student (id)
) STRICT;
CREATE UNIQUE INDEX student_apart_one ON student_apart (student_id, other_id) WHERE removed_utc IS NULL;

ALTER TABLE roll_event ADD COLUMN place TEXT; -- where from, or where to; NULL: not said
