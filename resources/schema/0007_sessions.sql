-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counselling: series of sessions, their records, what is added to signed ones, who else may read, handing over, exceptions
-- to secrecy, draws of an inspection. Field, concern and risk codes are listed in core/room/sessions/session_rules.cpp and
-- resources/room/session_words.json. Times of life are wall time without zone: YYYY-MM-DDTHH:MM.

CREATE TABLE counselling_series ( -- one counselling of one client
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    number        INTEGER NOT NULL UNIQUE, -- shown as S-000012
    client_id     INTEGER NOT NULL REFERENCES client (id),
    keeper_id     INTEGER NOT NULL REFERENCES user (id),
    goals         TEXT NOT NULL DEFAULT '',
    opened_on     TEXT NOT NULL,
    assent        TEXT NOT NULL DEFAULT 'not-asked' CHECK (assent IN ('not-asked', 'given', 'refused', 'withdrawn')),
    assent_on     TEXT,
    assent_note   TEXT NOT NULL DEFAULT '',
    state         TEXT NOT NULL CHECK (state IN ('open', 'closed'))
) STRICT;
CREATE INDEX counselling_series_client ON counselling_series (client_id);
CREATE INDEX counselling_series_keeper ON counselling_series (keeper_id);

CREATE TABLE series_closing ( -- form 4; of a reopened series it stays
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    series_id     INTEGER NOT NULL REFERENCES counselling_series (id),
    closed_on     TEXT NOT NULL,
    reason        TEXT NOT NULL CHECK (reason IN ('achieved', 'referred', 'graduated', 'interrupted', 'other')),
    words         TEXT NOT NULL DEFAULT '',
    attainment    TEXT NOT NULL DEFAULT '',
    follow_up     TEXT NOT NULL DEFAULT '',
    archived_on   TEXT,
    archivist     TEXT NOT NULL DEFAULT '',
    closed_by     INTEGER NOT NULL REFERENCES user (id),
    reopened_on   TEXT,
    reopen_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX series_closing_series ON series_closing (series_id);

CREATE TABLE series_share ( -- who may read besides the keeper
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    series_id     INTEGER NOT NULL REFERENCES counselling_series (id),
    user_id       INTEGER NOT NULL REFERENCES user (id),
    supervision   INTEGER NOT NULL CHECK (supervision IN (0, 1)),
    reason        TEXT NOT NULL CHECK (reason <> ''),
    from_on       TEXT NOT NULL,
    until_on      TEXT CHECK (until_on >= from_on),
    withdrawn_on  TEXT
) STRICT;
CREATE INDEX series_share_series ON series_share (series_id);

CREATE TABLE session_record ( -- a session, once written down
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    series_id     INTEGER NOT NULL REFERENCES counselling_series (id),
    number        INTEGER NOT NULL CHECK (number > 0),
    author_id     INTEGER NOT NULL REFERENCES user (id),
    parent_id     INTEGER REFERENCES client (id), -- who came, where it was a parent in the child's series
    kind          TEXT NOT NULL CHECK (kind IN ('face-to-face', 'phone', 'letter', 'online', 'home-visit')),
    at            TEXT NOT NULL,
    minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    room_id       INTEGER REFERENCES counselling_room (id),
    place         TEXT NOT NULL DEFAULT '',
    appointment_id INTEGER REFERENCES appointment (id),
    next_on       TEXT,
    signed_at     TEXT,                    -- from then on nothing of the record changes
    late          INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)), -- signed later than the rule allowed then
    case_uid      BLOB CHECK (length(case_uid) = 16), -- what its risk check opened or joined
    UNIQUE (series_id, number)
) STRICT;
CREATE INDEX session_record_at ON session_record (at);
CREATE INDEX session_record_author ON session_record (author_id);

