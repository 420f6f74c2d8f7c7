-- SPDX-License-Identifier: GPL-3.0-or-later
-- The vault itself: facts, people who work here, the audit log, field history, drafts, settings.

CREATE TABLE vault_fact (            -- vault_id, kind, school_name, generation, epoch, keys that survive a rekey …
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
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
    roles         INTEGER NOT NULL,  -- bits, Role order
    box_pk        BLOB NOT NULL CHECK (length(box_pk) = 32),
    state         TEXT NOT NULL CHECK (state IN ('enabled', 'disabled')),
    must_change   INTEGER NOT NULL DEFAULT 0,
    class_ids     TEXT NOT NULL DEFAULT ''   -- of a class teacher: school_class ids, comma separated
) STRICT;
CREATE UNIQUE INDEX user_name ON user (name) WHERE removed_utc IS NULL;

CREATE TABLE purpose (               -- why the head opened what counsellors keep
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    reason        TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    seq           INTEGER PRIMARY KEY,
    gen           INTEGER NOT NULL,
    epoch         INTEGER NOT NULL,
    t_utc         TEXT NOT NULL,
    t_mono        INTEGER NOT NULL,
    clock_suspect INTEGER NOT NULL,
    user_uid      BLOB NOT NULL,
    roles         INTEGER NOT NULL,
    session_uid   BLOB NOT NULL,
    action        TEXT NOT NULL,
    object_type   TEXT NOT NULL,
    object_uid    BLOB NOT NULL,
    outcome       TEXT NOT NULL,
    reason_code   TEXT NOT NULL,
    row_rev       INTEGER NOT NULL,
    row_hash      BLOB NOT NULL,
    prev          BLOB NOT NULL,
    h             BLOB NOT NULL
) STRICT;
CREATE INDEX audit_object ON audit (object_type, object_uid, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE change_set (
    id          INTEGER PRIMARY KEY,
    at_utc      TEXT NOT NULL,
    user_id     INTEGER NOT NULL,
    operation   TEXT NOT NULL,
    undone_by   INTEGER REFERENCES change_set (id)
) STRICT;

CREATE TABLE change (                -- field history: undo, history, three-way merge; erased with the person
    id         INTEGER PRIMARY KEY,
    set_id     INTEGER NOT NULL REFERENCES change_set (id),
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    row_uid    BLOB NOT NULL,
    root_type  TEXT NOT NULL,
    root_id    INTEGER NOT NULL,
    rev        INTEGER NOT NULL,     -- of the row after the change
    field      TEXT NOT NULL,        -- '' = the row was created; 'removed_utc' = removed
    old_value  ANY,
    new_value  ANY
) STRICT;
CREATE INDEX change_set_rows ON change (set_id);
CREATE INDEX change_root ON change (root_type, root_id);

CREATE TABLE draft (                 -- free text and half-keyed sheets; outside audit and row hashes
    person_key TEXT NOT NULL,
    form       TEXT NOT NULL,
    user_id    INTEGER NOT NULL,
    content    TEXT NOT NULL,
    saved_utc  TEXT NOT NULL,
    PRIMARY KEY (person_key, form, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (               -- of the school, in the vault; window settings live outside
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
