-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rooms, when they should be open, who is on duty, and when they were open. Times of life are wall time without zone:
-- YYYY-MM-DDTHH:MM, or HH:MM beside a date. A person is somebody who signs in or somebody of the staff, never both.

CREATE TABLE counselling_room (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    name          TEXT NOT NULL CHECK (name <> ''),
    unit_id       INTEGER REFERENCES school_unit (id) -- where the school has more than one
) STRICT;
CREATE UNIQUE INDEX counselling_room_name ON counselling_room (name, ifnull(unit_id, 0)) WHERE removed_utc IS NULL;

CREATE TABLE opening_slot (          -- the plan: a weekday's hours of one room
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    room_id       INTEGER NOT NULL REFERENCES counselling_room (id),
    weekday       INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1 Monday
    from_time     TEXT NOT NULL,
    to_time       TEXT NOT NULL CHECK (to_time > from_time),
    valid_from    TEXT,              -- first and last day it holds; NULL: without end
    valid_to      TEXT CHECK (valid_to >= valid_from)
) STRICT;
CREATE INDEX opening_slot_room ON opening_slot (room_id);

CREATE TABLE duty_turn (             -- the roster: who is to be there
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    room_id       INTEGER NOT NULL REFERENCES counselling_room (id),
    on_date       TEXT NOT NULL,
    from_time     TEXT NOT NULL,
    to_time       TEXT NOT NULL CHECK (to_time > from_time),
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    stand_in_user_id  INTEGER REFERENCES user (id),
    stand_in_staff_id INTEGER REFERENCES staff (id),
    stand_in_reason   TEXT NOT NULL DEFAULT '',
    CHECK ((user_id IS NULL) <> (staff_id IS NULL)),
    CHECK (stand_in_user_id IS NULL OR stand_in_staff_id IS NULL)
) STRICT;
CREATE INDEX duty_turn_date ON duty_turn (on_date);

CREATE TABLE duty (                  -- the log: who was there
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    room_id       INTEGER REFERENCES counselling_room (id),
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    opened_at     TEXT NOT NULL,
    closed_at     TEXT CHECK (closed_at >= opened_at), -- NULL: the room is open now
    late          INTEGER NOT NULL CHECK (late IN (0, 1)), -- its times were entered afterwards
    late_reason   TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT '',
    visits_student INTEGER NOT NULL DEFAULT 0 CHECK (visits_student >= 0),
    visits_teacher INTEGER NOT NULL DEFAULT 0 CHECK (visits_teacher >= 0),
    visits_parent INTEGER NOT NULL DEFAULT 0 CHECK (visits_parent >= 0),
    visits_other  INTEGER NOT NULL DEFAULT 0 CHECK (visits_other >= 0),
    phone_calls   INTEGER NOT NULL DEFAULT 0 CHECK (phone_calls >= 0),
    letters       INTEGER NOT NULL DEFAULT 0 CHECK (letters >= 0),
    weather       TEXT NOT NULL DEFAULT '',
    checks        TEXT NOT NULL DEFAULT '', -- codes of what was looked at and in order, with a blank between
    environment   TEXT NOT NULL DEFAULT '', -- what the look at room and equipment found
    incidents     TEXT NOT NULL DEFAULT '', -- and what was done about them
    handover      TEXT NOT NULL DEFAULT '',
    handover_to   TEXT NOT NULL DEFAULT '',
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX duty_opened ON duty (opened_at);
