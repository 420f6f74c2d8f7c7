-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long files are kept and how they end: holds, what families ask for, pledges of secrecy, and of who was erased
-- nothing but uids, so that nothing of him comes back.

CREATE TABLE erasure (                -- the certificate (form 28): no word of who it was
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    number        INTEGER NOT NULL CHECK (number > 0),
    student_uid   BLOB NOT NULL CHECK (length(student_uid) = 16),
    ground        TEXT NOT NULL CHECK (ground IN ('guardian', 'student', 'retention', 'court', 'mistake')),
    words         TEXT NOT NULL DEFAULT '',
    on_date       TEXT NOT NULL,
    approval      TEXT NOT NULL CHECK (approval IN ('user', 'paper')),
    approver      TEXT NOT NULL CHECK (approver <> ''), -- a user, or name, post and date on paper
    witness       TEXT NOT NULL CHECK (witness <> ''),  -- 监销人
    counts        TEXT NOT NULL                         -- JSON: table -> rows
) STRICT;
CREATE INDEX erasure_student ON erasure (student_uid);

CREATE TABLE erased_row (             -- of every row that was erased here
    uid BLOB PRIMARY KEY CHECK (length(uid) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_number (          -- the highest running number that was erased: it is not given again
    table_name  TEXT NOT NULL,
    column_name TEXT NOT NULL,
    scope       TEXT NOT NULL,        -- values of the columns within which it runs, with a comma between
    number      INTEGER NOT NULL,
    PRIMARY KEY (table_name, column_name, scope, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_hold (             -- why a file may not be destroyed yet
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
    from_on       TEXT NOT NULL,
    reason        TEXT NOT NULL CHECK (reason <> ''),
    asked_by      TEXT NOT NULL DEFAULT '',  -- court, police, authority: who wants it kept
    lifted_on     TEXT,
    lift_reason   TEXT NOT NULL DEFAULT '',
    CHECK ((lifted_on IS NULL) = (lift_reason = ''))
) STRICT;
CREATE INDEX legal_hold_student ON legal_hold (student_id);

CREATE TABLE rights_request (         -- a guardian or a student asks to see, correct, withdraw or erase
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
    kind          TEXT NOT NULL CHECK (kind IN ('see', 'correct', 'withdraw', 'erase')),
    party         TEXT NOT NULL CHECK (party IN ('guardian', 'student')),
    person        TEXT NOT NULL CHECK (person <> ''),
    words         TEXT NOT NULL DEFAULT '',
    received_on   TEXT NOT NULL,
    due_on        TEXT NOT NULL CHECK (due_on >= received_on),
    owner_id      INTEGER NOT NULL REFERENCES user (id),
    state         TEXT NOT NULL CHECK (state IN ('open', 'held', 'answered')),
    held_reason   TEXT NOT NULL DEFAULT '',
    outcome       TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'granted', 'partly', 'refused')),
    answered_on   TEXT,
    answer        TEXT NOT NULL DEFAULT '',
    CHECK (state <> 'held' OR held_reason <> ''),
    CHECK ((state = 'answered') = (answered_on IS NOT NULL)),
    CHECK ((state = 'answered') = (outcome <> ''))
) STRICT;
CREATE INDEX rights_request_student ON rights_request (student_id);

CREATE TABLE secrecy_pledge (         -- form 23, as it was signed
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    user_id       INTEGER NOT NULL REFERENCES user (id),
    post          TEXT NOT NULL DEFAULT '',
    reach         TEXT NOT NULL DEFAULT '',  -- what the person comes to see
    signed_on     TEXT NOT NULL,
    valid_until   TEXT NOT NULL CHECK (valid_until >= signed_on),
    paper_ref     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX secrecy_pledge_user ON secrecy_pledge (user_id);
