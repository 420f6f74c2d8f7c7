-- SPDX-License-Identifier: GPL-3.0-or-later
-- The school, its calendar, and one file per student. Text columns that know no value hold '', dates and flags NULL.
-- Dates are YYYY-MM-DD. Codes of risk factors, tags, relations and sources are listed in core/school/school_codes.cpp.

CREATE TABLE school (                -- one living row
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
    code          TEXT NOT NULL DEFAULT '',     -- school identifier, as the authority gave it
    region        TEXT NOT NULL DEFAULT '',     -- administrative division, six digits
    boarding      INTEGER,
    address       TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    principal     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE school_unit (           -- main school, village schools and teaching points of one vault
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
    kind          TEXT NOT NULL CHECK (kind IN ('main', 'village', 'point', 'campus')),
    address       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX school_unit_name ON school_unit (name) WHERE removed_utc IS NULL;

CREATE TABLE staff (
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
    post          TEXT NOT NULL DEFAULT '',     -- code: class_teacher, counsellor_full, subject_teacher …
    phone         TEXT NOT NULL DEFAULT '',
    user_id       INTEGER REFERENCES user (id), -- who signs in under this name, if anybody
    left_on       TEXT
) STRICT;
CREATE INDEX staff_name ON staff (name);

CREATE TABLE school_class (          -- one class in one school year; the next year gets rows of its own
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    unit_id       INTEGER REFERENCES school_unit (id),
    stage         TEXT NOT NULL CHECK (stage IN ('primary', 'junior', 'senior', 'vocational')),
    grade         INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 13), -- counted from the first of primary school
    number        INTEGER NOT NULL CHECK (number BETWEEN 0 AND 99), -- 0: the class has a name only
    name          TEXT NOT NULL DEFAULT '',     -- where the school names its classes
    entry_year    INTEGER,                      -- year the class entered this stage
    school_year   INTEGER NOT NULL,             -- year in which the school year begins
    teacher_id    INTEGER REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX school_class_place ON school_class (school_year, ifnull(unit_id, 0), stage, grade, number, name)
    WHERE removed_utc IS NULL;

CREATE TABLE term (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    school_year   INTEGER NOT NULL,
    number        INTEGER NOT NULL CHECK (number IN (1, 2)),
    from_date     TEXT NOT NULL,
    to_date       TEXT NOT NULL CHECK (to_date >= from_date)
) STRICT;
CREATE UNIQUE INDEX term_place ON term (school_year, number) WHERE removed_utc IS NULL;

CREATE TABLE calendar_day (          -- overrides the shipped holiday table
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
    kind          TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX calendar_day_date ON calendar_day (on_date) WHERE removed_utc IS NULL;

CREATE TABLE student (
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
    sort_key      TEXT NOT NULL DEFAULT '',     -- name in pinyin, for ordering lists
    former_names  TEXT NOT NULL DEFAULT '',     -- one a line, the latest last
    sex           TEXT NOT NULL DEFAULT '' CHECK (sex IN ('', 'M', 'F')),
    birth_date    TEXT,
    id_kind       TEXT NOT NULL DEFAULT '',     -- code of the roster form: 1, 6, 7, 8, 9, A, Z
    id_number     TEXT NOT NULL DEFAULT '',
    roll_number   TEXT NOT NULL DEFAULT '',     -- national: G, J or L and 18 characters
    roll_number_2 TEXT NOT NULL DEFAULT '',     -- province's or city's own
    student_no    TEXT NOT NULL DEFAULT '',     -- the school's own
    seat_no       TEXT NOT NULL DEFAULT '',     -- within the class
    class_id      INTEGER REFERENCES school_class (id),
    nationality   TEXT NOT NULL DEFAULT '',
    ethnicity     TEXT NOT NULL DEFAULT '',     -- two digits, 01 to 56, or what the roster says
    boarding      INTEGER,
    only_child    INTEGER,
    health        TEXT NOT NULL DEFAULT '',     -- code of the roster form
    household     TEXT NOT NULL DEFAULT '',     -- code of the roster form
    address       TEXT NOT NULL DEFAULT '',
    phone         TEXT NOT NULL DEFAULT '',
    entered_month TEXT NOT NULL DEFAULT '',     -- YYYY-MM
    status        TEXT NOT NULL DEFAULT 'on_roll' CHECK (status IN ('on_roll', 'on_leave', 'left', 'graduated')),
    status_since  TEXT,
    file_class    TEXT NOT NULL DEFAULT 'general' CHECK (file_class IN ('general', 'attention', 'focus', 'crisis'))
) STRICT;
CREATE INDEX student_class ON student (class_id);
CREATE INDEX student_name ON student (name);
CREATE INDEX student_order ON student (sort_key, name, id);
CREATE INDEX student_number ON student (student_no) WHERE student_no <> '';
CREATE INDEX student_roll_number ON student (roll_number) WHERE roll_number <> '';
CREATE INDEX student_id_number ON student (id_number) WHERE id_number <> '';

CREATE TABLE student_contact (       -- family members and guardians, in the order to call them
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
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL DEFAULT '',
    relation      TEXT NOT NULL DEFAULT '',     -- code: father, mother, grandparent …
    relation_note TEXT NOT NULL DEFAULT '',     -- as the source words it
    phone         TEXT NOT NULL DEFAULT '',
    is_guardian   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX student_contact_student ON student_contact (student_id);

CREATE TABLE growth_entry (          -- dated statements on family and growth, each with its source
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
    kind          TEXT NOT NULL CHECK (kind IN ('family', 'growth', 'observation')),
    on_date       TEXT NOT NULL,
    statement     TEXT NOT NULL,
    stressor      TEXT NOT NULL DEFAULT '',     -- risk factor code of an observation
    source        TEXT NOT NULL,                -- code: student, guardian, class_teacher, document …
    source_note   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX growth_entry_student ON growth_entry (student_id);

CREATE TABLE risk_factor (
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
    code          TEXT NOT NULL,
    from_date     TEXT NOT NULL,
    to_date       TEXT,
    source        TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX risk_factor_student ON risk_factor (student_id);

CREATE TABLE vulnerability_tag (     -- asked anew each school year
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
    code          TEXT NOT NULL,
    from_date     TEXT NOT NULL,
    to_date       TEXT,                         -- ended before it expired
    expires_on    TEXT NOT NULL,                -- last day it holds
    source        TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX vulnerability_tag_student ON vulnerability_tag (student_id);

CREATE TABLE file_class (            -- each time a person set the class of the file
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
    class         TEXT NOT NULL CHECK (class IN ('general', 'attention', 'focus', 'crisis')),
    from_date     TEXT NOT NULL,
    reason        TEXT NOT NULL CHECK (reason <> ''),
    decided_by    INTEGER NOT NULL REFERENCES user (id)
) STRICT;
CREATE INDEX file_class_student ON file_class (student_id);

CREATE TABLE consent (               -- what was said, in the order it was said; the last word per party and scope holds
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
    party         TEXT NOT NULL CHECK (party IN ('guardian', 'student')),
    scope         TEXT NOT NULL CHECK (scope IN ('screening', 'counselling', 'consultation', 'exchange')),
    answer        TEXT NOT NULL CHECK (answer IN ('given', 'refused', 'withdrawn')),
    on_date       TEXT NOT NULL,
    expires_on    TEXT,
    person        TEXT NOT NULL DEFAULT '',     -- who signed or spoke
    paper_ref     TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consent_student ON consent (student_id);

CREATE TABLE roll_event (            -- class changes, leave and return, leaving
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
    kind          TEXT NOT NULL CHECK (kind IN ('class', 'leave', 'return', 'left', 'graduated')),
    on_date       TEXT NOT NULL,
    until_date    TEXT,                         -- planned end of a leave
    from_class_id INTEGER REFERENCES school_class (id),
    to_class_id   INTEGER REFERENCES school_class (id),
    reason        TEXT NOT NULL
) STRICT;
CREATE INDEX roll_event_student ON roll_event (student_id);

CREATE TABLE export_log (            -- what left the vault in clear: each with its serial and reason
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    serial        INTEGER NOT NULL UNIQUE,
    kind          TEXT NOT NULL,                -- student-export, vault-export …
    object_type   TEXT NOT NULL,
    object_uid    BLOB NOT NULL CHECK (length(object_uid) = 16),
    at_local      TEXT NOT NULL,                -- YYYY-MM-DDTHH:MM
    user_id       INTEGER NOT NULL REFERENCES user (id),
    reason        TEXT NOT NULL CHECK (reason <> ''),
    records       INTEGER NOT NULL
) STRICT;
