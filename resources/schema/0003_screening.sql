-- SPDX-License-Identifier: GPL-3.0-or-later
-- Screening: campaigns, answer sheets and their stored results, flags to look at the same day, the review queue.

CREATE TABLE campaign (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('census', 'entry', 'typed', 'monitoring')),
    from_date     TEXT NOT NULL,
    to_date       TEXT NOT NULL,
    all_classes   INTEGER NOT NULL,
    person_in_charge INTEGER,          -- user
    consent_text  TEXT NOT NULL DEFAULT '',
    state         TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed'))
) STRICT;

CREATE TABLE campaign_scale (
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
    position      INTEGER NOT NULL,
    scale_id      TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_scale_campaign ON campaign_scale (campaign_id);

CREATE TABLE campaign_class (
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
    class_id      INTEGER NOT NULL REFERENCES school_class (id)
) STRICT;
CREATE INDEX campaign_class_campaign ON campaign_class (campaign_id);

CREATE TABLE campaign_watcher (       -- who looks at flags each day
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
    user_id       INTEGER NOT NULL REFERENCES user (id)
) STRICT;
CREATE INDEX campaign_watcher_campaign ON campaign_watcher (campaign_id);

CREATE TABLE campaign_mark (          -- absent or not willing: a normal outcome, without an answer sheet
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
    mark          TEXT NOT NULL CHECK (mark IN ('absent', 'refused'))
) STRICT;
CREATE UNIQUE INDEX campaign_mark_one ON campaign_mark (campaign_id, student_id) WHERE removed_utc IS NULL;

CREATE TABLE sheet (                  -- one student's answers to one scale, as given
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    campaign_id   INTEGER REFERENCES campaign (id),
    student_id    INTEGER NOT NULL REFERENCES student (id),
    scale_id      TEXT NOT NULL,
    scale_version TEXT NOT NULL,
    scale_hash    TEXT NOT NULL,
    text_id       TEXT NOT NULL DEFAULT '',  -- wording it was answered with; empty = the school's paper form
    source        TEXT NOT NULL CHECK (source IN ('keyed', 'file', 'screen')),
    purpose       TEXT NOT NULL DEFAULT '',
    answered_on   TEXT NOT NULL,
    outside_window INTEGER NOT NULL DEFAULT 0,
    answers       TEXT NOT NULL,             -- JSON object, item id -> printed value
    doubtful      TEXT NOT NULL DEFAULT '',  -- item ids the keyer could not read for sure, comma separated
    status        TEXT NOT NULL CHECK (status IN ('complete', 'incomplete')),
    validity      TEXT NOT NULL CHECK (validity IN ('ok', 'doubtful', 'invalid')),
    file_sha256   BLOB                       -- of the file it came from
) STRICT;
CREATE INDEX sheet_student ON sheet (student_id);
CREATE UNIQUE INDEX sheet_one ON sheet (campaign_id, student_id, scale_id) WHERE removed_utc IS NULL;

CREATE TABLE sheet_amendment (        -- why answers were corrected; the earlier ones are in the history
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
    reason        TEXT NOT NULL
) STRICT;
CREATE INDEX sheet_amendment_sheet ON sheet_amendment (sheet_id);

CREATE TABLE score_result (           -- never changes; scoring again adds a second
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
    engine_version INTEGER NOT NULL,
    scale_version TEXT NOT NULL,
    scale_hash    TEXT NOT NULL,
    norm_version  TEXT NOT NULL DEFAULT '',
    sex           TEXT NOT NULL DEFAULT '',  -- the context it was scored in
    age           INTEGER,
    grade         INTEGER,
    missing       INTEGER NOT NULL,
    result        TEXT NOT NULL              -- JSON: scores, bands, flags
) STRICT;
CREATE INDEX score_result_sheet ON score_result (sheet_id);

CREATE TABLE sheet_flag (             -- a critical item: open until a contact is recorded
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
    flag_id       TEXT NOT NULL,
    raised_at     TEXT NOT NULL,             -- wall time
    contact_at    TEXT,
    contact_by    INTEGER,
    contact_with  TEXT NOT NULL DEFAULT '',
    contact_note  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sheet_flag_sheet ON sheet_flag (sheet_id);
CREATE INDEX sheet_flag_open ON sheet_flag (raised_at) WHERE contact_at IS NULL AND removed_utc IS NULL;

CREATE TABLE review (                 -- a score puts the student here; a person decides
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
    since         TEXT NOT NULL,             -- wall time
    state         TEXT NOT NULL CHECK (state IN ('open', 'talked', 'decided')),
    decision      TEXT CHECK (decision IN ('confirmed', 'not-confirmed', 'watch')),
    reason        TEXT NOT NULL DEFAULT '',
    no_talk_reason TEXT NOT NULL DEFAULT '',
    decided_at    TEXT,
    decided_by    INTEGER
) STRICT;
CREATE UNIQUE INDEX review_sheet ON review (sheet_id) WHERE removed_utc IS NULL;
CREATE INDEX review_open ON review (since) WHERE state <> 'decided' AND removed_utc IS NULL;

CREATE TABLE review_talk (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    review_id     INTEGER NOT NULL REFERENCES review (id),
    with_whom     TEXT NOT NULL CHECK (with_whom IN ('student', 'class-teacher', 'guardian')),
    held_at       TEXT NOT NULL,             -- wall time
    content       TEXT NOT NULL
) STRICT;
CREATE INDEX review_talk_review ON review_talk (review_id);

CREATE TABLE alert_choice (           -- an alert of this program's own making that the school has switched off
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    scale_id      TEXT NOT NULL,
    flag_id       TEXT NOT NULL,
    off_on        TEXT NOT NULL,
    reason        TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX alert_choice_one ON alert_choice (scale_id, flag_id) WHERE removed_utc IS NULL;

CREATE TABLE unmatched_row (          -- a row of an answer file that fits no student yet: the pairing list
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
    scale_id      TEXT NOT NULL,
    file_sha256   BLOB NOT NULL,
    row_number    INTEGER NOT NULL,
    given_name    TEXT NOT NULL,
    given_class   TEXT NOT NULL,
    given_number  TEXT NOT NULL,
    answered_on   TEXT,
    answers       TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'paired', 'dropped')),
    student_id    INTEGER REFERENCES student (id),
    reason        TEXT NOT NULL DEFAULT ''   -- why it was dropped
) STRICT;
CREATE INDEX unmatched_row_campaign ON unmatched_row (campaign_id);
