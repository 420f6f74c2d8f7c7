-- SPDX-License-Identifier: GPL-3.0-or-later
-- Registers of the room: calls on the dedicated line, letters of the mailbox, advice to leaders and teachers (form 20), training, supervision
-- and meetings of staff (form 25), lessons held. Hours are counted in halves.

CREATE TABLE phone_call (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    at            TEXT NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes >= 0),
    line          TEXT NOT NULL DEFAULT '', -- which line was rung
    caller        TEXT NOT NULL CHECK (caller IN ('student', 'parent', 'teacher', 'other')),
    number_kept   INTEGER NOT NULL CHECK (number_kept IN (0, 1)),
    number        TEXT NOT NULL DEFAULT '' CHECK (number_kept = 1 OR number = ''),
    concern       TEXT NOT NULL DEFAULT '',
    done          TEXT NOT NULL DEFAULT '', -- what was done about it
    follow_up     TEXT NOT NULL DEFAULT '',
    student_id    INTEGER REFERENCES student (id), -- whom the call is about, where known
    session_uid   BLOB CHECK (length(session_uid) = 16), -- the session record of the same talk
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX phone_call_at ON phone_call (at);

CREATE TABLE mailbox_letter (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    received_on   TEXT NOT NULL,
    sender_kind   TEXT NOT NULL CHECK (sender_kind IN ('signed', 'anonymous', 'code')),
    sender        TEXT NOT NULL DEFAULT '' CHECK (sender_kind <> 'anonymous' OR sender = ''),
    student_id    INTEGER REFERENCES student (id) CHECK (sender_kind <> 'anonymous' OR student_id IS NULL),
    content       TEXT NOT NULL DEFAULT '',
    answer        TEXT NOT NULL DEFAULT '',
    answered_on   TEXT,
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX mailbox_letter_received ON mailbox_letter (received_on);

CREATE TABLE letter_scan (           -- a picture of the paper
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    letter_id     INTEGER NOT NULL REFERENCES mailbox_letter (id),
    name          TEXT NOT NULL CHECK (name <> ''),
    content       BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 8388608)
) STRICT;
CREATE INDEX letter_scan_letter ON letter_scan (letter_id);

CREATE TABLE advice (                -- given to leaders and teachers, without what pupils confided
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    given_on      TEXT NOT NULL,
    audience      TEXT NOT NULL CHECK (audience IN ('leader', 'teacher')),
    recipient     TEXT NOT NULL DEFAULT '',
    matter        TEXT NOT NULL CHECK (matter <> ''),
    advice        TEXT NOT NULL CHECK (advice <> ''),
    feedback      TEXT NOT NULL DEFAULT '',
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX advice_given ON advice (given_on);

CREATE TABLE staff_log (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    on_date       TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('training', 'experience', 'supervision', 'meeting')),
    half_hours    INTEGER NOT NULL CHECK (half_hours >= 0),
    content       TEXT NOT NULL CHECK (content <> ''),
    lecturer      TEXT NOT NULL DEFAULT '',
    certificate   TEXT NOT NULL DEFAULT '',
    case_code     TEXT NOT NULL DEFAULT '', -- of the case that was supervised: a number, never a name
    opinion       TEXT NOT NULL DEFAULT '', -- of the supervisor
    reflection    TEXT NOT NULL DEFAULT '',
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX staff_log_date ON staff_log (on_date);

CREATE TABLE lesson (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    on_date       TEXT NOT NULL,
    lessons       INTEGER NOT NULL CHECK (lessons > 0),
    half_hours    INTEGER NOT NULL CHECK (half_hours >= 0),
    topic         TEXT NOT NULL DEFAULT '',
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX lesson_date ON lesson (on_date);
