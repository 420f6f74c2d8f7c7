-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two PCs of one room: which PC wrote what, how far each has heard of the others, and what both changed.

ALTER TABLE change_set ADD COLUMN origin BLOB CHECK (length(origin) = 16); -- NULL: this installation
ALTER TABLE change_set ADD COLUMN number INTEGER;                          -- of the set where it was written; NULL: its id
CREATE UNIQUE INDEX change_set_origin ON change_set (origin, number) WHERE origin IS NOT NULL;
CREATE INDEX change_row ON change (table_name, row_id, id);

CREATE TABLE merge_known (            -- of each installation: the last change set whose outcome is in this vault
    origin     BLOB PRIMARY KEY CHECK (length(origin) = 16),
    number     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE merge_peer (             -- another PC of the room, as its last change file told
    pc         INTEGER PRIMARY KEY CHECK (pc BETWEEN 1 AND 9),
    origin     BLOB NOT NULL CHECK (length(origin) = 16),
    known      TEXT NOT NULL,         -- JSON: what it knew, installation (hex) -> number
    made_utc   TEXT NOT NULL,
    heard_utc  TEXT NOT NULL
) STRICT;

CREATE TABLE merge_alias (            -- the same thing was entered on two PCs: the other one's uid
    table_name TEXT NOT NULL,
    other_uid  BLOB NOT NULL CHECK (length(other_uid) = 16),
    row_id     INTEGER NOT NULL,      -- of the row here
    PRIMARY KEY (table_name, other_uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE merge_difference (       -- what two PCs wrote differently, until a person decides
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    kind          TEXT NOT NULL CHECK (kind IN ('field', 'removed', 'signed', 'double', 'number')),
    pc            INTEGER NOT NULL,      -- the other one
    table_name    TEXT NOT NULL,
    row_id        INTEGER NOT NULL,
    root_type     TEXT NOT NULL,
    root_id       INTEGER NOT NULL,
    fields        TEXT NOT NULL,         -- that belong together, by name, with a comma between
    kept          BLOB NOT NULL,         -- CBOR: what stands here since, field -> value
    other         BLOB NOT NULL,         -- CBOR: what the other one was
    kept_by       INTEGER REFERENCES user (id),
    other_by      INTEGER REFERENCES user (id),
    other_utc     TEXT NOT NULL,
    outcome       TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'kept', 'other'))
) STRICT;
CREATE INDEX merge_difference_open ON merge_difference (table_name, row_id) WHERE outcome = '' AND removed_utc IS NULL;