CREATE TABLE session_field ( -- one field of form 3
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    code          TEXT NOT NULL,
    text          TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE UNIQUE INDEX session_field_code ON session_field (session_id, code) WHERE removed_utc IS NULL;

CREATE TABLE session_concern ( -- what the client came with
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    code          TEXT NOT NULL,
    top           INTEGER NOT NULL CHECK (top IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX session_concern_code ON session_concern (session_id, code) WHERE removed_utc IS NULL;

CREATE TABLE session_risk ( -- the risk check
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    item          TEXT NOT NULL,
    answer        TEXT NOT NULL CHECK (answer IN ('no', 'unclear', 'yes')),
    words         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX session_risk_item ON session_risk (session_id, item) WHERE removed_utc IS NULL;

CREATE TABLE session_addendum ( -- added to a signed record; added to, never rewritten
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    at            TEXT NOT NULL,
    author_id     INTEGER NOT NULL REFERENCES user (id),
    text          TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX session_addendum_session ON session_addendum (session_id);

CREATE TABLE session_opinion ( -- a supervisor's opinion on a signed record; added to, never rewritten
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    at            TEXT NOT NULL,
    supervisor_id INTEGER NOT NULL REFERENCES user (id),
    text          TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX session_opinion_session ON session_opinion (session_id);

CREATE TABLE session_attachment ( -- a file, whole
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    name          TEXT NOT NULL CHECK (name <> ''),
    type          TEXT NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg', 'text', 'other')),
    bytes         INTEGER NOT NULL CHECK (bytes > 0),
    content       BLOB NOT NULL
) STRICT;
CREATE INDEX session_attachment_session ON session_attachment (session_id);

CREATE TABLE first_hour_tick ( -- what was done in the first hour; added to, never rewritten
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    session_id    INTEGER NOT NULL REFERENCES session_record (id),
    item          TEXT NOT NULL,
    done          INTEGER NOT NULL CHECK (done IN (0, 1)), -- the last row of an item holds
    at            TEXT NOT NULL,
    user_id       INTEGER NOT NULL REFERENCES user (id),
    words         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX first_hour_tick_session ON first_hour_tick (session_id);

CREATE TABLE series_handover ( -- form 21; added to, never rewritten
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    number        INTEGER NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    from_id       INTEGER NOT NULL REFERENCES user (id),
    to_id         INTEGER NOT NULL REFERENCES user (id) CHECK (to_id <> from_id),
    reason        TEXT NOT NULL CHECK (reason IN ('graduation', 'transfer', 'new-post', 'leaving', 'sudden-loss')),
    words         TEXT NOT NULL DEFAULT '',
    witness       TEXT NOT NULL,
    decided_by    INTEGER NOT NULL REFERENCES user (id),
    drafts        INTEGER NOT NULL DEFAULT 0 CHECK (drafts >= 0)
) STRICT;

CREATE TABLE handover_item (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    handover_id   INTEGER NOT NULL REFERENCES series_handover (id),
    kind          TEXT NOT NULL CHECK (kind IN ('series', 'case')),
    record_uid    BLOB NOT NULL CHECK (length(record_uid) = 16),
    code          TEXT NOT NULL,
    records       INTEGER NOT NULL CHECK (records >= 0),
    unfinished    INTEGER NOT NULL CHECK (unfinished >= 0),
    from_on       TEXT,
    to_on         TEXT
) STRICT;
CREATE INDEX handover_item_handover ON handover_item (handover_id);

CREATE TABLE secrecy_breach ( -- 突破保密; added to, never rewritten
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    number        INTEGER NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    keeper_id     INTEGER NOT NULL REFERENCES user (id), -- who wrote it
    student_id    INTEGER REFERENCES student (id),
    session_uid   BLOB CHECK (length(session_uid) = 16),
    case_uid      BLOB CHECK (length(case_uid) = 16),
    ground        TEXT NOT NULL CHECK (ground IN ('self-harm', 'harm-others', 'abuse', 'court', 'other')),
    law           TEXT NOT NULL DEFAULT '',
    facts         TEXT NOT NULL CHECK (facts <> ''),
    decided_by    TEXT NOT NULL CHECK (decided_by <> ''),
    second_person TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX secrecy_breach_student ON secrecy_breach (student_id);

CREATE TABLE secrecy_told ( -- whom, when, and the least that was said
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    breach_id     INTEGER NOT NULL REFERENCES secrecy_breach (id),
    whom          TEXT NOT NULL CHECK (whom IN ('guardian', 'class-teacher', 'head', 'police', 'hospital', 'authority', 'other')),
    name          TEXT NOT NULL DEFAULT '',
    at            TEXT NOT NULL,
    said          TEXT NOT NULL CHECK (said <> '')
) STRICT;
CREATE INDEX secrecy_told_breach ON secrecy_told (breach_id);

CREATE TABLE session_snippet ( -- words to begin with
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    kind          TEXT NOT NULL CHECK (kind IN ('template', 'snippet')),
    session_kind  TEXT NOT NULL DEFAULT '' CHECK (session_kind IN ('', 'face-to-face', 'phone', 'letter', 'online', 'home-visit')),
    field         TEXT NOT NULL DEFAULT '', -- code it goes into; empty: where the caret is
    title         TEXT NOT NULL CHECK (title <> ''),
    text          TEXT NOT NULL CHECK (text <> ''),
    user_id       INTEGER REFERENCES user (id) -- whose; NULL: the room's
) STRICT;

CREATE TABLE inspection_draw ( -- records an inspection looks at; added to, never rewritten
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    seed          INTEGER NOT NULL CHECK (seed >= 0), -- printed, so that the draw can be made again
    at            TEXT NOT NULL,
    from_on       TEXT NOT NULL,
    to_on         TEXT NOT NULL CHECK (to_on >= from_on),
    wanted        INTEGER NOT NULL CHECK (wanted > 0),
    available     INTEGER NOT NULL CHECK (available >= 0),
    user_id       INTEGER NOT NULL REFERENCES user (id)
) STRICT;

CREATE TABLE inspection_item (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    draw_id       INTEGER NOT NULL REFERENCES inspection_draw (id),
    position      INTEGER NOT NULL CHECK (position > 0),
    session_uid   BLOB NOT NULL CHECK (length(session_uid) = 16)
) STRICT;
CREATE INDEX inspection_item_draw ON inspection_item (draw_id);

-- A signed record stays as it was signed, whoever asks: the record, its fields, concerns, risk check and files.
CREATE TRIGGER session_record_signed_update BEFORE UPDATE ON session_record WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_record_signed_delete BEFORE DELETE ON session_record WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_field_signed_insert BEFORE INSERT ON session_field
WHEN (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_field_signed_update BEFORE UPDATE ON session_field
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
    OR (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_field_signed_delete BEFORE DELETE ON session_field
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_concern_signed_insert BEFORE INSERT ON session_concern
WHEN (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_concern_signed_update BEFORE UPDATE ON session_concern
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
    OR (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_concern_signed_delete BEFORE DELETE ON session_concern
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_risk_signed_insert BEFORE INSERT ON session_risk
WHEN (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_risk_signed_update BEFORE UPDATE ON session_risk
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
    OR (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_risk_signed_delete BEFORE DELETE ON session_risk
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_attachment_signed_insert BEFORE INSERT ON session_attachment
WHEN (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_attachment_signed_update BEFORE UPDATE ON session_attachment
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
    OR (SELECT signed_at FROM session_record WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;
CREATE TRIGGER session_attachment_signed_delete BEFORE DELETE ON session_attachment
WHEN (SELECT signed_at FROM session_record WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is signed'); END;

-- What was added to a signed record, and what was said about an exception to secrecy, is not taken back either.
CREATE TRIGGER session_addendum_no_update BEFORE UPDATE ON session_addendum BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER session_opinion_no_update BEFORE UPDATE ON session_opinion BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER first_hour_tick_no_update BEFORE UPDATE ON first_hour_tick BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER secrecy_breach_no_update BEFORE UPDATE ON secrecy_breach BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER secrecy_told_no_update BEFORE UPDATE ON secrecy_told BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER series_handover_no_update BEFORE UPDATE ON series_handover BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER handover_item_no_update BEFORE UPDATE ON handover_item BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER inspection_draw_no_update BEFORE UPDATE ON inspection_draw BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER inspection_item_no_update BEFORE UPDATE ON inspection_item BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
