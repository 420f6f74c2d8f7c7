-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files and paper: how a file of a platform is read, a sheet keyed a second time, codes on paper instead of names, and
-- results that were scored elsewhere.

CREATE TABLE answer_profile (         -- how files with these headings are read for this scale; a person looked at it
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    scale_id      TEXT NOT NULL,             -- '*': results scored elsewhere
    heading_key   BLOB NOT NULL CHECK (length(heading_key) = 32),  -- SHA-256 of the set of headings
    profile       TEXT NOT NULL              -- JSON
) STRICT;
CREATE UNIQUE INDEX answer_profile_one ON answer_profile (scale_id, heading_key) WHERE removed_utc IS NULL;

ALTER TABLE unmatched_row ADD COLUMN doubtful TEXT NOT NULL DEFAULT ''; -- items with more than one mark

CREATE TABLE second_keying (          -- a sheet keyed once more by somebody else; the sheet holds what was agreed
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    sheet_id      INTEGER NOT NULL REFERENCES sheet (id),
    first_by      INTEGER NOT NULL,          -- user who keyed the sheet
    second_by     INTEGER NOT NULL,
    answers       TEXT NOT NULL,             -- of the second keying
    doubtful      TEXT NOT NULL DEFAULT '',
    items         INTEGER NOT NULL CHECK (items > 0),
    differing     INTEGER NOT NULL CHECK (differing >= 0),
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'agreed')),
    first_wrong   INTEGER NOT NULL DEFAULT 0,
    second_wrong  INTEGER NOT NULL DEFAULT 0,
    agreed_on     TEXT
) STRICT;
CREATE UNIQUE INDEX second_keying_sheet ON second_keying (sheet_id) WHERE removed_utc IS NULL;

CREATE TABLE paper_code (             -- what stands on a student's paper sheets instead of the name
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
    code          TEXT NOT NULL CHECK (code <> '')
) STRICT;
CREATE UNIQUE INDEX paper_code_one ON paper_code (campaign_id, student_id) WHERE removed_utc IS NULL;

CREATE TABLE foreign_result (         -- scored elsewhere, by rules this program does not know: never mixed with its own
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
    platform      TEXT NOT NULL CHECK (platform <> ''),
    scale_name    TEXT NOT NULL CHECK (scale_name <> ''),  -- as it is named there
    score_words   TEXT NOT NULL DEFAULT '',  -- as they came
    level_words   TEXT NOT NULL DEFAULT '',
    tested_on     TEXT,
    file_sha256   BLOB NOT NULL,
    row_number    INTEGER NOT NULL,
    asked_at      TEXT,                      -- somebody put it into the review queue: wall time
    asked_reason  TEXT NOT NULL DEFAULT '',
    decision      TEXT CHECK (decision IN ('confirmed', 'not-confirmed', 'watch')),
    decided_at    TEXT,
    decision_reason TEXT NOT NULL DEFAULT '',
    CHECK (score_words <> '' OR level_words <> ''),
    CHECK ((asked_at IS NULL) = (asked_reason = '')),
    CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE INDEX foreign_result_student ON foreign_result (student_id);
