-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a paper sheet was printed with, so that its result can name it; and rows of results scored elsewhere that wait for
-- a person to say whose they are.

CREATE TABLE paper_sheet (            -- the paper sheet of a student, as it was printed last
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    campaign_id   INTEGER NOT NULL REFERENCES campaign (id),
    student_id    INTEGER NOT NULL REFERENCES student (id),
    scale_id      TEXT NOT NULL,
    text_id       TEXT NOT NULL              -- empty: numbers and boxes beside the school's own booklet
) STRICT;
CREATE UNIQUE INDEX paper_sheet_one ON paper_sheet (campaign_id, student_id, scale_id) WHERE removed_utc IS NULL;

ALTER TABLE unmatched_row ADD COLUMN text_id TEXT NOT NULL DEFAULT ''; -- wording the file was answered with

CREATE TABLE foreign_row (            -- a row of results scored elsewhere that fits no student yet
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    platform      TEXT NOT NULL CHECK (platform <> ''),
    file_sha256   BLOB NOT NULL,
    row_number    INTEGER NOT NULL,
    given_name    TEXT NOT NULL,
    given_class   TEXT NOT NULL,
    given_number  TEXT NOT NULL,
    tested_on     TEXT,
    results       TEXT NOT NULL,             -- JSON: scale, score and level of each, as they came
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'paired', 'dropped')),
    student_id    INTEGER REFERENCES student (id),
    reason        TEXT NOT NULL DEFAULT ''   -- why it was dropped
) STRICT;
