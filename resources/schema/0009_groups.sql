-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counselling groups: who leads them, who belongs to them from when to when, what happened at each meeting (form 5).
-- A signed meeting and everything of it can no longer be changed; what is added later is a dated addendum.

CREATE TABLE counselling_group (
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
    theme         TEXT NOT NULL DEFAULT '',
    aim_cognition TEXT NOT NULL DEFAULT '', -- overall aims
    aim_skill     TEXT NOT NULL DEFAULT '',
    aim_feeling   TEXT NOT NULL DEFAULT '',
    closed_on     TEXT,                     -- NULL: it goes on
    closing_note  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE group_staff (           -- leaders, recorder, and with whom it is shared
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    group_id      INTEGER NOT NULL REFERENCES counselling_group (id),
    role          TEXT NOT NULL CHECK (role IN ('leader', 'recorder', 'reader')),
    user_id       INTEGER REFERENCES user (id),
    staff_id      INTEGER REFERENCES staff (id),
    reason        TEXT NOT NULL DEFAULT '', -- why the group was handed over to this leader
    CHECK ((user_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX group_staff_group ON group_staff (group_id);

CREATE TABLE group_member (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    group_id      INTEGER NOT NULL REFERENCES counselling_group (id),
    student_id    INTEGER NOT NULL REFERENCES student (id),
    from_date     TEXT NOT NULL,
    until_date    TEXT CHECK (until_date >= from_date), -- the last day; NULL: still a member
    leave_reason  TEXT NOT NULL DEFAULT '',
    guardian_consent TEXT NOT NULL DEFAULT '' CHECK (guardian_consent IN ('', 'given', 'refused', 'withdrawn')),
    own_consent   TEXT NOT NULL DEFAULT '' CHECK (own_consent IN ('', 'given', 'refused', 'withdrawn'))
) STRICT;
CREATE INDEX group_member_group ON group_member (group_id);
CREATE INDEX group_member_student ON group_member (student_id);

CREATE TABLE group_meeting (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    group_id      INTEGER NOT NULL REFERENCES counselling_group (id),
    number        INTEGER NOT NULL CHECK (number > 0), -- within the group, in the order of recording
    at            TEXT NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes > 0),
    room_id       INTEGER REFERENCES counselling_room (id),
    theme         TEXT NOT NULL DEFAULT '',
    aim_cognition TEXT NOT NULL DEFAULT '', -- of this meeting
    aim_skill     TEXT NOT NULL DEFAULT '',
    aim_feeling   TEXT NOT NULL DEFAULT '',
    preparation   TEXT NOT NULL DEFAULT '',
    safety        TEXT NOT NULL DEFAULT '', -- incidents, and what was done about them
    evaluation    TEXT NOT NULL DEFAULT '',
    reflection    TEXT NOT NULL DEFAULT '',
    next_plan     TEXT NOT NULL DEFAULT '',
    signed_at     TEXT,                     -- NULL: not signed yet
    signed_by     INTEGER REFERENCES user (id),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL))
) STRICT;
CREATE INDEX group_meeting_group ON group_meeting (group_id);
CREATE INDEX group_meeting_at ON group_meeting (at);

CREATE TABLE group_stage (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    meeting_id    INTEGER NOT NULL REFERENCES group_meeting (id),
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL DEFAULT '',
    duration      TEXT NOT NULL DEFAULT '', -- as written: 10 minutes, 14:00 to 14:10
    activity      TEXT NOT NULL DEFAULT '',
    guidance      TEXT NOT NULL DEFAULT '',
    reaction      TEXT NOT NULL DEFAULT '',
    observation   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX group_stage_meeting ON group_stage (meeting_id);

CREATE TABLE group_attendance (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    meeting_id    INTEGER NOT NULL REFERENCES group_meeting (id),
    member_id     INTEGER NOT NULL REFERENCES group_member (id),
    presence      TEXT NOT NULL CHECK (presence IN ('present', 'late', 'left_early', 'absent')),
    reason        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX group_attendance_meeting ON group_attendance (meeting_id);
CREATE UNIQUE INDEX group_attendance_member ON group_attendance (meeting_id, member_id) WHERE removed_utc IS NULL;

CREATE TABLE group_note (            -- of one member alone; the leaders' only
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    meeting_id    INTEGER NOT NULL REFERENCES group_meeting (id),
    member_id     INTEGER NOT NULL REFERENCES group_member (id),
    text          TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX group_note_meeting ON group_note (meeting_id);
CREATE UNIQUE INDEX group_note_member ON group_note (meeting_id, member_id) WHERE removed_utc IS NULL;

CREATE TABLE group_addendum (        -- said after the signature
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    meeting_id    INTEGER NOT NULL REFERENCES group_meeting (id),
    at            TEXT NOT NULL,
    user_id       INTEGER NOT NULL REFERENCES user (id),
    text          TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX group_addendum_meeting ON group_addendum (meeting_id);

CREATE TRIGGER group_meeting_signed_update BEFORE UPDATE ON group_meeting WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_meeting_signed_delete BEFORE DELETE ON group_meeting WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_stage_signed_insert BEFORE INSERT ON group_stage
WHEN (SELECT signed_at FROM group_meeting WHERE id = NEW.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_stage_signed_update BEFORE UPDATE ON group_stage
WHEN (SELECT signed_at FROM group_meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_stage_signed_delete BEFORE DELETE ON group_stage
WHEN (SELECT signed_at FROM group_meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_attendance_signed_insert BEFORE INSERT ON group_attendance
WHEN (SELECT signed_at FROM group_meeting WHERE id = NEW.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_attendance_signed_update BEFORE UPDATE ON group_attendance
WHEN (SELECT signed_at FROM group_meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_attendance_signed_delete BEFORE DELETE ON group_attendance
WHEN (SELECT signed_at FROM group_meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_note_signed_insert BEFORE INSERT ON group_note
WHEN (SELECT signed_at FROM group_meeting WHERE id = NEW.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_note_signed_update BEFORE UPDATE ON group_note
WHEN (SELECT signed_at FROM group_meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_note_signed_delete BEFORE DELETE ON group_note
WHEN (SELECT signed_at FROM group_meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_addendum_no_update BEFORE UPDATE ON group_addendum
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER group_addendum_no_delete BEFORE DELETE ON group_addendum
BEGIN SELECT RAISE(ABORT, 'signed'); END;
