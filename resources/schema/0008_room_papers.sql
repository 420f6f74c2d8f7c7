-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands beside the duty log: who came, why the room stayed closed, visits to other places; and the room's papers: its
-- written rules, what it has, what its function rooms were used for, and where help is to be had.

CREATE TABLE duty_visit (            -- one who came during a duty, by a number and never by name
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    duty_id       INTEGER NOT NULL REFERENCES duty (id),
    position      INTEGER NOT NULL,
    code          TEXT NOT NULL DEFAULT '',
    sex           TEXT NOT NULL DEFAULT '' CHECK (sex IN ('', 'M', 'F')),
    grade         TEXT NOT NULL DEFAULT '',
    kind          TEXT NOT NULL DEFAULT '', -- what it was about
    outcome       TEXT NOT NULL DEFAULT ''  -- where to from here
) STRICT;
CREATE INDEX duty_visit_duty ON duty_visit (duty_id);

CREATE TABLE duty_gap (              -- the room was to be open and was not, and why
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
    reason        TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX duty_gap_date ON duty_gap (on_date);

CREATE TABLE outreach_visit (        -- the room goes to a village school or teaching point
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
    unit_id       INTEGER NOT NULL REFERENCES school_unit (id),
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    minutes       INTEGER NOT NULL CHECK (minutes > 0),
    visitors      INTEGER NOT NULL DEFAULT 0 CHECK (visitors >= 0),
    note          TEXT NOT NULL DEFAULT '',
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX outreach_visit_date ON outreach_visit (on_date);

CREATE TABLE room_rule (             -- a version of one of the five written rules
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    kind          TEXT NOT NULL,
    number        INTEGER NOT NULL CHECK (number > 0),
    body          TEXT NOT NULL CHECK (body <> ''),
    approved_on   TEXT,              -- NULL: a draft; what is approved no longer changes
    approved_by   TEXT NOT NULL DEFAULT '',
    CHECK ((approved_on IS NULL) = (approved_by = ''))
) STRICT;
CREATE UNIQUE INDEX room_rule_number ON room_rule (kind, number) WHERE removed_utc IS NULL;

CREATE TABLE register_line (         -- an area or a piece of equipment
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    item          TEXT NOT NULL DEFAULT '', -- code of the guide's list; '' = the school's own
    name          TEXT NOT NULL DEFAULT '', -- of what is the school's own
    room_id       INTEGER REFERENCES counselling_room (id),
    is_there      INTEGER NOT NULL CHECK (is_there IN (0, 1)),
    quantity      INTEGER NOT NULL DEFAULT 1 CHECK (quantity >= 0),
    area          REAL,              -- square metres, of an area
    checked_on    TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT '',
    CHECK ((item = '') <> (name = ''))
) STRICT;

CREATE TABLE room_use (              -- a function room was used: sand tray, relaxation, group
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
    purpose       TEXT NOT NULL,     -- code of the function
    on_date       TEXT NOT NULL,
    from_time     TEXT NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes > 0),
    people        INTEGER NOT NULL CHECK (people >= 0),
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    note          TEXT NOT NULL DEFAULT '',
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX room_use_date ON room_use (on_date);

CREATE TABLE help_place (            -- where help is to be had: lines, hospitals, contacts, expert bodies
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    code          TEXT NOT NULL DEFAULT '', -- of the shipped entry that this one stands for
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL CHECK (name <> ''),
    region        TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    hours         TEXT NOT NULL DEFAULT '',
    contact       TEXT NOT NULL DEFAULT '',
    address       TEXT NOT NULL DEFAULT '',
    source        TEXT NOT NULL DEFAULT '',
    checked_on    TEXT,              -- the day somebody made sure of it
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX help_place_code ON help_place (code) WHERE code <> '' AND removed_utc IS NULL;
