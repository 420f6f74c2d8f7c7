-- SPDX-License-Identifier: GPL-3.0-or-later
-- Papers of a student's file: letters, scans, what a hospital gave, drawings. Kept as pictures, made anew when they come.

CREATE TABLE student_document (
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
    kind          TEXT NOT NULL CHECK (kind IN ('letter', 'scan', 'hospital', 'drawing', 'consent', 'other')),
    title         TEXT NOT NULL CHECK (title <> ''),
    on_date       TEXT NOT NULL,               -- of the paper
    source        TEXT NOT NULL DEFAULT '',    -- who brought it
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX student_document_student ON student_document (student_id);

CREATE TABLE student_document_page (           -- in the order of adding
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    document_id   INTEGER NOT NULL REFERENCES student_document (id),
    name          TEXT NOT NULL CHECK (name <> ''),
    content       BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 2097152)
) STRICT;
CREATE INDEX student_document_page_document ON student_document_page (document_id);
