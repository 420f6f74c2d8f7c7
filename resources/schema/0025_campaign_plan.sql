-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a screening is held: who stands in for the watch, whom it leaves out, what was handed out, when a class sat, which
-- days were looked at; and a missing consent as a state of its own.

ALTER TABLE campaign ADD COLUMN stand_in TEXT;                 -- a name, no account needed; NULL: nobody named
ALTER TABLE campaign ADD COLUMN stand_in_phone TEXT;

CREATE TABLE campaign_mark_of (       -- without an answer sheet, a normal outcome: not there, not willing, no consent
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
    mark          TEXT NOT NULL CHECK (mark IN ('absent', 'refused', 'no-consent'))
) STRICT;
INSERT INTO campaign_mark_of (id, uid, rev, created_utc, created_by, changed_utc, changed_by, origin, removed_utc,
    campaign_id, student_id, mark)
SELECT id, uid, rev, created_utc, created_by, changed_utc, changed_by, origin, removed_utc, campaign_id, student_id, mark
FROM campaign_mark;
DROP TABLE campaign_mark;
ALTER TABLE campaign_mark_of RENAME TO campaign_mark;
CREATE UNIQUE INDEX campaign_mark_one ON campaign_mark (campaign_id, student_id) WHERE removed_utc IS NULL;

CREATE TABLE campaign_exception (     -- a student of a class that takes part who is left out
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
    reason        TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE UNIQUE INDEX campaign_exception_one ON campaign_exception (campaign_id, student_id) WHERE removed_utc IS NULL;

CREATE TABLE campaign_handout (       -- papers of one kind in one class: counts only, no names
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
    class_id      INTEGER NOT NULL REFERENCES school_class (id),
    item          TEXT NOT NULL,             -- 'consent', or the id of a scale
    printed       INTEGER NOT NULL DEFAULT 0 CHECK (printed >= 0),
    printed_on    TEXT,
    handed_out    INTEGER NOT NULL DEFAULT 0 CHECK (handed_out >= 0),
    handed_on     TEXT,
    returned      INTEGER NOT NULL DEFAULT 0 CHECK (returned >= 0),
    returned_on   TEXT
) STRICT;
CREATE UNIQUE INDEX campaign_handout_one ON campaign_handout (campaign_id, class_id, item) WHERE removed_utc IS NULL;

CREATE TABLE campaign_sitting (       -- one class answered on one day
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
    class_id      INTEGER NOT NULL REFERENCES school_class (id),
    on_date       TEXT NOT NULL,
    present       INTEGER NOT NULL CHECK (present >= 0),
    led_by        TEXT NOT NULL DEFAULT '',
    place         TEXT NOT NULL DEFAULT '',
    irregular     TEXT NOT NULL DEFAULT ''   -- what did not go as planned
) STRICT;
CREATE INDEX campaign_sitting_campaign ON campaign_sitting (campaign_id);

CREATE TABLE campaign_look (          -- sheets of this day were collected and their flags looked at
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
    on_date       TEXT NOT NULL,
    looked_on     TEXT NOT NULL,
    looked_by     TEXT NOT NULL CHECK (looked_by <> '')
) STRICT;
CREATE UNIQUE INDEX campaign_look_one ON campaign_look (campaign_id, on_date) WHERE removed_utc IS NULL;
