-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who comes to the room, when lessons are, who comes when, and who waits. Times of life are wall time without zone: YYYY-MM-DDTHH:MM, or HH:MM beside a
-- date. The counsellor is somebody who signs in or somebody of the staff, never both.

CREATE TABLE client (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    kind          TEXT NOT NULL CHECK (kind IN ('student', 'parent', 'staff', 'code')),
    student_id    INTEGER REFERENCES student (id), -- who it is; of a parent, the child; of a code, whom it was joined to
    staff_id      INTEGER REFERENCES staff (id),
    name          TEXT NOT NULL DEFAULT '',        -- of a parent
    relation      TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    code_number   INTEGER,                         -- 7 of C-0007
    sex           TEXT NOT NULL DEFAULT '',        -- of a code: what is known of who came
    class_note    TEXT NOT NULL DEFAULT '',
    joined_on     TEXT,
    join_reason   TEXT NOT NULL DEFAULT '',
    CHECK (kind NOT IN ('student', 'parent') OR student_id IS NOT NULL),
    CHECK ((kind = 'staff') = (staff_id IS NOT NULL)),
    CHECK ((kind = 'code') = (code_number IS NOT NULL)),
    CHECK (kind <> 'code' OR (student_id IS NULL) = (joined_on IS NULL))
) STRICT;
CREATE UNIQUE INDEX client_one_student ON client (student_id) WHERE kind = 'student' AND removed_utc IS NULL;
CREATE UNIQUE INDEX client_one_staff ON client (staff_id) WHERE kind = 'staff' AND removed_utc IS NULL;
CREATE UNIQUE INDEX client_code ON client (code_number);
CREATE INDEX client_student ON client (student_id);

CREATE TABLE teaching_period (       -- 第1节: when lessons are
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    number        INTEGER NOT NULL CHECK (number BETWEEN 1 AND 20),
    weekday       INTEGER CHECK (weekday BETWEEN 1 AND 7), -- 1 Monday; NULL: every school day
    from_time     TEXT NOT NULL,
    to_time       TEXT NOT NULL CHECK (to_time > from_time),
    unit_id       INTEGER REFERENCES school_unit (id)      -- NULL: the whole school
) STRICT;

CREATE TABLE appointment (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    kind          TEXT NOT NULL CHECK (kind IN ('client', 'placeholder', 'group')),
    client_id     INTEGER REFERENCES client (id),
    title         TEXT NOT NULL DEFAULT '',        -- of a placeholder or a group's meeting
    user_id       INTEGER REFERENCES user (id),    -- the counsellor
    staff_id      INTEGER REFERENCES staff (id),
    room_id       INTEGER REFERENCES counselling_room (id),
    at            TEXT NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    state         TEXT NOT NULL CHECK (state IN ('booked', 'arrived', 'no-show', 'cancelled')),
    state_reason  TEXT NOT NULL DEFAULT '',        -- why it was cancelled
    arrived_at    TEXT,
    walk_in       INTEGER NOT NULL DEFAULT 0 CHECK (walk_in IN (0, 1)),
    first_at      TEXT,                            -- where it stood before it was moved
    moves         INTEGER NOT NULL DEFAULT 0 CHECK (moves >= 0),
    series        BLOB CHECK (length(series) = 16), -- the same for all of one series
    register_year INTEGER,                         -- 登记号: runs within a school year
    register_number INTEGER,
    registered_on TEXT NOT NULL,
    asked_by      TEXT NOT NULL DEFAULT '',
    contact       TEXT NOT NULL DEFAULT '',
    concern       TEXT NOT NULL DEFAULT '',
    urgency       TEXT NOT NULL DEFAULT 'ordinary' CHECK (urgency IN ('ordinary', 'soon', 'urgent')),
    wanted_time   TEXT NOT NULL DEFAULT '',
    consent       TEXT NOT NULL DEFAULT 'not-asked' CHECK (consent IN ('not-asked', 'given', 'refused')),
    note          TEXT NOT NULL DEFAULT '',
    CHECK ((user_id IS NULL) <> (staff_id IS NULL)),
    CHECK ((kind = 'client') = (client_id IS NOT NULL)),
    CHECK ((kind = 'client') = (register_number IS NOT NULL)),
    CHECK ((register_year IS NULL) = (register_number IS NULL))
) STRICT;
CREATE INDEX appointment_at ON appointment (at) WHERE removed_utc IS NULL;
CREATE INDEX appointment_client ON appointment (client_id, at);
CREATE INDEX appointment_series ON appointment (series) WHERE series IS NOT NULL;
CREATE UNIQUE INDEX appointment_register ON appointment (register_year, register_number);

CREATE TABLE appointment_student (   -- who is meant to be at a group's meeting
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    appointment_id INTEGER NOT NULL REFERENCES appointment (id),
    student_id    INTEGER NOT NULL REFERENCES student (id)
) STRICT;
CREATE INDEX appointment_student_meeting ON appointment_student (appointment_id);
CREATE INDEX appointment_student_student ON appointment_student (student_id);

CREATE TABLE waitlist_entry (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    user_id       INTEGER REFERENCES user (id),    -- the counsellor asked for, if any
    staff_id      INTEGER REFERENCES staff (id),
    entered_on    TEXT NOT NULL,
    asked_by      TEXT NOT NULL DEFAULT '',
    contact       TEXT NOT NULL DEFAULT '',
    concern       TEXT NOT NULL DEFAULT '',
    urgency       TEXT NOT NULL DEFAULT 'ordinary' CHECK (urgency IN ('ordinary', 'soon', 'urgent')),
    wanted_time   TEXT NOT NULL DEFAULT '',
    consent       TEXT NOT NULL DEFAULT 'not-asked' CHECK (consent IN ('not-asked', 'given', 'refused')),
    note          TEXT NOT NULL DEFAULT '',
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'placed', 'dropped')),
    appointment_id INTEGER REFERENCES appointment (id),
    closed_on     TEXT,
    drop_reason   TEXT NOT NULL DEFAULT '',
    CHECK (user_id IS NULL OR staff_id IS NULL),
    CHECK ((state = 'placed') = (appointment_id IS NOT NULL)),
    CHECK ((state = 'waiting') = (closed_on IS NULL))
) STRICT;
CREATE INDEX waitlist_waiting ON waitlist_entry (entered_on) WHERE state = 'waiting' AND removed_utc IS NULL;
CREATE INDEX waitlist_client ON waitlist_entry (client_id);
